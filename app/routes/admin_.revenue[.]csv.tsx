import { getRevenueFile } from '~/features/checkout/index.server'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { csvHeaders } from '~/platform/shared/lists/csv'

/** Revenue and seats by cohort as a file. */
export const loader = guarded(
  { access: doorTo('program.oversee') },
  async ({ actor }) =>
    new Response(await getRevenueFile(actor), { headers: csvHeaders('revenue') }),
)
