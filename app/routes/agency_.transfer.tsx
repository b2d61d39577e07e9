import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { getAgencyHead } from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { doorTo } from '~/features/identity/contract'
import { getReleases } from '~/features/releases/index.server'
import { AgencyReleases } from '~/features/releases/ui/agency-releases'
import { guarded } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'

export const meta: MetaFunction = () => [{ title: 'Transfer · Footbridge' }]

export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const releases = await getReleases(actor, agency.id, url.searchParams.get('release'))
    return { agency, releases }
  },
)

export default function Transfer() {
  const { agency, releases } = useLoaderData<typeof loader>()
  const which = { agency: agency.others.length > 0 ? agency.id : null }
  const shown = releases.release?.asOf.slice(0, 7) ?? null
  return (
    <AgencyFrame
      agency={agency}
      title="From training into practice"
      lead="How far the skills that your coaches were taught have come on the job. Figures come on the first of each month and stay as they are; they are about groups of coaches, never about one person."
    >
      <AgencyReleases
        releases={releases}
        to={(release) => paths.agencyTransfer({ ...which, release })}
        brief={paths.agencyBrief({ ...which, release: shown })}
        briefFile={paths.agencyBriefFile({ ...which, release: shown })}
        file={paths.agencyTransferFile({ ...which, release: shown })}
      />
    </AgencyFrame>
  )
}
