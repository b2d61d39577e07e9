import { type MetaFunction, useLoaderData } from '@remix-run/react'
import { barrierAnchor } from '~/features/agencies/contract'
import {
  getAgencyHead,
  listBarrierOwners,
  listMonthFigures,
} from '~/features/agencies/index.server'
import { AgencyFrame } from '~/features/agencies/ui/agency-frame'
import { BarrierOwners } from '~/features/agencies/ui/barriers/barrier-owners'
import { OwnFigures } from '~/features/agencies/ui/figures/own-figures'
import { doorTo } from '~/features/identity/contract'
import { shownReleases } from '~/features/releases/contract'
import { getReleases } from '~/features/releases/index.server'
import { AgencyReleases } from '~/features/releases/ui/agency-releases'
import { guarded } from '~/platform/http/guards.server'
import { paths } from '~/platform/shared/paths'
import { Section, Stack } from '~/ui/page'

export const meta: MetaFunction = () => [{ title: 'Transfer · Footbridge' }]

export const loader = guarded(
  { access: doorTo('agency.transfer.read') },
  async ({ actor, url }) => {
    const agency = await getAgencyHead(actor, url.searchParams.get('agency'))
    const view = url.searchParams.get('view')
    const [releases, months, barriers] = await Promise.all([
      getReleases(actor, agency.id, url.searchParams.get('release'), view),
      listMonthFigures(actor, agency.id),
      listBarrierOwners(actor, agency.id),
    ])
    return { agency, shown: shownReleases(releases, view), months, barriers }
  },
)

export default function Transfer() {
  const { agency, shown, months, barriers } = useLoaderData<typeof loader>()
  const which = { agency: agency.others.length > 0 ? agency.id : null }
  const release = shown.releases.release?.asOf.slice(0, 7) ?? null
  return (
    <AgencyFrame
      agency={agency}
      title="From training into practice"
      lead="How far the skills that your coaches were taught have come on the job. Figures come on the first of each month and stay as they are; they are about groups of coaches, never about one person."
    >
      <Stack gap="page">
        <AgencyReleases
          {...shown}
          to={(month) => paths.agencyTransfer({ ...which, release: month })}
          toView={(view) => paths.agencyTransfer({ ...which, release, view })}
          brief={paths.agencyBrief({ ...which, release })}
          briefFile={paths.agencyBriefFile({ ...which, release })}
          file={paths.agencyTransferFile({ ...which, release })}
        />
        {months.length > 0 ? (
          <Section
            title="Your agency’s own figures"
            hint="Entered by your agency, and read beside transfer. Neither explains the other."
          >
            <OwnFigures months={months} level={3} />
          </Section>
        ) : null}
        <Section
          title="Who takes care of what gets in the way"
          hint="Each barrier needs someone who owns it, something to try, and a day by which you’ll know."
        >
          <BarrierOwners
            barriers={barriers}
            to={(barrier) => `${paths.agencyBarriers(which)}#${barrierAnchor(barrier)}`}
          />
        </Section>
      </Stack>
    </AgencyFrame>
  )
}
