import type { TransferPolicy } from '~/features/transfer/contract'
import type { Day } from '~/platform/shared/time'
import type { Steps } from '~/platform/shared/work/steps'
import { smallestGroup } from '../small-numbers'

/** A pair that counts for a rate, and the release from which on it does. */
interface Weighed {
  coachId: string
  since: Day
  /** Everyone knows that it is not in use. */
  knownIdle: boolean
}

/** The pairs of one coach up to a release. */
interface Part {
  pairs: number
  /** Those that can be in use as far as everyone knows. */
  open: number
  hits: number
}
type Parts = Map<string, Part>

/** Mean of the coaches' shares, times all pairs: the rate as a number of pairs. */
const rateOf = (parts: Parts, pairs: number): number =>
  (sumOver(parts, ({ hits, pairs: own }) => hits / own) / parts.size) * pairs

/** Worth of one pair of a coach in that number. */
const worthIn = (parts: Parts, pairs: number, { pairs: own }: Part): number =>
  pairs / parts.size / own

function sumOver(parts: Parts, each: (part: Part, coachId: string) => number): number {
  let sum = 0
  for (const [coachId, part] of parts) sum += each(part, coachId)
  return sum
}

function addTo<T extends Weighed>(parts: Parts, pair: T, isHit: (pair: T) => boolean): void {
  const part = parts.get(pair.coachId) ?? { pairs: 0, open: 0, hits: 0 }
  parts.set(pair.coachId, part)
  part.pairs += 1
  if (!pair.knownIdle) part.open += 1
  if (isHit(pair)) part.hits += 1
}

interface Cells<T> {
  isHit: (pair: T) => boolean
  endOfCell: (hits: number) => number
  policy: TransferPolicy
}

/**
 * How a pair stood on a day of its own time never changes, so a rate less the one of an earlier release tells of what has
 * come since. The cells of the grid move with the coaches' weights: a rate of more than 10 of 30 and then one of 10 of
 * 40 at most would leave nothing to those who came. Whether those who have come since any release can still have some,
 * and one of them can still have none, whatever the two rates are within their cells.
 */
export function* leavesOpen<T extends Weighed>(
  pairs: readonly T[],
  { isHit, endOfCell, policy }: Cells<T>,
): Steps<boolean> {
  const width = smallestGroup(policy)
  const all: Parts = new Map()
  for (const pair of pairs) addTo(all, pair, isHit)
  yield
  const end = endOfCell(rateOf(all, pairs.length))
  const worth = (part: Part) => worthIn(all, pairs.length, part)
  // One pass, however many releases there were: the parts of the earlier ones only grow.
  const bySince = [...pairs].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  yield
  const earlier: Parts = new Map()
  for (const [at, pair] of bySince.entries()) {
    addTo(earlier, pair, isHit)
    const next = bySince[at + 1]
    const count = at + 1
    if (!next || next.since === pair.since || count < policy.smallNumbers.minPairs) continue
    const endThen = endOfCell(rateOf(earlier, count))
    const old = oldWorth({ all, pairs: pairs.length }, { parts: earlier, count }, endThen, width)
    let [most, mostOfOne, least] = [0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const [coachId, part] of all) {
      const open = part.open - (earlier.get(coachId)?.open ?? 0)
      if (open === 0) continue
      most += open * worth(part)
      mostOfOne = Math.max(mostOfOne, open * worth(part))
      least = Math.min(least, worth(part))
    }
    const canHaveSome = end - old.lo > least
    const oneCanHaveNone = end - width - old.hi <= most - mostOfOne
    if (!canHaveSome || !oneCanHaveNone) return false
    yield
  }
  return true
}

/** The least that k coaches can hold: of each the cheapest pair. */
export function leastOf(pairs: readonly Weighed[], policy: TransferPolicy): number {
  const parts: Parts = new Map()
  for (const pair of pairs) addTo(parts, pair, () => false)
  const worth = (_: string, part: Part) => worthIn(parts, pairs.length, part)
  return leastWorth(parts, worth, smallestGroup(policy))
}

function leastWorth(
  parts: Parts,
  worth: (coachId: string, part: Part) => number,
  coaches: number,
): number {
  const cheapest = [...parts]
    .flatMap(([coachId, part]) => (part.open > 0 ? [worth(coachId, part)] : []))
    .sort((a, b) => a - b)
  return cheapest.slice(0, coaches).reduce((sum, one) => sum + one, 0)
}

/** Bounds on what the pairs of an earlier release that count for its rate are worth by now. */
function oldWorth(
  { all, pairs }: { all: Parts; pairs: number },
  { parts, count }: { parts: Parts; count: number },
  end: number,
  width: number,
): { lo: number; hi: number } {
  let [slow, fast] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [before, now] = [0, 0]
  const worthNow = (coachId: string, part: Part) => worthIn(all, pairs, all.get(coachId) ?? part)
  for (const [coachId, part] of parts) {
    if (part.open === 0) continue
    const [was, is] = [worthIn(parts, count, part), worthNow(coachId, part)]
    slow = Math.min(slow, is / was)
    fast = Math.max(fast, is / was)
    before += part.open * was
    now += part.open * is
  }
  return {
    lo: Math.max(
      // A figure stands for k coaches.
      leastWorth(parts, worthNow, width),
      (end - width) * slow,
      now - (before - end + width) * fast,
    ),
    hi: Math.min(now, end * fast, now - Math.max(0, before - end) * slow),
  }
}
