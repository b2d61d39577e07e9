import { readAuditFilter } from '~/features/audit/contract'
import { getAuditFile } from '~/features/audit/index.server'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { csvHeaders } from '~/platform/shared/lists/csv'

/** The log as a file. */
export const loader = guarded({ access: doorTo('audit.read') }, async ({ actor, url }) => {
  const file = await getAuditFile(actor, readAuditFilter(url.searchParams))
  return new Response(file, { headers: csvHeaders('changes') })
})
