import { fewest, type Range } from './levels'
import type { ToldDay, ToldPractice } from './read-told'
import type { Difference } from './solve'
import { type Told, without } from './universe'

export interface Found {
  releases: number
  figures: number
  /** Pairs of rows of small agencies that were also tried in every way. */
  exact: number
  /** Cells of 1 to 4 coaches whose number is certain. */
  cells: number
  /** Rows of which it is certain that all coaches have reached them with everything, or none with anything. */
  everyone: number
  /** Cells of which it is certain that they stand for some of 1 to 4 coaches, also where the number is not. */
  some: number
  /** Figures of practice (applied rate, what was seen, first use) that were read. */
  practice: number
  /** Newcomers and leavers of whom a state is certain. */
  newcomers: number
  leavers: number
  /** Conclusions that are not true: the attacker itself would be wrong. */
  untrue: number
}

export const nothingFound = (): Found => ({
  ...{ releases: 0, figures: 0, exact: 0, cells: 0, everyone: 0 },
  ...{ some: 0, practice: 0 },
  ...{ newcomers: 0, leavers: 0, untrue: 0 },
})

/** These findings tell on people: of none of them may there be one. */
export const disclosures = ({ cells, everyone, newcomers, leavers }: Found): number =>
  cells + everyone + newcomers + leavers

/** Counts a cell of coaches that is known, or known to be small and not empty. */
export function judgeCell({ lo, hi }: Range, found: Found): void {
  if (lo < 1 || hi > 4 || lo > hi) return
  found.some += 1
  if (lo === hi) found.cells += 1
}

export const within = (value: number, { lo, hi }: Range): boolean => value >= lo && value <= hi

/** Whether what a group has reached is certain for someone in it: all have nothing, something or everything, or it is one person. */
export function isCertain(
  pairs: Range,
  coaches: Range,
  { people, pairs: all, most }: Difference,
): boolean {
  if (people.length === 0) return false
  if (pairs.hi <= 0 || coaches.hi <= 0) return true
  if (Math.max(coaches.lo, fewest(most, pairs.lo)) >= people.length) return true
  if (pairs.lo >= all) return true
  return people.length === 1 && pairs.lo >= pairs.hi
}

type Truth = Iterable<{ enrollmentId: string; hit: boolean }>

/** Counts what was found out about practice, and whether it is true. */
export function judgePractice(releases: readonly ToldPractice[], found: Found): void {
  for (const [n, { days, used }] of releases.entries()) {
    const before = releases[n - 1]
    for (const own of days) {
      judgeDay(own, found)
      const earlier = before?.days.find(({ day }) => day === own.day)
      if (earlier) judgeBatch(earlier, own, found)
    }
    if (!used) continue
    found.practice += 1
    judge(
      used.told,
      used.pairs.map(({ enrollmentId, firstUse }) => ({ enrollmentId, hit: firstUse.happened })),
      found,
    )
  }
}

function judgeDay({ settled, active, verified, seen, unverified }: ToldDay, found: Found): void {
  const open = settled.filter(({ knownIdle }) => !knownIdle)
  const truth = (pairs: ToldDay['settled'], of: (pair: ToldDay['settled'][number]) => boolean) =>
    pairs.map((pair) => ({ enrollmentId: pair.of.enrollmentId, hit: of(pair) }))
  found.practice += 3
  judge(
    active,
    truth(open, (pair) => pair.active),
    found,
  )
  judge(
    verified,
    truth(open, (pair) => pair.activeVerified),
    found,
  )
  judge(
    seen,
    truth(settled, (pair) => pair.observed),
    found,
  )
  const apart = open.filter((pair) => pair.active && !pair.activeVerified)
  judgeCell(unverified.between, found)
  if (!within(new Set(apart.map(({ of }) => of.enrollmentId)).size, unverified.between))
    found.untrue += 1
}

function judge({ level, universe }: Told, truth: Truth, found: Found): void {
  if (universe.pairs === 0) return
  judgeCell(level.among, found)
  judgeCell(level.outside, found)
  if (level.hits.lo >= universe.pairs || level.hits.hi <= 0) found.everyone += 1
  let hits = 0
  const [among, outside] = [new Set<string>(), new Set<string>()]
  for (const { enrollmentId, hit } of truth) {
    if (hit) hits += 1
    ;(hit ? among : outside).add(enrollmentId)
  }
  const isTrue =
    within(hits, level.hits) &&
    within(among.size, level.among) &&
    within(outside.size, level.outside)
  if (!isTrue) found.untrue += 1
}

/**
 * Skills that have come into a figure since the release before: whether it is certain of all of these coaches that they
 * have everything, something, or nothing.
 */
function judgeBatch(earlier: ToldDay, later: ToldDay, found: Found): void {
  let known = 0
  for (const key of ['active', 'verified', 'seen'] as const) {
    const [was, is] = [earlier[key], later[key]]
    const come = without(is.universe.has, was.universe.has)
    if (come.coaches === 0) continue
    const old = is.universe.pairs - come.pairs
    const lo = Math.max(is.level.hits.lo - was.level.hits.hi, is.level.hits.lo - old)
    const hi = Math.min(come.pairs, is.level.hits.hi - was.level.hits.lo)
    const coaches = {
      lo: is.level.among.lo - was.level.among.hi,
      hi: Math.min(come.coaches, hi),
    }
    const people = [...come.has.keys()]
    if (isCertain({ lo, hi }, coaches, { people, pairs: come.pairs, most: come.most }))
      known = Math.max(known, come.coaches)
  }
  found.newcomers += known
}
