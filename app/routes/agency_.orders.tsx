import { useLoaderData } from '@remix-run/react'
import { getOrdersPage } from '~/features/agencies/index.server'
import { OrdersPage } from '~/features/agencies/ui/orders-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'

export const meta = () => [{ title: 'Orders · Footbridge' }]

export const loader = guarded({ access: doorTo('agency.orders.read') }, async ({ actor, url }) => ({
  ...(await getOrdersPage(actor, url.searchParams.get('agency'), readFind(url.searchParams))),
  timeZone: actor.timeZone,
}))

export default function Orders() {
  return <OrdersPage {...useLoaderData<typeof loader>()} />
}
