import { useLoaderData } from '@remix-run/react'
import { doorTo } from '~/features/identity/contract'
import { listAlerts } from '~/features/staff/index.server'
import { AlertListPage } from '~/features/staff/ui/orders/alert-list'
import { guarded } from '~/platform/http/guards.server'
import { pageOf } from '~/platform/http/query.server'

export const meta = () => [{ title: 'To look at · Footbridge' }]

export const loader = guarded({ access: doorTo('order.refund') }, async ({ actor, url }) => ({
  ...(await listAlerts(actor, pageOf(url, 1))),
  timeZone: actor.timeZone,
}))

export default function Alerts() {
  return <AlertListPage {...useLoaderData<typeof loader>()} />
}
