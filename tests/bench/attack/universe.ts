import { type Level, narrow, type Range, type Size } from './levels'

/** A set of pairs: coach → one bit for each of their skills. Everyone knows which pairs a figure is about. */
export type Pairs = ReadonlyMap<string, number>

/** The pairs that a figure is about, and how many of them each coach has. */
export interface Universe extends Size {
  has: Pairs
}

export function bitsIn(bits: number): number {
  let count = 0
  for (let left = bits; left; left &= left - 1) count += 1
  return count
}

export function universeOf(pairs: Iterable<{ enrollmentId: string; skill: number }>): Universe {
  const has = new Map<string, number>()
  for (const { enrollmentId, skill } of pairs)
    has.set(enrollmentId, (has.get(enrollmentId) ?? 0) | (1 << skill))
  return sized(has)
}

export function sized(has: Pairs): Universe {
  const most = [0]
  for (const own of [...has.values()].map(bitsIn).sort((a, b) => b - a))
    most.push((most[most.length - 1] ?? 0) + own)
  return { has, coaches: has.size, pairs: most[most.length - 1] ?? 0, most }
}

/** The pairs that are in one universe and not in another. */
export function without(one: Pairs, other: Pairs): Universe {
  const has = new Map<string, number>()
  for (const [coach, bits] of one) {
    const rest = bits & ~(other.get(coach) ?? 0)
    if (rest) has.set(coach, rest)
  }
  return sized(has)
}

export interface Told {
  name: string
  universe: Universe
  level: Level
  /** Where the mean of the coaches' shares was told: it, times all pairs. */
  mean?: Mean
}

/**
 * Where a pair is in both universes and counts in the lower figure, it counts in the upper one, too. Returns the conclusion
 * as something that can be drawn again and again.
 */
export function inside(lower: Told, upper: Told): () => void {
  const [a, b] = [lower.level, upper.level]
  const onlyLower = without(lower.universe.has, upper.universe.has)
  const onlyUpper = without(upper.universe.has, lower.universe.has)
  return () => {
    narrow(b.hits, a.hits.lo - onlyLower.pairs, b.hits.hi)
    narrow(a.hits, a.hits.lo, b.hits.hi + onlyLower.pairs)
    narrow(b.among, a.among.lo - onlyLower.coaches, b.among.hi)
    narrow(a.among, a.among.lo, b.among.hi + onlyLower.coaches)
    narrow(a.outside, b.outside.lo - onlyUpper.coaches, a.outside.hi)
    narrow(b.outside, b.outside.lo, a.outside.hi + onlyUpper.coaches)
  }
}

/** One coach's part in a mean of shares: so many pairs can be hits, and each is worth so much of it. */
export interface Part {
  open: number
  worth: number
}

export interface Mean {
  range: Range
  /** It would be this if every pair were a hit. */
  most: number
  /** The coaches' parts, those first whose pairs are worth least, and the other way around. */
  cheap: readonly Part[]
  dear: readonly Part[]
  /** The n-th sum is of so many coaches: the least that one pair each is worth, and the most that all of theirs are. */
  least: readonly number[]
  whole: readonly number[]
}

export function meanFrom(parts: readonly Part[]): Mean {
  const cheap = [...parts].sort((a, b) => a.worth - b.worth)
  const whole = sums(parts.map(({ open, worth }) => open * worth).sort((a, b) => b - a))
  const most = whole[whole.length - 1] ?? 0
  return {
    ...{ range: { lo: 0, hi: most }, most, cheap, dear: [...cheap].reverse(), whole },
    least: sums(cheap.map(({ worth }) => worth)),
  }
}

function sums(values: readonly number[]): number[] {
  const all = [0]
  for (const value of values) all.push((all[all.length - 1] ?? 0) + value)
  return all
}

export const sumOf = (all: readonly number[], first: number): number =>
  all[Math.max(0, Math.min(first, all.length - 1))] ?? 0

/** Sums of numbers that are no whole ones differ by less than this. */
const HAIR = 1e-6

/** So many pairs are worth this much, taken in that order. */
function pairsWorth(value: number, parts: readonly Part[]): number {
  let left = value
  let pairs = 0
  for (const { open, worth } of parts) {
    const taken = Math.min(open, left / worth)
    pairs += taken
    left -= taken * worth
    if (left <= HAIR) break
  }
  return pairs
}

function worthOf(pairs: number, parts: readonly Part[]): number {
  let left = pairs
  let value = 0
  for (const { open, worth } of parts) {
    if (left <= 0) break
    const taken = Math.min(open, left)
    value += taken * worth
    left -= taken
  }
  return value
}

/** The fewest coaches who can be worth so much together. */
function coachesWorth(value: number, { whole }: Mean): number {
  const at = whole.findIndex((sum) => sum >= value - HAIR)
  return at < 0 ? whole.length - 1 : at
}

/** A mean of shares says something of pairs and coaches, and they of it. */
export function withinMean({ level, mean, universe }: Told): void {
  if (!mean) return
  const { range, cheap, dear, most, least, whole } = mean
  const { hits, among, outside } = level
  const missing = { lo: most - range.hi, hi: most - range.lo }
  narrow(
    hits,
    Math.ceil(
      Math.max(pairsWorth(range.lo, dear), universe.pairs - pairsWorth(missing.hi, cheap)) - HAIR,
    ),
    Math.floor(pairsWorth(range.hi, cheap) + HAIR),
  )
  narrow(among, coachesWorth(range.lo, mean), among.hi)
  narrow(outside, coachesWorth(missing.lo, mean), outside.hi)
  closer(
    range,
    Math.max(worthOf(hits.lo, cheap), sumOf(least, among.lo), most - sumOf(whole, outside.hi)),
    Math.min(worthOf(hits.hi, dear), most - sumOf(least, outside.lo), sumOf(whole, among.hi)),
  )
}

/** As `narrow`, but for a hair. */
function closer(range: Range, lo: number, hi: number): void {
  narrow(
    range,
    lo > range.lo + HAIR ? lo - HAIR / 2 : range.lo,
    hi < range.hi - HAIR ? hi + HAIR / 2 : range.hi,
  )
}
