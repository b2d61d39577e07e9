import type { TransferPolicy } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import { smallestGroup } from '../small-numbers'

/** A pair that counts for a rate, and the release from which on it does. */
interface Weighed {
  coachId: string
  since: Day
  /** Everyone knows that it is not in use. */
  knownIdle: boolean
}

/** Worth of each pair of a coach in the mean of the coaches' shares, times all pairs. */
function worthOf(pairs: readonly Weighed[]): (coachId: string) => number {
  const own = new Map<string, number>()
  for (const { coachId } of pairs) own.set(coachId, (own.get(coachId) ?? 0) + 1)
  return (coachId) => pairs.length / own.size / (own.get(coachId) ?? 1)
}

const total = (pairs: readonly Weighed[], worth: (coachId: string) => number): number =>
  pairs.reduce((sum, { coachId }) => sum + worth(coachId), 0)

interface Cells<T> {
  /** The rate of such pairs, times their number. */
  rateOf: (pairs: readonly T[]) => number
  endOfCell: (hits: number) => number
  policy: TransferPolicy
}

/**
 * How a pair stood on a day of its own time never changes, so a rate less the one of an earlier release tells of what has
 * come since. The cells of the grid move with the coaches' weights: a rate of more than 10 of 30 and then one of 10 of
 * 40 at most would leave nothing to those who came. Whether those who have come since any release can still have some,
 * and one of them can still have none, whatever the two rates are within their cells.
 */
export function leavesOpen<T extends Weighed>(
  pairs: readonly T[],
  { rateOf, endOfCell, policy }: Cells<T>,
): boolean {
  const months = [...new Set(pairs.map(({ since }) => since))].sort().slice(0, -1)
  const worth = worthOf(pairs)
  const end = endOfCell(rateOf(pairs))
  const width = smallestGroup(policy)
  return months.every((month) => {
    const earlier = pairs.filter(({ since }) => since <= month)
    if (earlier.length < policy.smallNumbers.minPairs) return true
    const come = pairs.filter(({ since, knownIdle }) => since > month && !knownIdle)
    const old = oldWorth(earlier, { worth, end: endOfCell(rateOf(earlier)), width })
    const byCoach = new Map<string, number>()
    for (const { coachId } of come)
      byCoach.set(coachId, (byCoach.get(coachId) ?? 0) + worth(coachId))
    const most = total(come, worth)
    const least = Math.min(...come.map(({ coachId }) => worth(coachId)))
    const canHaveSome = end - old.lo > least
    const oneCanHaveNone = end - width - old.hi <= most - Math.max(...byCoach.values())
    return canHaveSome && oneCanHaveNone
  })
}

/** The least that k coaches can hold: of each the cheapest pair. */
export function leastOf(pairs: readonly Weighed[], policy: TransferPolicy): number {
  return leastWorth(pairs, worthOf(pairs), smallestGroup(policy))
}

function leastWorth(
  pairs: readonly Weighed[],
  worth: (coachId: string) => number,
  coaches: number,
): number {
  const open = new Set(pairs.flatMap(({ coachId, knownIdle }) => (knownIdle ? [] : [coachId])))
  const cheapest = [...open].map(worth).sort((a, b) => a - b)
  return cheapest.slice(0, coaches).reduce((sum, one) => sum + one, 0)
}

interface Moved {
  worth: (coachId: string) => number
  /** The end of the cell of the earlier rate. */
  end: number
  width: number
}

/** Bounds on what the pairs of an earlier release that count for its rate are worth by now. */
function oldWorth(
  earlier: readonly Weighed[],
  { worth, end, width }: Moved,
): { lo: number; hi: number } {
  const was = worthOf(earlier)
  const open = earlier.filter(({ knownIdle }) => !knownIdle)
  const ratios = open.map(({ coachId }) => worth(coachId) / was(coachId))
  const [slow, fast] = [Math.min(...ratios), Math.max(...ratios)]
  const [before, now] = [total(open, was), total(open, worth)]
  return {
    lo: Math.max(
      // A figure stands for k coaches.
      leastWorth(earlier, worth, width),
      (end - width) * slow,
      now - (before - end + width) * fast,
    ),
    hi: Math.min(now, end * fast, now - Math.max(0, before - end) * slow),
  }
}
