import { MEAN_OF_COACHES, SURVEY_PERCENT } from '~/features/facilitation/contract'
import type { TransferPolicy } from '~/features/transfer/contract'
import { mean } from '~/platform/shared/statistics/mean'
import { type Day, formatDay } from '~/platform/shared/time'
import { runSteps, type Steps } from '~/platform/shared/work/steps'
import type { ReleaseSection } from '../../body'
import { inBatches } from '../../counted'
import { titled } from '../../finding'
import type { FollowedPair, PairAtDay } from '../../followed-pair'
import {
  EVERY_PROTECTION,
  endOfCell,
  isNearlyAll,
  type Protection,
  pairFigure,
} from '../publish-reach'
import {
  aboutTheSame,
  coachesShown,
  distinctCoaches,
  fewerThan,
  type ShownShare,
  smallestGroup,
} from '../small-numbers'
import { skillCountsFrom } from './counts-from'
import { leastOf, leavesOpen } from './left-open'
import { comeSinceFew } from './since-few'

export type Settled<T extends FollowedPair = FollowedPair> = PairAtDay & {
  coachId: string
  of: T
  /** The release from which on it counts at that day. */
  since: Day
}

/** The attacker's tests put these out of force. */
export interface AppliedRules extends Protection {
  /** Skills wait until those of k coaches wait. */
  batches: boolean
  /** A figure leaves open what those have who have come since an earlier one, and after "fewer than 5" it is possible with them alone. */
  since: boolean
}
const EVERY_RULE: AppliedRules = { ...EVERY_PROTECTION, batches: true, since: true }

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
  rules: AppliedRules = EVERY_RULE,
): ReleaseSection | null {
  return runSteps(appliedInSteps(pairs, asOf, policy, rules))
}

/** The same with a step for each figure, because many coaches make it long work. */
export function* appliedInSteps(
  pairs: readonly FollowedPair[],
  asOf: Day,
  policy: TransferPolicy,
  rules: AppliedRules = EVERY_RULE,
): Steps<ReleaseSection | null> {
  const { shown, text: coaches } = coachesShown(distinctCoaches(pairs), policy)
  if (!shown) return null
  const days: { day: number; figures: ShownShare[] }[] = []
  for (const day of policy.measures.applied.days) {
    const settled = yield* settledInSteps(pairs, { day, asOf, policy, rules })
    yield
    days.push({ day, figures: yield* figuresOf(settled, policy, rules) })
  }
  const rows = days.map(({ day, figures }) => ({ label: `Day ${day}`, figures }))
  return {
    ...titled('applied', rows),
    n: `${coaches} coaches, as of ${formatDay(asOf, 'year')}`,
    columns: ['In use and verified', 'In use', 'Seen by then', 'Coaches'],
    marks: SURVEY.map(({ label, percent }) => ({
      label,
      figure: { text: `${percent}%`, bar: percent / 100 },
    })),
    evidence:
      'In use: a coach’s own note, or what another person saw. Verified: another person has seen it at work and signed. Not seen yet does not mean not in use. The marks are estimates from a survey of 150 organizations (Saks and Belcourt, 2006), not figures of this agency.',
    definition: `Day 30 is 30 days after a coach was taught the skill. In use: used in the ${policy.measures.applied.activeDays} days before. ${MEAN_OF_COACHES} ${skillCountsFrom(policy.tried.maxDelayDays, smallestGroup(policy))} Who has left stays among them.`,
  }
}

interface Settling {
  day: number
  asOf: Day
  policy: TransferPolicy
  rules: AppliedRules
}

/** The pairs that count at a day of their own time. */
export const settledAt = <T extends FollowedPair>(
  pairs: readonly T[],
  settling: Settling,
): Settled<T>[] => runSteps(settledInSteps(pairs, settling))

function* settledInSteps<T extends FollowedPair>(
  pairs: readonly T[],
  { day, asOf, policy, rules }: Settling,
): Steps<Settled<T>[]> {
  const dues = pairs.flatMap((of) => {
    const at = of.atDay.get(day)
    return at ? [{ coachId: of.coachId, ...at, of }] : []
  })
  yield
  const counted = rules.batches
    ? [...inBatches(dues, asOf, policy)]
    : dues.filter(({ due }) => due <= asOf).map((each) => [each, each.due] as const)
  yield
  return counted.map(([each, since]) => ({ ...each, since }))
}

function* figuresOf(
  pairs: readonly Settled[],
  policy: TransferPolicy,
  rules: AppliedRules,
): Steps<ShownShare[]> {
  if (pairs.length === 0) return Array.from({ length: 4 }, () => words('not yet'))
  const coaches = words(settledCoaches(distinctCoaches(pairs), policy))
  const { minPairs } = policy.smallNumbers
  if (pairs.length < minPairs)
    return [...Array.from({ length: 3 }, () => words(`fewer than ${minPairs} skills`)), coaches]
  const verified = yield* rateFigure(pairs, 'activeVerified', policy, rules)
  yield
  // Neighbors whose difference stands for few coaches have one figure, also where it stands for no one.
  const active =
    rules.neighbors && areNeighbors(pairs, policy)
      ? words(aboutTheSame(fewerThan(policy)))
      : yield* rateFigure(pairs, 'active', policy, rules)
  yield
  return [verified, active, coverage(pairs, policy), coaches]
}

const isUnverified = ({ active, activeVerified }: Settled) => active && !activeVerified
const areNeighbors = (pairs: readonly Settled[], policy: TransferPolicy): boolean =>
  distinctCoaches(pairs.filter(isUnverified)) < smallestGroup(policy)

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

type Version = 'active' | 'activeVerified'

function* rateFigure(
  pairs: readonly Settled[],
  version: Version,
  policy: TransferPolicy,
  rules: AppliedRules,
): Steps<ShownShare> {
  const hits = pairs.filter((pair) => pair[version])
  // It hides no one that a coach who has left uses nothing: everyone knows.
  const rest = pairs.filter((pair) => !pair[version] && !pair.knownIdle)
  const isFew = (side: readonly Settled[]) =>
    rules.sides && distinctCoaches(side) < smallestGroup(policy)
  if (isFew(hits)) return words(`${fewerThan(policy)} coaches`)
  const applied = meanShare(pairs, (pair) => pair[version]) * pairs.length
  yield
  if (isFew(rest) || !(yield* hasRoom(applied, { pairs, version, policy, rules })))
    return words(`not shown: it could point to ${fewerThan(policy)} coaches`)
  const own = { pairs: pairs.length, coaches: distinctCoaches(pairs) }
  return pairFigure(applied, own, { policy, protection: rules })
}

interface Rate {
  pairs: readonly Settled[]
  version: Version
  policy: TransferPolicy
  rules: AppliedRules
}

/**
 * *In use* is told k pairs above *in use and verified*, and then one coach has room. The mean weighs every coach the same,
 * however many skills they have.
 */
export const roomAboveRate = (
  { pairs, coaches }: { pairs: number; coaches: number },
  policy: TransferPolicy,
): number => smallestGroup(policy) + pairs / coaches

/** Whether the cell of the grid lies whole below all that there can be, and below what can have come since. */
function* hasRoom(applied: number, { pairs, version, policy, rules }: Rate): Steps<boolean> {
  const most = meanShare(pairs, ({ knownIdle }) => !knownIdle) * pairs.length
  const room = roomAboveRate({ pairs: pairs.length, coaches: distinctCoaches(pairs) }, policy)
  if (rules.room && isNearlyAll(applied, most, { room, policy })) return false
  yield
  // The lowest cells hold little more than the least that k coaches can have.
  const aCoach = pairs.length / distinctCoaches(pairs)
  if (rules.room && endOfCell(applied, policy) < leastOf(pairs, policy) + aCoach) return false
  yield
  const { minPairs } = policy.smallNumbers
  const wasFew = (earlier: readonly Settled[]) =>
    distinctCoaches(earlier.filter((pair) => pair[version])) < smallestGroup(policy) ||
    (version === 'active' && areNeighbors(earlier, policy))
  if (!rules.since) return true
  const cells = {
    isHit: (pair: Settled) => pair[version],
    endOfCell: (hits: number) => endOfCell(hits, policy),
    policy,
  }
  if (!(yield* leavesOpen(pairs, cells))) return false
  const come = yield* comeSinceFew(pairs, wasFew, minPairs)
  if (!come) return true
  const since = new Set(come)
  const possible = meanShare(pairs, (pair) => since.has(pair) && !pair.knownIdle) * pairs.length
  return endOfCell(applied, policy) <= possible
}

/** The mean of the coaches' shares a_L. */
function meanShare(pairs: readonly Settled[], isHit: (pair: Settled) => boolean): number {
  const byCoach = new Map<string, { hits: number; all: number }>()
  for (const pair of pairs) {
    const counted = byCoach.get(pair.coachId) ?? { hits: 0, all: 0 }
    byCoach.set(pair.coachId, counted)
    counted.all += 1
    if (isHit(pair)) counted.hits += 1
  }
  return mean([...byCoach.values()].map(({ hits, all }) => hits / all)) ?? 0
}

/** How much was seen at all is a half: from one day to the next it only rises, and a figure would tell by how few. */
function coverage(pairs: readonly Settled[], policy: TransferPolicy): ShownShare {
  const seen = pairs.filter(({ observed }) => observed)
  const unseen = pairs.filter(({ observed }) => !observed)
  const few = [seen, unseen].some((side) => distinctCoaches(side) < smallestGroup(policy))
  if (few) return words(`not shown: it could point to ${fewerThan(policy)} coaches`)
  return words(seen.length < pairs.length / 2 ? 'under half' : 'half or over')
}
