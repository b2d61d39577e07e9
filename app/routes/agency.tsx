import { useLoaderData } from '@remix-run/react'
import { getAgencyHome } from '~/features/agencies/index.server'
import { AgencyHome } from '~/features/agencies/ui/agency-home'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'

export const meta = () => [{ title: 'Your agency · Footbridge' }]

export const loader = guarded({ access: doorTo('agency.read') }, async ({ actor, url }) => ({
  home: await getAgencyHome(actor, url.searchParams.get('agency')),
  timeZone: actor.timeZone,
}))

export default function Agency() {
  const { home, timeZone } = useLoaderData<typeof loader>()
  return <AgencyHome {...home} timeZone={timeZone} />
}
