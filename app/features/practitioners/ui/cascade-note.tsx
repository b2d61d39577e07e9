import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { counted, inWords } from '~/platform/shared/lists/counts'
import { formatDay } from '~/platform/shared/time'
import { Section } from '~/ui/page'
import type { OwnCascade } from '../contract'

const { cascade: rule, growth } = DEFAULT_POLICY.measures

/** Tells a coach what the cohort’s figure counts, and how far they are. */
export function CascadeNote({ cascade }: { cascade: OwnCascade }) {
  return (
    <Section title="What your cohort’s figure counts">
      <p className="max-w-reading">
        {`The facilitators of ${cascade.cohortTitle} see how many coaches have practitioners who grow. A coach counts with ${inWords(rule.minPractitioners)} or more practitioners whose growth can be told from the first ${rule.withinDays} days. For each that takes ${inWords(growth.minScores)} scores on ${inWords(growth.minDates)} days, over at least ${growth.minSpanDays} days. They see the number of coaches only: no names, no levels, and nothing you wrote. Role-plays and voided observations are left out.`}
      </p>
      <p className="max-w-reading">{standingWords(cascade)}</p>
      <p className="max-w-reading text-muted">
        None of it counts toward your own skills: those rest on what you do yourself.
      </p>
    </Section>
  )
}

function standingWords({ from, until, over, practitioners }: OwnCascade): string {
  if (!from || !until)
    return 'Your time begins on the day of the first lesson that teaches you a skill.'
  const days = `from ${formatDay(from, 'year')} to ${formatDay(until, 'year')}`
  const told = `${counted(practitioners, 'practitioner')} of yours`
  if (over)
    return practitioners >= rule.minPractitioners
      ? `Your time was ${days}, and ${told} can be told: you count.`
      : `Your time was ${days}. ${told} can be told, so you don’t count in it.`
  return practitioners >= rule.minPractitioners
    ? `Your time is ${days}, and ${told} can be told so far: that is enough.`
    : `Your time is ${days}. So far ${told} can be told.`
}
