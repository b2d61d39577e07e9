import {
  anyLevel,
  hasMoved,
  type Level,
  narrow,
  type Range,
  type Relation,
  rangeTo,
  type Size,
  withinLevel,
  withinRelation,
} from './levels'
import type { Rules, Seen } from './published'
import { K, type Reading, type ReadRow, readRows } from './read-rows'

/** The conclusions about one view of one release. Lists begin with state 2. */
export interface ReleaseBounds extends Size {
  seen: Seen
  peak: Level[]
  current: Level[]
  gap: Level[]
  relations: (Relation & { name: string; of: number; from: number })[]
}

export const FIRST_ROW = 2
const at = (levels: readonly Level[], step: number): Level | undefined => levels[step - FIRST_ROW]

export function boundsOf(seen: Seen, rules: Rules): ReleaseBounds | null {
  const own = seen.counted.filter(({ pairs }) => pairs > 0)
  const caps = own.map((one) => one.pairs).sort((a, b) => b - a)
  const most = [0]
  for (const cap of caps) most.push((most[most.length - 1] ?? 0) + cap)
  const size: Size = { coaches: own.length, pairs: most[most.length - 1] ?? 0, most }
  const rows = readRows(seen, size, rules)
  if (!rows) return null
  const bounds: ReleaseBounds = {
    ...size,
    seen,
    peak: rows.map(() => anyLevel(size)),
    current: rows.map(() => anyLevel(size)),
    gap: rows.map(({ gap }) => gap ?? anyLevel(size)),
    relations: [],
  }
  for (const { peak, current } of rows) {
    keep(bounds.peak, peak)
    if (current) keep(bounds.current, current)
  }
  relate(bounds, rows, rules)
  return bounds
}

/** The figure of a group is that of its first row, of which the others are "or less". */
function keep(levels: readonly Level[], { first, level }: Reading): void {
  const own = at(levels, first)
  if (!own) return
  for (const key of ['hits', 'among', 'outside'] as const)
    narrow(own[key], level[key].lo, level[key].hi)
}

function relate(bounds: ReleaseBounds, rows: readonly ReadRow[], rules: Rules): void {
  const { seen, coaches, peak, current, gap } = bounds
  // In a part the words may come from the part beside it.
  const few = (): Range => rangeTo(seen.part && rules.rest ? coaches : K - 1)
  const many = (): Range => rangeTo(coaches, K)
  const add = (
    name: string,
    [from, of]: [number, number],
    levels: [Level?, Level?],
    between: Range,
  ) => {
    const [upper, lower] = levels
    if (upper && lower) bounds.relations.push({ name, from, of, upper, lower, between })
  }
  for (const { step, lost } of rows) {
    const before = step - 1
    const next = step + 1
    for (const [name, levels] of [
      ['peak', peak],
      ['current', current],
    ] as const)
      add(name, [before, step], [at(levels, before), at(levels, step)], rangeTo(coaches))
    const between = lost === 'many' ? many() : lost === 'few' ? few() : rangeTo(coaches)
    add('lost', [step, step], [at(peak, step), at(current, step)], between)
    // Skipped is what was not reached itself, while a higher state was.
    add('gap', [next, step], [at(peak, next) ?? at(peak, step), at(gap, step)], rangeTo(coaches))
  }
  if (!rules.neighbors) return
  for (const [name, levels] of [
    ['peak', peak],
    ['current', current],
  ] as const) {
    const groups = new Map(rows.map((row) => [row.step, row[name]]))
    for (const { step } of rows) {
      const [own, above] = [groups.get(step), groups.get(step - 1)]
      if (!own) continue
      const between = own.nearlyAll && rules.room ? rangeTo(coaches) : few()
      if (own.first < step)
        add(name, [own.first, step], [at(levels, own.first), at(levels, step)], between)
      // Words that tell a group apart from the one before say "k at least".
      else if (above)
        add(name, [above.first, step], [at(levels, above.first), at(levels, step)], many())
    }
  }
}

function withinRelease(one: ReleaseBounds): void {
  for (const levels of [one.peak, one.current, one.gap])
    for (const level of levels) withinLevel(level, one)
  for (const relation of one.relations) withinRelation(relation, one)
  alongRelations(one.relations)
}

/** Whoever stands between two rows stands between neighbors that lie between these. */
function alongRelations(relations: ReleaseBounds['relations']): void {
  const rows = relations.filter(({ name }) => name === 'peak' || name === 'current')
  for (const long of rows)
    for (const short of rows) {
      if (long === short || long.name !== short.name) continue
      if (short.from < long.from || short.of > long.of) continue
      narrow(short.between, 0, long.between.hi)
      narrow(long.between, short.between.lo, long.between.hi)
      // The rest of the way is one more relation, if it is known.
      const rest = rows.find(
        (other) =>
          other.name === long.name &&
          ((short.of === long.of && other.from === long.from && other.of === short.from) ||
            (short.from === long.from && other.from === short.of && other.of === long.of)),
      )
      if (rest) narrow(short.between, long.between.lo - rest.between.hi, short.between.hi)
    }
}

/** People who are in one release and not in the other. */
export interface Difference {
  people: string[]
  pairs: number
  /** Pairs that so many of them can hold at most. */
  most: readonly number[]
}

export function difference(of: ReleaseBounds, without: ReleaseBounds): Difference {
  const others = new Set(
    without.seen.counted.filter(({ pairs }) => pairs > 0).map(({ coach }) => coach.enrollmentId),
  )
  const own = of.seen.counted.filter(
    ({ coach, pairs }) => pairs > 0 && !others.has(coach.enrollmentId),
  )
  const most = [0]
  for (const { pairs } of [...own].sort((a, b) => b.pairs - a.pairs))
    most.push((most[most.length - 1] ?? 0) + pairs)
  return {
    people: own.map(({ coach }) => coach.enrollmentId),
    pairs: most[most.length - 1] ?? 0,
    most,
  }
}

/** A state that was reached stays so: of the people who are in both releases no row can fall. */
function acrossTime(earlier: ReleaseBounds, later: ReleaseBounds, gone: Difference): void {
  for (const [n, was] of earlier.peak.entries()) {
    const is = later.peak[n]
    if (!is) continue
    narrow(is.hits, was.hits.lo - gone.pairs, is.hits.hi)
    narrow(was.hits, was.hits.lo, is.hits.hi + gone.pairs)
    narrow(is.among, was.among.lo - gone.people.length, is.among.hi)
    narrow(was.among, was.among.lo, is.among.hi + gone.people.length)
  }
}

const sum = (all: Range, one: Range, other: Range): void => {
  narrow(all, one.lo + other.lo, one.hi + other.hi)
  narrow(one, all.lo - other.hi, all.hi - other.lo)
  narrow(other, all.lo - one.hi, all.hi - one.lo)
}

/** A whole and its two parts, who share no one. */
function acrossParts(whole: ReleaseBounds, one: ReleaseBounds, other: ReleaseBounds): void {
  for (const column of ['peak', 'current', 'gap'] as const)
    for (const [n, all] of whole[column].entries()) {
      const [a, b] = [one[column][n], other[column][n]]
      if (a && b)
        for (const key of ['hits', 'among', 'outside'] as const) sum(all[key], a[key], b[key])
    }
  for (const all of whole.relations) {
    const [a, b] = [one, other].map(({ relations }) =>
      relations.find(
        ({ name, of, from }) => name === all.name && of === all.of && from === all.from,
      ),
    )
    if (a && b) sum(all.between, a.between, b.between)
  }
}

export interface Line {
  whole: ReleaseBounds
  cohorts: ReleaseBounds[]
}

/** The lines of releases that one can follow: the whole, and each cohort. */
export const tracksOf = (lines: readonly Line[]): ReleaseBounds[][] => [
  lines.map(({ whole }) => whole),
  ...[0, 1].map((part) => lines.flatMap(({ cohorts }) => cohorts[part] ?? [])),
]

/** Takes every conclusion from every other until there is none left; also what other sections say. */
export function solve(lines: readonly Line[], others: readonly (() => void)[]): void {
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
  hasMoved()
  do {
    for (const track of tracks) for (const one of track) withinRelease(one)
    for (const { whole, cohorts } of lines) {
      const [one, other] = cohorts
      if (one && other) acrossParts(whole, one, other)
    }
    for (const { earlier, later, gone } of pairs) acrossTime(earlier, later, gone)
    for (const conclude of others) conclude()
  } while (hasMoved())
}
