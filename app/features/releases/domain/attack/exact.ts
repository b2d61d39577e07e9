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

/** The sums that are known of something, in the order in which they are packed into one number. */
const KEYS = [
  'hitsUp',
  'hitsLow',
  'amongUp',
  'amongLow',
  'outUp',
  'outLow',
  'between',
  'new',
] as const
type Key = (typeof KEYS)[number]
const BASE = 32

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
    ...{ between, new: { lo: 0, hi: BASE - 1 } },
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
  let ways: number[][] = [KEYS.map(() => 0)]
  for (const [n, cap] of caps.entries()) {
    const steps = stepsOf(cap)
    const least = KEYS.map((key, at) => bounds[key].lo - (rest[n + 1]?.[at] ?? 0))
    const most = KEYS.map((key) => bounds[key].hi)
    const seen = new Set<number>()
    const after: number[][] = []
    for (const way of ways)
      for (const step of steps) {
        const sums = fitting(way, step, least, most)
        const name = sums && packed(sums)
        if (!sums || !name || seen.has(name)) continue
        seen.add(name)
        after.push(sums)
      }
    ways = after
    if (ways.length > MOST_WAYS) return null
  }
  if (ways.length === 0) return null
  return new Map(
    KEYS.map((key, at) => {
      const sums = ways.map((way) => way[at] ?? 0)
      return [key, { lo: Math.min(...sums), hi: Math.max(...sums) }]
    }),
  )
}

/** The sums after one more coach; null where they leave the bounds, or can never come into them. */
function fitting(
  way: readonly number[],
  step: readonly number[],
  least: readonly number[],
  most: readonly number[],
): number[] | null {
  const sums = way.slice()
  for (let at = 0; at < sums.length; at += 1) {
    const sum = (way[at] ?? 0) + (step[at] ?? 0)
    if (sum > (most[at] ?? 0) || sum < (least[at] ?? 0)) return null
    sums[at] = sum
  }
  return sums
}

/** Everything that one coach can add. */
function stepsOf({ upper, lower, isNew }: Caps): number[][] {
  const steps: number[][] = []
  for (let up = 0; up <= upper; up += 1)
    for (let low = 0; low <= Math.min(up, lower); low += 1)
      steps.push([
        ...[up, low, Number(up > 0), Number(low > 0)],
        ...[Number(up < upper), Number(low < lower), Number(up > low), isNew ? up : 0],
      ])
  return steps
}

function packed(sums: readonly number[]): number {
  let name = 1
  for (const sum of sums) name = name * BASE + sum
  return name
}

/** For each coach, what that one and all after can add at most. */
function restOf(caps: readonly Caps[]): number[][] {
  const rest = [KEYS.map(() => 0)]
  for (const { upper, lower, isNew } of [...caps].reverse()) {
    const [after] = rest
    const most = [upper, lower, 1, 1, 1, 1, 1, isNew ? upper : 0]
    rest.unshift(most.map((value, at) => value + (after?.[at] ?? 0)))
  }
  return rest
}
