import { type Answer, invalid, missing, newStripeId, ok } from './world'

export interface Customer {
  id: string
  object: 'customer'
  name: string
  email: string
  address: Record<string, string>
  metadata: Record<string, string>
}

const ADDRESS = ['line1', 'line2', 'city', 'state', 'postal_code', 'country']

export const metadataOf = (params: URLSearchParams) =>
  Object.fromEntries(
    [...params].flatMap(([name, value]) => {
      const key = name.match(/^metadata\[(\w+)\]$/)?.[1]
      return key ? [[key, value]] : []
    }),
  )

/** Stripe would make a customer, or write over one what is named. */
export function answerCustomers(
  { customers }: { customers: Map<string, Customer> },
  path: string,
  params: URLSearchParams,
): Answer {
  const [, id] = path.match(/^\/v1\/customers\/(.+)$/) ?? []
  const known = customers.get(id ?? '')
  if (id && !known) return missing('customer')
  const name = params.get('name') ?? known?.name ?? ''
  const email = params.get('email') ?? known?.email ?? ''
  if (name.length > 256 || email.length > 512) return invalid('Invalid string: too long')
  if (!/^\S+@\S+$/.test(email)) return invalid('Invalid email address')
  const part = (key: string) => params.get(`address[${key}]`) ?? known?.address[key] ?? ''
  const customer: Customer = {
    ...{ id: known?.id ?? newStripeId('cus'), object: 'customer', name, email },
    address: Object.fromEntries(ADDRESS.map((key) => [key, part(key)])),
    metadata: { ...known?.metadata, ...metadataOf(params) },
  }
  customers.set(customer.id, customer)
  return ok(customer)
}
