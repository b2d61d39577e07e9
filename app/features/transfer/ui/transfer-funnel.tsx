import { formatInstant } from '~/platform/shared/time'
import { ReachBars } from '~/ui/charts/reach-bars'
import { EmptyState, Notice } from '~/ui/page'
import type { TransferFunnel as Funnel, PublishedReach } from '../contract'

/** The agency's transfer funnel: reach, peak and current, never about one person. */
export function TransferFunnel({ funnel, timeZone }: { funnel: Funnel; timeZone: string }) {
  const { reach, asOf } = funnel
  if (reach.kind === 'nothing')
    return (
      <EmptyState title="Nothing to show yet">
        When your coaches have finished the first lessons that teach a skill, you can follow here
        how far these skills have come on the job.
      </EmptyState>
    )
  if (reach.kind === 'too-few') return <TooFew reach={reach} />
  return (
    <ReachBars
      title={titleOf(reach.rows)}
      n={`${reach.coaches} coaches, as of ${formatInstant(asOf, timeZone)}`}
      evidence="Lessons done, plans made and notes written by the coaches; from observed on, what another person saw and signed. Each share is of all the skills that these coaches were taught."
      rows={reach.rows}
    />
  )
}

type Rows = Extract<PublishedReach, { kind: 'rows' }>['rows']

/** The finding in a sentence, where both figures stand alone. */
function titleOf(rows: Rows): string {
  const [tried, observed] = [4, 5].map((wanted) => rows.find(({ step }) => step === wanted)?.peak)
  if (
    !tried ||
    !observed ||
    tried.bar === null ||
    observed.bar === null ||
    tried.text === observed.text
  )
    return 'How far the skills that were taught have come'
  return `Of the skills taught, ${tried.text} were tried on the job and ${observed.text} were seen there by someone else`
}

function TooFew({ reach }: { reach: Extract<PublishedReach, { kind: 'too-few' }> }) {
  if (reach.enoughCoaches)
    return (
      <Notice title="Too early for percentages">
        {`${reach.coaches} coaches have been taught a skill, but few skills each: a percentage would say more than is known. It appears by itself when more lessons are done.`}
      </Notice>
    )
  return (
    <Notice title="Too few people to show">
      {`This agency has ${reach.coaches} coaches who have been taught a skill. With so few, any figure would be about someone in particular, so none is shown: no rate, no bar, no estimate. It appears by itself when there are more.`}
    </Notice>
  )
}
