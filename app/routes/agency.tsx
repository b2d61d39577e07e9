import { useLoaderData } from '@remix-run/react'
import { getAgencyHome } from '~/features/agencies/index.server'
import { AgencyHome } from '~/features/agencies/ui/agency-home'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'Your agency · Footbridge' }]

export const loader = guarded({ access: doorTo('agency.read') }, ({ actor, url }) =>
  getAgencyHome(actor, url.searchParams.get('agency')),
)

export default function Agency() {
  return <AgencyHome {...useLoaderData<typeof loader>()} />
}
