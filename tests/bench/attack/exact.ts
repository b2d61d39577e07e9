import { narrow, type Range, type Relation } from './levels'
import { difference, type ReleaseBounds } from './solve'

/** Larger views take too long number by number, and so do two rows that can stand in very many ways. */
const MOST_COACHES = 7
const MOST_PAIRS = 26
const MOST_WAYS = 6_000

/** One coach: how many pairs they have at the upper level, at the lower one, and whether they have just come. */
interface Caps {
  upper: number
  lower: number
  isNew: boolean
}

/**
 * The sums that are known of something. Four of them are packed into one whole number and added at once; the last of the
 * first four is the smallest, so that both numbers together are exact.
 */
const KEYS = [
  'hitsUp',
  'hitsLow',
  'new',
  'between',
  'amongUp',
  'amongLow',
  'outUp',
  'outLow',
] as const
type Key = (typeof KEYS)[number]
/** A sum has six bits, and one that guards the next sum from it. */
const BITS = 7
const MOST = 63
const HALF = KEYS.length / 2
const GUARDS = [0, 1, 2, 3].reduce((all, at) => all | ((MOST + 1) << (at * BITS)), 0)
const SPAN = 2 ** (HALF * BITS)

type Packed = readonly [first: number, second: number]

const packed = (sums: readonly number[]): Packed => {
  const half = (from: number) =>
    sums
      .slice(from, from + HALF)
      .reduce((all, sum, at) => all | (Math.max(0, Math.min(sum, MOST)) << (at * BITS)), 0)
  return [half(0), half(HALF)]
}

const sumIn = (half: number, at: number): number => (half >> (at * BITS)) & MOST

/** Whether each of four sums lies within its bounds. */
const fits = (half: number, least: number, most: number): boolean =>
  (((most | GUARDS) - half) & GUARDS) === GUARDS && (((half | GUARDS) - least) & GUARDS) === GUARDS

const isSmall = ({ coaches, pairs }: ReleaseBounds): boolean =>
  coaches <= MOST_COACHES && pairs <= MOST_PAIRS

/**
 * Tries every way in which the coaches of a small view can stand, two rows at a time and two releases at a time, and
 * keeps what comes out of all of them. Returns how many pairs of rows were solved so, and how many newcomers have a
 * state that is the same in all ways.
 */
export function exactly(track: readonly ReleaseBounds[]): { solved: number; newcomers: number } {
  const small = track.filter(isSmall)
  let newcomers = 0
  solved = 0
  for (const one of small) for (const relation of one.relations) withinView(one, relation)
  for (const [n, later] of small.entries()) {
    const earlier = small[n - 1]
    if (earlier) newcomers += betweenReleases(earlier, later)
  }
  return { solved, newcomers }
}

const capsOf = ({ seen }: ReleaseBounds): ReadonlyMap<string, number> =>
  new Map(
    seen.counted
      .filter(({ pairs }) => pairs > 0)
      .map(({ coach, pairs }) => [coach.enrollmentId, pairs]),
  )

function withinView(one: ReleaseBounds, { upper, lower, between }: Relation): void {
  const caps = [...capsOf(one).values()].map((cap) => ({ upper: cap, lower: cap, isNew: false }))
  tryAll(caps, { upper, lower, between })
}

/** A coach who is in both cannot have fallen; the newcomers had nothing to be counted. */
function betweenReleases(earlier: ReleaseBounds, later: ReleaseBounds): number {
  const come = difference(later, earlier)
  const [before, after] = [capsOf(earlier), capsOf(later)]
  // A coach who has gone would have to be followed, too.
  if ([...before.keys()].some((id) => !after.has(id))) return 0
  const caps = [...after].map(([id, upper]) => ({
    ...{ upper, lower: before.get(id) ?? 0, isNew: !before.has(id) },
  }))
  let known = false
  for (const [n, lower] of earlier.peak.entries()) {
    const upper = later.peak[n]
    if (!upper) continue
    const ways = tryAll(caps, { upper, lower, between: { lo: 0, hi: caps.length } })
    known ||= come.people.length > 0 && !!ways && (ways.hi === 0 || ways.lo === come.pairs)
  }
  return known ? come.people.length : 0
}

let solved = 0
/** Ways that were tried before, with what came out. */
const tried = new Map<string, Map<Key, Range> | null>()

/** Narrows all figures to what is possible; returns what the newcomers may have. */
function tryAll(caps: readonly Caps[], { upper, lower, between }: Relation): Range | null {
  const bounds: Record<Key, Range> = {
    ...{ hitsUp: upper.hits, amongUp: upper.among, outUp: upper.outside },
    ...{ hitsLow: lower.hits, amongLow: lower.among, outLow: lower.outside },
    ...{ between, new: { lo: 0, hi: MOST_PAIRS } },
  }
  const sorted = [...caps].sort((a, b) => b.upper - a.upper || b.lower - a.lower)
  const problem = JSON.stringify([sorted, KEYS.map((key) => [bounds[key].lo, bounds[key].hi])])
  const result = tried.has(problem) ? (tried.get(problem) ?? null) : waysOf(sorted, bounds)
  if (tried.size > 20_000) tried.clear()
  tried.set(problem, result)
  if (!result) return null
  solved += 1
  for (const key of KEYS) {
    const range = result.get(key)
    if (range && key !== 'new') narrow(bounds[key], range.lo, range.hi)
  }
  return result.get('new') ?? null
}

/** The least and the most of each sum over all ways; null where there are too many, or none as bounds are untrue. */
function waysOf(caps: readonly Caps[], bounds: Record<Key, Range>): Map<Key, Range> | null {
  const rest = restOf(caps)
  const most = packed(KEYS.map((key) => bounds[key].hi))
  let ways: Packed[] = [[0, 0]]
  for (const [n, cap] of caps.entries()) {
    const least = packed(KEYS.map((key, at) => bounds[key].lo - (rest[n + 1]?.[at] ?? 0)))
    const after = added(ways, stepsOf(cap), least, most)
    if (!after) return null
    ways = after
  }
  if (ways.length === 0) return null
  return new Map(
    KEYS.map((key, at) => {
      const sums = ways.map((way) => sumIn(at < HALF ? way[0] : way[1], at % HALF))
      return [key, { lo: Math.min(...sums), hi: Math.max(...sums) }]
    }),
  )
}

/**
 * The ways after one more coach, without those that leave the bounds, or can never come into them; null where there are
 * too many.
 */
function added(
  ways: readonly Packed[],
  steps: readonly Packed[],
  least: Packed,
  most: Packed,
): Packed[] | null {
  const seen = new Set<number>()
  const after: Packed[] = []
  for (const [first, second] of ways)
    for (const step of steps) {
      const one = first + step[0]
      const other = second + step[1]
      if (!fits(one, least[0], most[0]) || !fits(other, least[1], most[1])) continue
      const name = one * SPAN + other
      if (seen.has(name)) continue
      seen.add(name)
      after.push([one, other])
      if (after.length > MOST_WAYS) return null
    }
  return after
}

/** Everything that one coach can add. */
function stepsOf({ upper, lower, isNew }: Caps): Packed[] {
  const steps: Packed[] = []
  for (let up = 0; up <= upper; up += 1)
    for (let low = 0; low <= Math.min(up, lower); low += 1)
      steps.push(
        packed([
          ...[up, low, isNew ? up : 0, Number(up > low)],
          ...[Number(up > 0), Number(low > 0), Number(up < upper), Number(low < lower)],
        ]),
      )
  return steps
}

/** For each coach, what that one and all after can add at most. */
function restOf(caps: readonly Caps[]): number[][] {
  const rest = [KEYS.map(() => 0)]
  for (const { upper, lower, isNew } of [...caps].reverse()) {
    const [after] = rest
    const most = [upper, lower, isNew ? upper : 0, 1, 1, 1, 1, 1]
    rest.unshift(most.map((value, at) => value + (after?.[at] ?? 0)))
  }
  return rest
}
