import { useLoaderData } from '@remix-run/react'
import { listCohortsForAdmin, listOrdersForAdmin } from '~/features/cohorts/index.server'
import { AdminCohorts, AdminOrders } from '~/features/cohorts/ui/admin-tables'
import { getAuditPage } from '~/features/identity/index.server'
import { AdminHome } from '~/features/identity/ui/admin-home'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/find'

export const meta = () => [{ title: 'The program · Footbridge' }]

export const loader = guarded({ access: 'admin' }, async ({ actor, url }) => {
  const before = url.searchParams.get('before')
  const [cohorts, orders, audit] = await Promise.all([
    before ? [] : listCohortsForAdmin(actor),
    before ? null : listOrdersForAdmin(actor, readFind(url.searchParams)),
    getAuditPage(actor, { before }),
  ])
  return { cohorts, orders, audit, inThePast: before !== null, timeZone: actor.timeZone }
})

export default function Admin() {
  const { cohorts, orders, ...rest } = useLoaderData<typeof loader>()
  return (
    <AdminHome
      {...rest}
      cohorts={<AdminCohorts cohorts={cohorts} />}
      orders={orders ? <AdminOrders {...orders} timeZone={rest.timeZone} /> : null}
    />
  )
}
