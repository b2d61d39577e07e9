import { useLoaderData } from '@remix-run/react'
import { listOrdersForAdmin } from '~/features/billing/index.server'
import { AdminOrders } from '~/features/billing/ui/admin-orders'
import { doorTo } from '~/features/identity/contract'
import { getAuditPage } from '~/features/identity/index.server'
import { AdminHome } from '~/features/identity/ui/admin-home'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'

export const meta = () => [{ title: 'The program · Footbridge' }]

export const loader = guarded({ access: doorTo('program.oversee') }, async ({ actor, url }) => {
  const before = url.searchParams.get('before')
  const who = url.searchParams.get('who') ?? ''
  const inThePast = before !== null || who !== ''
  const [orders, audit] = await Promise.all([
    inThePast ? null : listOrdersForAdmin(actor, readFind(url.searchParams)),
    getAuditPage(actor, { before, who: who.slice(0, 100) }),
  ])
  return { orders, audit, who, inThePast, timeZone: actor.timeZone }
})

export default function Admin() {
  const { orders, ...rest } = useLoaderData<typeof loader>()
  return (
    <AdminHome
      {...rest}
      orders={orders ? <AdminOrders {...orders} timeZone={rest.timeZone} /> : null}
    />
  )
}
