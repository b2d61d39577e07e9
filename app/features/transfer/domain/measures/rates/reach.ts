import type { PairState, Reached } from '../../state'

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

/** A coach's pairs, and in which states there are some: one bit for each state, from 0 to 7. */
interface States {
  /** So many pairs are this coach's. */
  pairs: number
  peak: number
  current: number
  gap: number
  notGap: number
  /** Reached before, and not held now. */
  decayed: number
}

export interface Reach {
  /** Pairs introduced; who has withdrawn since stays among them. */
  pairs: number
  coaches: number
  /** The most pairs that one coach has. */
  largest: number
  rows: ReachRow[]
  /** Coach id → where that coach's pairs are. */
  behind: ReadonlyMap<string, States>
}

const STEPS: readonly Reached[] = [1, 2, 3, 4, 5, 6, 7]
const NONE: States = { pairs: 0, peak: 0, current: 0, gap: 0, notGap: 0, decayed: 0 }

/**
 * Metric 1: R_k = pairs with peak ≥ k / pairs introduced, and the same for current. Pairs that were
 * never introduced (skilled before the lesson) are in neither. With peak it can only fall from step
 * to step. Exact figures: what others than the coach's own facilitators see goes through
 * `publishReach`.
 */
export function reach(all: Iterable<ReachPair>): Reach {
  const counting = countReach()
  for (const pair of all) counting.add(pair)
  return counting.result()
}

/** The same, one pair after the other: it holds counts and a few bits for each coach, never the pairs. */
export function countReach(): { add(pair: ReachPair): void; result(): Reach } {
  const counts = STEPS.map((step) => ({ step, peak: 0, current: 0, gap: 0 }))
  const behind = new Map<string, States>()
  let pairs = 0
  return {
    add({ coachId, state }) {
      if (state.anchor === null) return
      pairs += 1
      const states = behind.get(coachId) ?? { ...NONE }
      behind.set(coachId, states)
      states.pairs += 1
      states.peak |= bit(state.peak)
      states.current |= bit(state.current)
      for (const row of counts) {
        const skipped = state.peak >= row.step && state.gaps.includes(row.step)
        if (state.peak >= row.step) row.peak += 1
        if (state.current >= row.step) row.current += 1
        else if (state.peak >= row.step) states.decayed |= bit(row.step)
        if (skipped) row.gap += 1
        states[skipped ? 'gap' : 'notGap'] |= bit(row.step)
      }
    },
    result: () => ({
      pairs,
      coaches: behind.size,
      largest: Math.max(0, ...[...behind.values()].map((states) => states.pairs)),
      rows: counts.map((row) => ({ ...row, ...sharesOf(row, pairs) })),
      behind,
    }),
  }
}

const bit = (state: number): number => 1 << state

/** A release asks each of its parts the same some hundred times, once for every other part. */
const counted = new WeakMap<Reach, Map<string, number>>()

/** Distinct coaches with a pair in one of the states `from` to `before`, that one excluded. */
export function coachesIn(
  reach: Reach,
  side: Exclude<keyof States, 'pairs'>,
  from: number,
  before: number,
): number {
  const known = counted.get(reach) ?? new Map<string, number>()
  counted.set(reach, known)
  const asked = `${side} ${from} ${before}`
  const found = known.get(asked) ?? countIn(reach, side, bit(before) - bit(from))
  known.set(asked, found)
  return found
}

function countIn({ behind }: Reach, side: Exclude<keyof States, 'pairs'>, range: number): number {
  let coaches = 0
  for (const states of behind.values()) if (states[side] & range) coaches += 1
  return coaches
}

function sharesOf(
  { peak, current, gap }: Omit<ReachRow, 'step' | `${string}Share`>,
  pairs: number,
) {
  const share = (count: number) => (pairs === 0 ? null : count / pairs)
  return { peakShare: share(peak), currentShare: share(current), gapShare: share(gap) }
}
