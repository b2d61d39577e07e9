import { useLoaderData } from '@remix-run/react'
import { listOrdersForAdmin } from '~/features/billing/index.server'
import { AdminOrders } from '~/features/checkout/ui/admin-orders'
import { doorTo } from '~/features/identity/contract'
import { AdminHome } from '~/features/staff/ui/admin-home'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'

export const meta = () => [{ title: 'The program · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, async ({ actor, url }) => ({
  orders: await listOrdersForAdmin(actor, readFind(url.searchParams)),
  timeZone: actor.timeZone,
}))

export default function Admin() {
  const { orders, timeZone } = useLoaderData<typeof loader>()
  return <AdminHome orders={<AdminOrders {...orders} timeZone={timeZone} />} />
}
