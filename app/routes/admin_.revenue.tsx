import { useLoaderData } from '@remix-run/react'
import { listRevenue } from '~/features/checkout/index.server'
import { RevenuePage } from '~/features/checkout/ui/revenue-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'Revenue and seats · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, ({ actor, url }) =>
  listRevenue(actor, pageOf(url, 1)),
)

export default function Revenue() {
  return <RevenuePage {...useLoaderData<typeof loader>()} />
}
