import type { TransferPolicy } from '~/features/transfer/contract'
import { kaplanMeier } from '~/platform/shared/statistics/kaplan-meier'
import { type Day, formatDay } from '~/platform/shared/time'
import type { ReleaseSection } from '../body'
import { inBatches } from '../counted'
import { titled } from '../finding'
import type { FollowedPair } from '../followed-pair'
import {
  coachesShown,
  distinctCoaches,
  fewerThan,
  maySpread,
  type ShownShare,
  smallestGroup,
} from './small-numbers'

const DAYS_OF_WEEK = 7

/**
 * The time to the first use, in whole weeks: metric 4 of the transfer rules. Null for fewer coaches than a median
 * may be told of, or too few pairs.
 */
export function publishFirstUse(
  pairs: readonly FollowedPair[],
  asOf: Day,
  policy: TransferPolicy,
): ReleaseSection | null {
  const settled = followedFor(pairs, asOf, policy)
  const coaches = distinctCoaches(settled)
  if (!maySpread(coaches, policy) || settled.length < policy.smallNumbers.minPairs) return null
  const rows = [{ label: 'Half of the skills were used', figures: [median(settled, policy)] }]
  return {
    ...titled('first-use', rows),
    n: `${coachesShown(coaches, policy).text} coaches, as of ${formatDay(asOf, 'year')}`,
    columns: ['After the lesson'],
    evidence: 'A coach’s own note of a use, or what another person saw at work.',
    definition:
      'The median of the days from the lesson to the first use, to the next week (Kaplan and Meier). Skills that were not used yet are followed until the day of this release.',
  }
}

/** The pairs whose time to the first use counts. */
export function followedFor<T extends FollowedPair>(
  pairs: readonly T[],
  asOf: Day,
  policy: TransferPolicy,
): (T & { due: Day })[] {
  const dues = pairs.flatMap((pair) => (pair.due ? [{ ...pair, due: pair.due }] : []))
  return [...inBatches(dues, asOf, policy).keys()]
}

function median(pairs: readonly FollowedPair[], policy: TransferPolicy): ShownShare {
  const day = kaplanMeier(pairs.map(({ firstUse }) => firstUse)).median
  if (day === null) return { text: 'not reached', bar: null }
  const isBy = ({ firstUse: { happened, time } }: FollowedPair) => happened && time <= day
  const sides = [pairs.filter(isBy), pairs.filter((pair) => !isBy(pair))]
  if (sides.some((side) => distinctCoaches(side) < smallestGroup(policy)))
    return { text: `not shown: it could point to ${fewerThan(policy)} coaches`, bar: null }
  const weeks = Math.round(day / DAYS_OF_WEEK)
  if (weeks === 0) return { text: 'within days', bar: null }
  return { text: weeks === 1 ? 'about 1 week' : `about ${weeks} weeks`, bar: null }
}
