import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { inWords } from '~/platform/shared/lists/counts'
import { formatDay } from '~/platform/shared/time'
import { Section } from '~/ui/page'
import type { OwnCascade } from '../contract'

const { cascade: rule, growth } = DEFAULT_POLICY.measures

/** Tells a coach what the cohort’s figure counts, and how far they are. */
export function CascadeNote({ cascade }: { cascade: OwnCascade }) {
  return (
    <Section title="What your cohort’s figure counts">
      <p className="max-w-reading">
        {`The facilitators of ${cascade.cohortTitle} see how many coaches have practitioners who grow. A coach is counted when ${inWords(rule.minPractitioners)} or more of their practitioners have enough observations in the coach’s first ${rule.withinDays} days: for each, ${inWords(growth.minScores)} scores on ${inWords(growth.minDates)} days, over at least ${growth.minSpanDays} days. They see the number of coaches only: no names, no levels, and nothing you wrote. Role-plays and voided observations are left out.`}
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
    return `Your ${rule.withinDays} days begin on the day of the first lesson that teaches you a skill.`
  const days = `from ${formatDay(from, 'year')} to ${formatDay(until, 'year')}`
  const have = practitioners === 1 ? 'has' : 'have'
  if (!over)
    return `Your ${rule.withinDays} days run ${days}. So far, ${soMany(practitioners)} of your practitioners ${have} enough observations.`
  const counts = practitioners >= rule.minPractitioners ? 'you’re counted' : 'you’re not counted'
  return `Your ${rule.withinDays} days ran ${days}. In them, ${soMany(practitioners)} of your practitioners had enough observations, so ${counts}.`
}

const soMany = (practitioners: number): string =>
  practitioners === 0 ? 'none' : inWords(practitioners)
