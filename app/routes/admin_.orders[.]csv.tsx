import { doorTo } from '~/features/identity/contract'
import { readOrderFilter } from '~/features/staff/contract'
import { getOrderFile } from '~/features/staff/index.server'
import { guarded } from '~/platform/http/guards.server'
import { csvHeaders } from '~/platform/shared/lists/csv'

/** The orders that the filter finds, as a file. */
export const loader = guarded({ access: doorTo('program.oversee') }, async ({ actor, url }) => {
  const file = await getOrderFile(actor, readOrderFilter(url.searchParams))
  return new Response(file, { headers: csvHeaders('orders') })
})
