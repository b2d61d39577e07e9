import type { Rules, Seen } from './published'
import { type Range, readRows } from './read-rows'

/** The attacker holds this possible of one row of one release. Ranges only ever shrink. */
export interface RowBounds {
  step: number
  first: number
  /** Pairs at this state or above. */
  hits: Range
  /** Coaches who have such a pair, and who have another. */
  among: Range
  outside: Range
  /** Coaches with a pair between the first row of the group, or of the group before, and this one. */
  since: { from: number; coaches: Range } | null
  /** Coaches with a pair at the state below and not here. */
  below: Range
}

export interface ReleaseBounds {
  seen: Seen
  pairs: number
  coaches: number
  /** Pairs that so many coaches can hold at most: the largest first. */
  most: number[]
  rows: RowBounds[]
}

const K = 5
let moved = false

/** Keeps what both allow. */
function narrow(range: Range, lo: number, hi: number): void {
  // Nothing is left of a range that contradicts itself; the count of untrue conclusions tells of it.
  if (range.lo > range.hi) return
  if (lo > range.lo) [range.lo, moved] = [lo, true]
  if (hi < range.hi) [range.hi, moved] = [hi, true]
}

export function boundsOf(seen: Seen, rules: Rules): ReleaseBounds | null {
  const reading = readRows(seen, rules)
  if (!reading) return null
  const { coaches, pairs } = reading
  const caps = seen.counted.map((one) => one.pairs).sort((a, b) => b - a)
  const most = [0]
  for (const cap of caps) most.push((most[most.length - 1] ?? 0) + cap)
  let lastFirst = 1
  const rows = reading.rows.map((row): RowBounds => {
    const { step, first } = row
    const grouped = first !== step
    const from = grouped ? first : lastFirst
    if (!grouped) lastFirst = step
    // Words that tell a group apart from the one before say "k at least"; before row 2 nothing is told.
    const apart = { lo: rules.neighbors ? K : 0, hi: coaches }
    // In a part the words may come from the part beside it.
    const few = { lo: 0, hi: seen.part && rules.rest ? coaches : K - 1 }
    return {
      ...{ step, first },
      hits: grouped ? { lo: 0, hi: row.hits.hi } : { ...row.hits },
      among: grouped ? { lo: 0, hi: coaches } : { ...row.among },
      outside: grouped ? { lo: 0, hi: coaches } : { ...row.outside },
      since: from < 2 ? null : { from, coaches: grouped ? few : apart },
      below: { lo: 0, hi: coaches },
    }
  })
  return { seen, pairs, coaches, most, rows }
}

/** The fewest coaches who can hold so many pairs. */
const fewest = (most: readonly number[], pairs: number): number => {
  if (pairs <= 0) return 0
  const at = most.findIndex((sum) => sum >= pairs)
  return at < 0 ? most.length - 1 : at
}
const mostOf = (most: readonly number[], coaches: number): number =>
  most[Math.min(coaches, most.length - 1)] ?? 0

/** So many coaches hold so many pairs: each holds one at least, and no more than they have. */
function link(pairs: Range, coaches: Range, most: readonly number[]): Range {
  narrow(coaches, fewest(most, pairs.lo), pairs.hi)
  return {
    lo: Math.max(pairs.lo, coaches.lo),
    hi: Math.min(pairs.hi, mostOf(most, coaches.hi)),
  }
}

function withinRelease({ rows, pairs, coaches, most }: ReleaseBounds): void {
  for (const [n, row] of rows.entries()) {
    const { hits, among, outside, since } = row
    const held = link(hits, among, most)
    narrow(hits, held.lo, held.hi)
    const rest = link({ lo: pairs - hits.hi, hi: pairs - hits.lo }, outside, most)
    narrow(hits, pairs - rest.hi, pairs - rest.lo)
    narrow(among, coaches - outside.hi, coaches)
    narrow(outside, coaches - among.hi, coaches)
    const before = rows[n - 1]
    if (before) {
      narrow(hits, 0, before.hits.hi)
      narrow(before.hits, hits.lo, pairs)
      narrow(among, 0, before.among.hi)
      narrow(before.among, among.lo, coaches)
      narrow(outside, before.outside.lo, coaches)
      narrow(before.outside, 0, outside.hi)
      apart(before, row, row.below, most)
    }
    const origin = since ? rows.find(({ step }) => step === since.from) : undefined
    if (!since || !origin) continue
    apart(origin, row, since.coaches, most)
    // Whoever stands between two rows stands below or above any row between these.
    for (const middle of rows) {
      if (middle.step <= since.from || middle.step >= row.step || middle.step + 1 !== row.step)
        continue
      const lower = middle.since?.from === since.from ? middle.since.coaches.hi : coaches
      narrow(row.below, since.coaches.lo - lower, coaches)
    }
    if (since.from + 1 === row.step) narrow(row.below, since.coaches.lo, since.coaches.hi)
    else narrow(row.below, 0, since.coaches.hi)
  }
}

/** Coaches with a pair between two rows. */
function apart(upper: RowBounds, lower: RowBounds, between: Range, most: readonly number[]): void {
  const least = Math.max(0, upper.hits.lo - lower.hits.hi)
  const pairs = link({ lo: least, hi: upper.hits.hi - lower.hits.lo }, between, most)
  narrow(lower.hits, upper.hits.lo - pairs.hi, upper.hits.hi - pairs.lo)
  narrow(upper.hits, lower.hits.lo + pairs.lo, lower.hits.hi + pairs.hi)
  narrow(between, upper.among.lo - lower.among.hi, between.hi)
  narrow(between, lower.outside.lo - upper.outside.hi, between.hi)
  narrow(lower.among, upper.among.lo - between.hi, lower.among.hi)
}

/** People who are in one release and not in the other. */
export interface Difference {
  people: string[]
  pairs: number
}

export function difference(of: ReleaseBounds, without: ReleaseBounds): Difference {
  const others = new Set(without.seen.counted.map(({ coach }) => coach.enrollmentId))
  const own = of.seen.counted.filter(
    ({ coach, pairs }) => pairs > 0 && !others.has(coach.enrollmentId),
  )
  return {
    people: own.map(({ coach }) => coach.enrollmentId),
    pairs: own.reduce((sum, one) => sum + one.pairs, 0),
  }
}

/** A state that was reached stays so: of the people who are in both releases no row can fall. */
function acrossTime(earlier: ReleaseBounds, later: ReleaseBounds, gone: Difference): void {
  for (const [n, was] of earlier.rows.entries()) {
    const is = later.rows[n]
    if (!is) continue
    narrow(is.hits, was.hits.lo - gone.pairs, is.hits.hi)
    narrow(was.hits, was.hits.lo, is.hits.hi + gone.pairs)
    narrow(is.among, was.among.lo - gone.people.length, is.among.hi)
    narrow(was.among, was.among.lo, is.among.hi + gone.people.length)
  }
}

/** A whole and its two parts, who share no one. */
function acrossParts(whole: ReleaseBounds, [a, b]: readonly ReleaseBounds[]): void {
  for (const [n, all] of whole.rows.entries()) {
    const [one, other] = [a?.rows[n], b?.rows[n]]
    if (!one || !other) continue
    for (const key of ['hits', 'among', 'outside', 'below'] as const) {
      narrow(all[key], one[key].lo + other[key].lo, one[key].hi + other[key].hi)
      narrow(one[key], all[key].lo - other[key].hi, all[key].hi - other[key].lo)
      narrow(other[key], all[key].lo - one[key].hi, all[key].hi - one[key].lo)
    }
  }
}

export interface Line {
  whole: ReleaseBounds
  cohorts: ReleaseBounds[]
}

/** The lines of releases that one can follow: the whole, and each cohort. */
export const tracksOf = (lines: readonly Line[]): ReleaseBounds[][] => [
  lines.map(({ whole }) => whole),
  ...[0, 1].map((at) => lines.flatMap(({ cohorts }) => cohorts[at] ?? [])),
]

/** Takes every conclusion from every other until there is none left. */
export function solve(lines: readonly Line[]): void {
  const tracks = tracksOf(lines)
  const pairs = tracks.flatMap((track) =>
    track.flatMap((later, n) =>
      track
        .slice(0, n)
        .map((earlier) => ({ earlier, later, gone: difference(earlier, later) }))
        // Where no one has gone, what lies between says as much.
        .filter(({ gone }, m) => gone.people.length > 0 || m === n - 1),
    ),
  )
  do {
    moved = false
    for (const track of tracks) for (const one of track) withinRelease(one)
    for (const { whole, cohorts } of lines) if (cohorts.length === 2) acrossParts(whole, cohorts)
    for (const { earlier, later, gone } of pairs) acrossTime(earlier, later, gone)
  } while (moved)
}
