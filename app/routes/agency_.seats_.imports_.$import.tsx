import { useLoaderData } from '@remix-run/react'
import { getImportPage } from '~/features/agencies/index.server'
import { ImportPage } from '~/features/agencies/ui/seats/import-page'
import { doorTo } from '~/features/identity/contract'
import { readImportOnly } from '~/features/seats/contract'
import { guarded } from '~/platform/http/guards.server'
import { param } from '~/platform/http/params.server'
import { readFind } from '~/platform/shared/lists/find'

const access = doorTo('seat.invite')
const params = { import: param.uuid }

export const meta = () => [{ title: 'Invitations · Footbridge' }]

export const loader = guarded({ access, params }, ({ actor, params, url }) =>
  getImportPage(actor, params.import, {
    only: readImportOnly(url.searchParams.get('only')),
    page: readFind(url.searchParams).page,
  }),
)

export default function Import() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
