import { useLoaderData } from '@remix-run/react'
import { getAgencyHead } from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { getLeadActs } from '~/features/audit/index.server'
import { LeadActs } from '~/features/audit/ui/lead-acts'
import { doorTo } from '~/features/identity/contract'
import { guarded } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'What leads did · Footbridge' }]

export const loader = guarded({ access: doorTo('agency.people.read') }, async ({ actor, url }) => {
  const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
  const acts = await getLeadActs(actor, agency.id, url.searchParams.get('before'))
  return { agency, ...acts, timeZone: actor.timeZone }
})

export default function Changes() {
  const { agency, entries, older, timeZone } = useLoaderData<typeof loader>()
  const query = { agency: agency.others.length > 0 ? agency.id : null }
  return (
    <AgencyFrame
      agency={agency}
      title="What leads did"
      lead="Who invited, reminded, moved or ordered, and when. It can be read, never altered, and says nothing about what coaches learn."
    >
      <LeadActs
        {...{ entries, timeZone }}
        older={older ? paths.agencyChanges({ ...query, before: older }) : null}
        back={`${paths.agencyPeople(query)}#leads`}
      />
    </AgencyFrame>
  )
}
