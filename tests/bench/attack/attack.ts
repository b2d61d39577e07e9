import type { SimulatedAgency } from './agencies/random-agency'
import { attackSaid } from './attack-said'
import { connect } from './connect'
import { exactly } from './exact'
import { type Found, isCertain, judgeCell, judgePractice, nothingFound, within } from './judge'
import { hasMoved, type Level } from './levels'
import { type Counted, countedBy, publishedBy, type Rules } from './published'
import { readPractice } from './read-told'
import { boundsOf, difference, FIRST_ROW, type ReleaseBounds, solve, tracksOf } from './solve'

/**
 * Reads every section of every release of an agency and concludes what can be concluded. It knows the roster, who has left,
 * which skill everyone was taught when, and all rules.
 *
 * It can conclude from words to pairs and coaches, from row to row, from release to release, from a whole to its cohorts,
 * and from one section to another: a skill in use was tried, a verified one was observed, those used at all are those tried. How
 * many answered, and how, it takes from all shares of a month together.
 *
 * It draws bounds, not every solution: two rows of reach at a time are also tried in every way in small agencies, no more. What
 * someone inside knows of themselves it does not know, and nothing of what depends on luck: its findings are certain.
 */
export function attack(agency: SimulatedAgency, rules: Rules): Found {
  const lines = publishedBy(agency, rules).flatMap(({ whole, cohorts }) => {
    const all = boundsOf(whole, rules)
    if (!all) return []
    const parts = cohorts.map((one) => boundsOf(one, rules)).filter((part) => part !== null)
    return [{ whole: all, cohorts: parts, practice: readPractice(whole, rules) }]
  })
  const others = connect(lines)
  solve(lines, others)
  const found = nothingFound()
  const tracks = tracksOf(lines)
  for (const track of tracks) {
    const { solved, newcomers } = exactly(track)
    found.exact += solved
    found.newcomers += newcomers
  }
  if (hasMoved()) solve(lines, others)
  for (const track of tracks) {
    for (const one of track) readCells(one, found)
    for (const [n, later] of track.entries())
      for (const earlier of track.slice(0, n)) readPeople(earlier, later, found)
  }
  const last = agency.months.at(-1)
  if (last) attackSaid(agency, countedBy(agency, last, rules), rules, found)
  judgePractice(
    lines.map(({ practice }) => practice),
    found,
  )
  return found
}

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
      judgeCell(level.among, found)
      judgeCell(level.outside, found)
      if (column !== 'gap' && (level.hits.lo >= pairs || level.hits.hi <= 0)) found.everyone += 1
      if (!isTrue(own, column, n + FIRST_ROW, level)) found.untrue += 1
    }
  for (const { name, from, of, between } of relations) {
    // Below row 2 stands row 1, of which everyone knows.
    judgeCell(between, found)
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
