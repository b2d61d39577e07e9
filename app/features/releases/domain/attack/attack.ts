import { type Counted, publishedBy, type Rules, type Seen } from './published'
import type { SimulatedAgency } from './random-agency'
import type { Range } from './read-rows'
import {
  boundsOf,
  difference,
  type Line,
  type ReleaseBounds,
  type RowBounds,
  solve,
  tracksOf,
} from './solve'

export interface Found {
  releases: number
  figures: number
  /** Cells of 1 to 4 coaches whose number is certain. */
  cells: number
  /** Newcomers and leavers of whom a state is certain. */
  newcomers: number
  leavers: number
  /** Conclusions that are not true: the attacker itself would be wrong. */
  untrue: number
}

export const nothingFound = (): Found => ({
  ...{ releases: 0, figures: 0, cells: 0, newcomers: 0, leavers: 0, untrue: 0 },
})

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
  for (const track of tracksOf(lines)) {
    for (const one of track) readCells(one, found)
    for (const [n, later] of track.entries())
      for (const earlier of track.slice(0, n)) readPeople(earlier, later, found)
  }
  return found
}

const isFew = ({ lo, hi }: Range): boolean => lo === hi && lo >= 1 && lo <= 4

function readCells({ seen, rows }: ReleaseBounds, found: Found): void {
  found.releases += 1
  if (seen.shown.kind === 'rows')
    found.figures += seen.shown.rows.filter(
      ({ step, peak }) => step > 1 && peak.bar !== null,
    ).length
  for (const [n, row] of rows.entries()) {
    if (isFew(row.among)) found.cells += 1
    if (isFew(row.outside)) found.cells += 1
    // Below row 2 stands row 1, of which nothing is known.
    if (n > 0 && isFew(row.below)) found.cells += 1
    if (n > 0 && row.since && isFew(row.since.coaches)) found.cells += 1
    if (!isTrue(seen, row)) found.untrue += 1
  }
}

const within = (value: number, { lo, hi }: Range): boolean => value >= lo && value <= hi

function isTrue({ counted }: Seen, { step, hits, among, outside, below }: RowBounds): boolean {
  const at = (one: Counted, k: number) => one.reached[k] ?? 0
  const own = counted.filter(({ pairs }) => pairs > 0)
  return (
    within(
      own.reduce((sum, one) => sum + at(one, step), 0),
      hits,
    ) &&
    within(own.filter((one) => at(one, step) > 0).length, among) &&
    within(own.filter((one) => at(one, step) < one.pairs).length, outside) &&
    (step === 2 || within(own.filter((one) => at(one, step - 1) > at(one, step)).length, below))
  )
}

/** Whether what a group has reached is certain for someone in it: all have nothing, all have everything, or it is one person. */
function isCertain(pairs: Range, coaches: Range, people: number, all: number): boolean {
  if (pairs.hi <= 0 || coaches.hi <= 0) return true
  if (pairs.lo >= all || coaches.lo >= people) return true
  return people === 1 && pairs.lo >= pairs.hi
}

function readPeople(earlier: ReleaseBounds, later: ReleaseBounds, found: Found): void {
  const [gone, come] = [difference(earlier, later), difference(later, earlier)]
  const stayedPairs = later.pairs - come.pairs
  const stayed = later.coaches - come.people.length
  let [knownCome, knownGone] = [false, false]
  for (const [n, was] of earlier.rows.entries()) {
    const is = later.rows[n]
    if (!is) continue
    knownCome ||= isCertain(
      {
        lo: is.hits.lo - stayedPairs,
        hi: Math.min(come.pairs, is.hits.hi - Math.max(0, was.hits.lo - gone.pairs)),
      },
      {
        lo: is.among.lo - stayed,
        hi: is.among.hi - Math.max(0, was.among.lo - gone.people.length),
      },
      come.people.length,
      come.pairs,
    )
    knownGone ||= isCertain(
      { lo: was.hits.lo - is.hits.hi, hi: Math.min(gone.pairs, was.hits.hi) },
      { lo: was.among.lo - is.among.hi, hi: was.among.hi },
      gone.people.length,
      gone.pairs,
    )
  }
  if (knownCome) found.newcomers += come.people.length
  if (knownGone) found.leavers += gone.people.length
}
