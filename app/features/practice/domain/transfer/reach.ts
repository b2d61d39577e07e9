import type { TransferPolicy } from './policy'
import {
  coachesShown,
  distinctCoaches,
  type ShownCount,
  type ShownShare,
  shareOfPairs,
} from './small-numbers'
import type { PairState, Reached } from './state'

export interface ReachPair {
  coachId: string
  state: Pick<PairState, 'anchor' | 'peak' | 'current' | 'gaps'>
}

export interface ReachRow {
  step: Reached
  /** Pairs whose peak is at this state or above. */
  peak: number
  /** Pairs that stand there now; the distance from `peak` is decay. */
  current: number
  /** Pairs of `peak` that reached a higher state without this one: hatched. */
  gap: number
  /** Shares of all pairs introduced, 0 to 1; null if there are none ("—", not 0 %). */
  peakShare: number | null
  currentShare: number | null
  gapShare: number | null
}

export interface Reach {
  /** Pairs introduced; who has withdrawn since stays among them. */
  pairs: number
  coaches: number
  rows: ReachRow[]
}

const STEPS: readonly Reached[] = [1, 2, 3, 4, 5, 6, 7]

/**
 * Metric 1: R_k = pairs with peak ≥ k / pairs introduced, and the same for current. Pairs that were
 * never introduced (skilled before the lesson) are in neither. With peak it can only fall from step
 * to step. Exact figures: what others than the coach's own facilitators see goes through
 * `publishReach`.
 */
export function reach(all: readonly ReachPair[]): Reach {
  const introduced = all.filter(({ state }) => state.anchor !== null)
  const pairs = introduced.length
  const share = (count: number) => (pairs === 0 ? null : count / pairs)
  const rows = STEPS.map((step): ReachRow => {
    const reached = introduced.filter(({ state }) => state.peak >= step)
    const peak = reached.length
    const current = introduced.filter(({ state }) => state.current >= step).length
    const gap = reached.filter(({ state }) => state.gaps.includes(step)).length
    const shares = { peakShare: share(peak), currentShare: share(current), gapShare: share(gap) }
    return { step, peak, current, gap, ...shares }
  })
  return { pairs, coaches: distinctCoaches(introduced), rows }
}

export interface PublishedReach {
  coaches: ShownCount
  /** Pairs introduced, in words where the coaches are too few. */
  pairs: ShownCount
  rows: { step: Reached; peak: ShownShare; current: ShownShare; gap: ShownShare }[]
}

/** Reach as agency and cohort views may show it, in charts, tables, files and alt text alike. */
export function publishReach(
  { pairs, coaches, rows }: Reach,
  policy: TransferPolicy,
): PublishedReach {
  const count = coachesShown(coaches, policy)
  const shown = (hits: number) => shareOfPairs({ hits, total: pairs, coaches }, policy)
  return {
    coaches: count,
    pairs: count.shown ? { shown: true, value: pairs, text: String(pairs) } : count,
    rows: rows.map((row) => ({
      step: row.step,
      peak: shown(row.peak),
      current: shown(row.current),
      gap: shown(row.gap),
    })),
  }
}
