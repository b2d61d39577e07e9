export interface Range {
  lo: number
  hi: number
}

/** The attacker holds this possible of one figure of one view. Ranges only ever shrink. */
export interface Level {
  /** Pairs that count. */
  hits: Range
  /** Coaches who have such a pair, and who have another. */
  among: Range
  outside: Range
}

/** Pairs of the lower level are pairs of the upper one, too. */
export interface Relation {
  upper: Level
  lower: Level
  /** Coaches with a pair at the upper level and not at the lower one. */
  between: Range
}

/** Every conclusion about a view rests on how many pairs each coach has. */
export interface Size {
  pairs: number
  coaches: number
  /** Pairs that so many coaches can hold at most: the largest first. */
  most: readonly number[]
}

export const rangeTo = (hi: number, lo = 0): Range => ({ lo, hi })

export const anyLevel = ({ pairs, coaches }: Size): Level => ({
  hits: rangeTo(pairs),
  among: rangeTo(coaches),
  outside: rangeTo(coaches),
})

let moved = false
/** Whether a range has shrunk since this was asked last. */
export function hasMoved(): boolean {
  const was = moved
  moved = false
  return was
}

/** Keeps what both allow. */
export function narrow(range: Range, lo: number, hi: number): void {
  // Nothing is left of a range that contradicts itself; the count of untrue conclusions tells of it.
  if (range.lo > range.hi) return
  if (lo > range.lo) [range.lo, moved] = [lo, true]
  if (hi < range.hi) [range.hi, moved] = [hi, true]
}

/** The fewest coaches who can hold so many pairs. */
export function fewest(most: readonly number[], pairs: number): number {
  if (pairs <= 0) return 0
  const at = most.findIndex((sum) => sum >= pairs)
  return at < 0 ? most.length - 1 : at
}

export const mostOf = (most: readonly number[], coaches: number): number =>
  most[Math.max(0, Math.min(coaches, most.length - 1))] ?? 0

/** So many coaches hold so many pairs: each holds one at least, and no more than they have. */
function link(pairs: Range, coaches: Range, most: readonly number[]): Range {
  narrow(coaches, fewest(most, pairs.lo), pairs.hi)
  return {
    lo: Math.max(pairs.lo, coaches.lo),
    hi: Math.min(pairs.hi, mostOf(most, coaches.hi)),
  }
}

export function withinLevel({ hits, among, outside }: Level, { pairs, coaches, most }: Size): void {
  const held = link(hits, among, most)
  narrow(hits, held.lo, held.hi)
  const rest = link({ lo: pairs - hits.hi, hi: pairs - hits.lo }, outside, most)
  narrow(hits, pairs - rest.hi, pairs - rest.lo)
  narrow(among, coaches - outside.hi, coaches)
  narrow(outside, coaches - among.hi, coaches)
}

export function withinRelation({ upper, lower, between }: Relation, size: Size): void {
  const { pairs: all, coaches, most } = size
  narrow(lower.hits, 0, upper.hits.hi)
  narrow(upper.hits, lower.hits.lo, all)
  narrow(lower.among, 0, upper.among.hi)
  narrow(upper.among, lower.among.lo, coaches)
  narrow(lower.outside, upper.outside.lo, coaches)
  narrow(upper.outside, 0, lower.outside.hi)
  const least = Math.max(0, upper.hits.lo - lower.hits.hi)
  const pairs = link({ lo: least, hi: upper.hits.hi - lower.hits.lo }, between, most)
  narrow(lower.hits, upper.hits.lo - pairs.hi, upper.hits.hi - pairs.lo)
  narrow(upper.hits, lower.hits.lo + pairs.lo, lower.hits.hi + pairs.hi)
  narrow(between, upper.among.lo - lower.among.hi, between.hi)
  narrow(between, lower.outside.lo - upper.outside.hi, between.hi)
  narrow(between, 0, Math.min(upper.among.hi, lower.outside.hi))
  narrow(lower.among, upper.among.lo - between.hi, lower.among.hi)
  narrow(upper.outside, lower.outside.lo - between.hi, upper.outside.hi)
}
