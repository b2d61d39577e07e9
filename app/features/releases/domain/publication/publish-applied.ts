import { SURVEY_PERCENT } from '~/features/facilitation/contract'
import type { TransferPolicy } from '~/features/transfer/contract'
import { mean } from '~/platform/shared/statistics/mean'
import { type Day, formatDay } from '~/platform/shared/time'
import type { ReleaseSection } from '../body'
import { inBatches } from '../counted'
import type { FollowedPair, PairAtDay } from '../followed-pair'
import { EVERY_PROTECTION, isNearlyAll, pairFigure } from './publish-reach'
import {
  coachesShown,
  distinctCoaches,
  fewerThan,
  type ShownShare,
  smallestGroup,
} from './small-numbers'

type Settled = PairAtDay & { coachId: string }

/**
 * Training professionals in 150 organizations estimated these shares of employees. They are drawn beside the agency's
 * own figures, faintly. Source: Saks, A. M. and Belcourt, M. (2006), An investigation of training activities and
 * transfer of training in organizations, Human Resource Management 45, 629–648.
 */
const SURVEY = [
  { label: 'A survey’s estimate for any training, at once', percent: SURVEY_PERCENT.atOnce },
  { label: 'The same survey, after six months', percent: SURVEY_PERCENT.sixMonths },
  { label: 'The same survey, after a year', percent: SURVEY_PERCENT.aYear },
]

const words = (text: string): ShownShare => ({ text, bar: null })

/**
 * The applied rate at each day of the policy, in words: metric 2 of the transfer rules. Skills that are settled at a day
 * wait for those of k coaches. The rate is the mean of the coaches' shares, told on the grid on which reach is told.
 * Null where no coach counts.
 */
export function publishApplied(
  pairs: readonly FollowedPair[],
  asOf: Day,
  policy: TransferPolicy,
): ReleaseSection | null {
  const { shown, text: coaches } = coachesShown(distinctCoaches(pairs), policy)
  if (!shown) return null
  const days = policy.measures.applied.days.map((day) => ({
    day,
    figures: figuresOf(settledAt(pairs, day, asOf, policy), policy),
  }))
  return {
    id: 'applied',
    title: finding(days),
    n: `${coaches} coaches, as of ${formatDay(asOf, 'year')}`,
    columns: ['In use and verified', 'In use', 'Seen by then', 'Coaches'],
    rows: days.map(({ day, figures }) => ({ label: `Day ${day}`, figures })),
    marks: SURVEY.map(({ label, percent }) => ({
      label,
      figure: { text: `${percent}%`, bar: percent / 100 },
    })),
    evidence:
      'In use: a coach’s own note, or what another person saw. Verified: another person has seen it at work and signed. Not seen yet does not mean not in use. The marks are estimates from a survey of 150 organizations (Saks and Belcourt, 2006), not figures of this agency.',
    definition: `Day 30 is 30 days after a coach was taught the skill. In use: used in the ${policy.measures.applied.activeDays} days before, the coaches’ shares averaged. A skill counts ${policy.tried.maxDelayDays} days later, with the skills of at least ${smallestGroup(policy)} coaches. Who has left stays among them.`,
  }
}

function settledAt(
  pairs: readonly FollowedPair[],
  day: number,
  asOf: Day,
  policy: TransferPolicy,
): Settled[] {
  const dues = pairs.flatMap(({ coachId, atDay }) => {
    const at = atDay.get(day)
    return at ? [{ coachId, ...at }] : []
  })
  return [...inBatches(dues, asOf, policy).keys()]
}

function figuresOf(pairs: readonly Settled[], policy: TransferPolicy): ShownShare[] {
  if (pairs.length === 0) return Array.from({ length: 4 }, () => words('not yet'))
  const coaches = words(settledCoaches(distinctCoaches(pairs), policy))
  const { minPairs } = policy.smallNumbers
  if (pairs.length < minPairs)
    return [...Array.from({ length: 3 }, () => words(`fewer than ${minPairs} skills`)), coaches]
  const unverified = pairs.filter(({ active, activeVerified }) => active && !activeVerified)
  return [
    rateFigure(pairs, 'activeVerified', policy),
    // Neighbors whose difference stands for few coaches have one figure, also where it stands for no one.
    distinctCoaches(unverified) < smallestGroup(policy)
      ? words(`the same, or ${fewerThan(policy)} coaches apart`)
      : rateFigure(pairs, 'active', policy),
    coverage(pairs, policy),
    coaches,
  ]
}

/**
 * Whoever knows when a coach was taught knows when they will count; who is late was on leave. So the number is never
 * told to the coach.
 */
function settledCoaches(coaches: number, policy: TransferPolicy): string {
  const k = smallestGroup(policy)
  const { manyFrom } = policy.smallNumbers
  return coaches >= k && coaches < manyFrom
    ? `${k} to ${manyFrom - 1}`
    : coachesShown(coaches, policy).text
}

function rateFigure(
  pairs: readonly Settled[],
  version: 'active' | 'activeVerified',
  policy: TransferPolicy,
): ShownShare {
  const hits = pairs.filter((pair) => pair[version])
  // It hides no one that a coach who has left uses nothing: everyone knows.
  const rest = pairs.filter((pair) => !pair[version] && !pair.knownIdle)
  if (distinctCoaches(hits) < smallestGroup(policy)) return words(`${fewerThan(policy)} coaches`)
  const applied = meanShare(pairs, (pair) => pair[version]) * pairs.length
  const most = meanShare(pairs, ({ knownIdle }) => !knownIdle) * pairs.length
  if (distinctCoaches(rest) < smallestGroup(policy) || isNearlyAll(applied, most, policy))
    return words(`not shown: a group here may have ${fewerThan(policy)} coaches`)
  const rules = { policy, protection: EVERY_PROTECTION }
  const own = { pairs: pairs.length, coaches: distinctCoaches(pairs) }
  return pairFigure(applied, own, rules)
}

/** The mean of the coaches' shares a_L. */
function meanShare(pairs: readonly Settled[], isHit: (pair: Settled) => boolean): number {
  const byCoach = new Map<string, boolean[]>()
  for (const pair of pairs)
    byCoach.set(pair.coachId, [...(byCoach.get(pair.coachId) ?? []), isHit(pair)])
  return mean([...byCoach.values()].map((all) => all.filter(Boolean).length / all.length)) ?? 0
}

/** How much was seen at all is a half: from one day to the next it only rises, and a figure would tell by how few. */
function coverage(pairs: readonly Settled[], policy: TransferPolicy): ShownShare {
  const seen = pairs.filter(({ observed }) => observed)
  const unseen = pairs.filter(({ observed }) => !observed)
  const few = [seen, unseen].some((side) => distinctCoaches(side) < smallestGroup(policy))
  if (few) return words(`not shown: a group here may have ${fewerThan(policy)} coaches`)
  return words(seen.length < pairs.length / 2 ? 'under half' : 'half or over')
}

/** The headline: the latest day that has a figure. */
function finding(days: readonly { day: number; figures: ShownShare[] }[]): string {
  const latest = days.findLast(({ figures: [verified] }) => verified?.bar != null)
  if (!latest) return 'How much of what was taught is in use later'
  const [verified] = latest.figures
  return `At day ${latest.day}, ${verified?.text} of the skills taught were in use and had been seen at work by someone else`
}
