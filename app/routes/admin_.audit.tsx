import { useLoaderData } from '@remix-run/react'
import { readAuditFilter } from '~/features/audit/contract'
import { getAuditPage } from '~/features/audit/index.server'
import { AuditPage } from '~/features/audit/ui/audit-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'Who changed what · Footbridge' }]

export const loader = guarded({ access: doorTo('audit.read') }, async ({ actor, url }) => {
  const before = url.searchParams.get('before')
  const page = await getAuditPage(actor, { before, ...readAuditFilter(url.searchParams) })
  return { ...page, timeZone: actor.timeZone }
})

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />
}
