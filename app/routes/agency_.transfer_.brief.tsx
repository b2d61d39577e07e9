import { useLoaderData } from '@remix-run/react'
import { getAgencyHead } from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { doorTo } from '~/features/identity/contract'
import { makeBrief } from '~/features/releases/contract'
import { getReleases } from '~/features/releases/index.server'
import { BriefPage } from '~/features/releases/ui/brief-page'
import { guarded } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'

export const meta = () => [{ title: 'Evidence brief · Footbridge' }]

export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const releases = await getReleases(actor, agency.id, url.searchParams.get('release'))
    const release = releases.release?.asOf.slice(0, 7) ?? null
    return { agency, release, brief: makeBrief(releases, agency.name) }
  },
)

export default function EvidenceBrief() {
  const { agency, brief, release } = useLoaderData<typeof loader>()
  const which = {
    agency: agency.others.length > 0 ? agency.id : null,
    release,
  }
  return (
    <AgencyFrame agency={agency} title={brief.title} lead={brief.when}>
      <p className="mb-8 flex flex-wrap gap-x-6" data-noprint>
        <a
          href={paths.agencyBriefFile(which)}
          className="link inline-flex min-h-11 items-center"
          download
        >
          Download as PDF
        </a>
      </p>
      <BriefPage brief={brief} />
    </AgencyFrame>
  )
}
