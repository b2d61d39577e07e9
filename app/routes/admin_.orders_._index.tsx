import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { readOrderFilter } from '~/features/staff/contract'
import { listOrders } from '~/features/staff/index.server'
import { OrderListPage } from '~/features/staff/ui/orders/order-list'
import { guarded } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'Orders · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, async ({ actor, url }) => ({
  ...(await listOrders(actor, readOrderFilter(url.searchParams))),
  timeZone: actor.timeZone,
}))

export default function Orders() {
  return <OrderListPage {...useLoaderData<typeof loader>()} />
}
