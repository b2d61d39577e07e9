import { exactly } from './exact'
import { hasMoved, type Level, type Range } from './levels'
import { type Counted, publishedBy, type Rules } from './published'
import type { SimulatedAgency } from './random-agency'
import {
  boundsOf,
  type Difference,
  difference,
  FIRST_ROW,
  type Line,
  type ReleaseBounds,
  solve,
  tracksOf,
} from './solve'

export interface Found {
  releases: number
  figures: number
  /** Pairs of rows of small agencies that were also tried in every way. */
  exact: number
  /** Cells of 1 to 4 coaches whose number is certain. */
  cells: number
  /** Rows of which it is certain that all coaches have reached them with everything, or none with anything. */
  everyone: number
  /** Newcomers and leavers of whom a state is certain. */
  newcomers: number
  leavers: number
  /** Conclusions that are not true: the attacker itself would be wrong. */
  untrue: number
}

export const nothingFound = (): Found => ({
  ...{ releases: 0, figures: 0, exact: 0, cells: 0, everyone: 0 },
  ...{ newcomers: 0, leavers: 0, untrue: 0 },
})

/** These findings tell on people: of none of them may there be one. */
export const disclosures = ({ cells, everyone, newcomers, leavers }: Found): number =>
  cells + everyone + newcomers + leavers

/** Reads every release of an agency and concludes what can be concluded. */
export function attack(agency: SimulatedAgency, rules: Rules): Found {
  const lines = publishedBy(agency, rules).flatMap(({ whole, cohorts }): Line[] => {
    const all = boundsOf(whole, rules)
    if (!all) return []
    const parts = cohorts.map((one) => boundsOf(one, rules))
    return [{ whole: all, cohorts: parts.filter((part) => part !== null) }]
  })
  solve(lines)
  const found = nothingFound()
  const tracks = tracksOf(lines)
  for (const track of tracks) {
    const { solved, newcomers } = exactly(track)
    found.exact += solved
    found.newcomers += newcomers
  }
  if (hasMoved()) solve(lines)
  for (const track of tracks) {
    for (const one of track) readCells(one, found)
    for (const [n, later] of track.entries())
      for (const earlier of track.slice(0, n)) readPeople(earlier, later, found)
  }
  return found
}

const isFew = ({ lo, hi }: Range): boolean => lo === hi && lo >= 1 && hi <= 4
const within = (value: number, { lo, hi }: Range): boolean => value >= lo && value <= hi

function readCells(one: ReleaseBounds, found: Found): void {
  const { seen, pairs, relations } = one
  found.releases += 1
  if (seen.shown.kind === 'rows')
    found.figures += seen.shown.rows
      .filter(({ step }) => step > 1)
      .flatMap(({ peak, current, gap }) => [peak, current, gap])
      .filter(({ bar }) => bar !== null).length
  const own = seen.counted.filter((coach) => coach.pairs > 0)
  for (const column of ['peak', 'current', 'gap'] as const)
    for (const [n, level] of one[column].entries()) {
      if (isFew(level.among)) found.cells += 1
      if (isFew(level.outside)) found.cells += 1
      if (column !== 'gap' && (level.hits.lo >= pairs || level.hits.hi <= 0)) found.everyone += 1
      if (!isTrue(own, column, n + FIRST_ROW, level)) found.untrue += 1
    }
  for (const { name, from, of, between } of relations) {
    // Below row 2 stands row 1, of which everyone knows.
    if (isFew(between)) found.cells += 1
    const truth = own.filter(({ counts }) => {
      if (name === 'lost') return at(counts.peak, of) > at(counts.current, of)
      if (name === 'gap') return at(counts.peak, Math.min(from, 7)) > at(counts.gap, of)
      const rows = name === 'peak' ? counts.peak : counts.current
      return at(rows, from) > at(rows, of)
    }).length
    if (!within(truth, between)) found.untrue += 1
  }
}

const at = (counts: readonly number[], step: number): number => counts[step] ?? 0

type Column = 'peak' | 'current' | 'gap'
function isTrue(own: readonly Counted[], column: Column, step: number, level: Level): boolean {
  const each = own.map(({ counts, pairs }) => ({ hits: at(counts[column], step), pairs }))
  return (
    within(
      each.reduce((sum, { hits }) => sum + hits, 0),
      level.hits,
    ) &&
    within(each.filter(({ hits }) => hits > 0).length, level.among) &&
    within(each.filter(({ hits, pairs }) => hits < pairs).length, level.outside)
  )
}

/** Whether what a group has reached is certain for someone in it: all have nothing, all have everything, or it is one person. */
function isCertain(pairs: Range, coaches: Range, { people, pairs: all }: Difference): boolean {
  if (people.length === 0) return false
  if (pairs.hi <= 0 || coaches.hi <= 0) return true
  if (pairs.lo >= all || coaches.lo >= people.length) return true
  return people.length === 1 && pairs.lo >= pairs.hi
}

function readPeople(earlier: ReleaseBounds, later: ReleaseBounds, found: Found): void {
  const [gone, come] = [difference(earlier, later), difference(later, earlier)]
  if (gone.people.length === 0 && come.people.length === 0) return
  const stayedPairs = later.pairs - come.pairs
  const stayed = later.coaches - come.people.length
  let [knownCome, knownGone] = [false, false]
  for (const [n, was] of earlier.peak.entries()) {
    const [is, now] = [later.peak[n], later.current[n]]
    if (!is || !now) continue
    knownCome ||= isCertain(
      {
        lo: is.hits.lo - stayedPairs,
        hi: Math.min(come.pairs, is.hits.hi - Math.max(0, was.hits.lo - gone.pairs)),
      },
      {
        lo: is.among.lo - stayed,
        hi: is.among.hi - Math.max(0, was.among.lo - gone.people.length),
      },
      come,
    )
    // Those who stayed may have lost what they held: only the most of it is known of them.
    knownCome ||= isCertain(
      { lo: now.hits.lo - stayedPairs, hi: now.hits.hi },
      { lo: now.among.lo - stayed, hi: now.among.hi },
      come,
    )
    knownGone ||= isCertain(
      { lo: was.hits.lo - is.hits.hi, hi: Math.min(gone.pairs, was.hits.hi) },
      { lo: was.among.lo - is.among.hi, hi: was.among.hi },
      gone,
    )
  }
  if (knownCome) found.newcomers += come.people.length
  if (knownGone) found.leavers += gone.people.length
}
