import { useLoaderData } from '@remix-run/react'
import { getPeoplePage } from '~/features/agencies/index.server'
import { PeoplePage } from '~/features/agencies/ui/people-page'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { readFind } from '~/platform/shared/lists/find'

export const meta = () => [{ title: 'People · Footbridge' }]

export const loader = guarded({ access: doorTo('agency.people.read') }, ({ actor, url }) =>
  getPeoplePage(actor, url.searchParams.get('agency'), readFind(url.searchParams)),
)

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />
}
