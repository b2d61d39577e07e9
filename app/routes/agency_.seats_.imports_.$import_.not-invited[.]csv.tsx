import { doorTo } from '~/features/identity/contract'
import { getImportLeft } from '~/features/seats/index.server'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { csvHeaders } from '~/platform/shared/lists/csv'

const params = { import: param.uuid }

/** The lines of a list that were not invited, each with its reason, as a file. */
export const loader = guarded(
  { access: doorTo('seat.invite'), params },
  async ({ actor, params }) =>
    new Response(await getImportLeft(actor, params.import), { headers: csvHeaders('not-invited') }),
)
