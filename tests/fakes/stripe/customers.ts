import { type Answer, missing, newStripeId, ok } from './world'

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

/** A customer is made, or what is named is written over one. */
export function writeCustomer(
  { customers }: { customers: Map<string, Customer> },
  id: string | null,
  params: URLSearchParams,
): Answer {
  const known = customers.get(id ?? '')
  if (id && !known) return missing('customer')
  const name = params.get('name') ?? known?.name ?? ''
  const email = params.get('email') ?? known?.email ?? ''
  const part = (key: string) => params.get(`address[${key}]`) ?? known?.address[key] ?? ''
  const customer: Customer = {
    ...{ id: known?.id ?? newStripeId('cus'), object: 'customer', name, email },
    address: Object.fromEntries(ADDRESS.map((key) => [key, part(key)])),
    metadata: { ...known?.metadata, ...metadataOf(params) },
  }
  customers.set(customer.id, customer)
  return ok(customer)
}
