import { describe, expect, it } from 'vitest'
import type { Reached, StateNumber } from '~/features/transfer/contract'
import { DEFAULT_POLICY, type ReachPair, reach } from '~/features/transfer/contract'
import { toDay } from '~/platform/shared/time'
import { type PublishedReach, publishReach } from './publish-reach'

const at = (peak: StateNumber, current: StateNumber = peak, gaps: Reached[] = []) => ({
  anchor: toDay('2026-01-05'),
  ...{ peak, current, gaps },
})
type State = ReturnType<typeof at>

/** Coaches with five skills each; the states are those of the first, the second coach and so on. */
const agency = (coaches: State[][]): ReachPair[] =>
  coaches.flatMap((states, n) => states.map((state) => ({ coachId: `coach${n}`, state })))
const five = (...states: State[]) =>
  Array.from({ length: 5 }, (_, n) => states[n] ?? states.at(-1) ?? at(1))
const times = <T>(n: number, thing: T) => Array.from({ length: n }, () => thing)

const published = (pairs: ReachPair[]) => publishReach(reach(pairs), DEFAULT_POLICY)
const rowsOf = (shown: PublishedReach) => (shown.kind === 'rows' ? shown.rows : [])
const peaks = (pairs: ReachPair[]) => rowsOf(published(pairs)).map(({ peak }) => peak.text)

describe('reach as an agency is shown it', () => {
  it('fewer than 5 coaches: words, however many pairs, and no figure in the data', () => {
    const shown = published(agency(times(4, five(at(4)))))
    expect(shown).toEqual({ kind: 'too-few', coaches: 'fewer than 5', enoughCoaches: false })
  })

  it('5 coaches with 5 pairs: no percentage', () => {
    const shown = published(agency(times(5, [at(4)])))
    expect(shown).toEqual({ kind: 'too-few', coaches: '5', enoughCoaches: true })
  })

  it('no one introduced: nothing to show', () => {
    expect(published([{ coachId: 'a', state: { ...at(5), anchor: null } }])).toEqual({
      kind: 'nothing',
    })
  })

  it('5 to 9 coaches: rounded to 10%, always "about", and never rising', () => {
    // Each of eight coaches has tried two skills of five and was seen with one.
    const shown = peaks(agency(times(8, five(at(5), at(4), at(1)))))
    expect(shown).toEqual([
      'all of them',
      // No one stopped at understood or committed. The same words would stand there for one to four.
      ...times(3, 'understood, committed, and tried: about 40% or less'),
      'about 20%',
      ...times(2, 'fluent and sustained: fewer than 5 coaches'),
    ])
  })

  it('10 and more: rounded to 5%, and the coaches to 5', () => {
    const shown = published(agency(times(12, five(at(4), at(1)))))
    expect(shown).toMatchObject({ kind: 'rows', coaches: 'about 10' })
    expect(rowsOf(shown)[3]?.peak).toMatchObject({ bar: 0.2 })
  })

  it('a row for which fewer than 5 coaches stand is words, which say nothing of their pairs', () => {
    const some = [...times(3, five(at(5), at(4))), ...times(9, five(at(4), at(1)))]
    expect(peaks(agency(some))[4]).toBe('observed, fluent, and sustained: fewer than 5 coaches')
  })

  it('a row that all but few pairs have reached has no figure: half a cell of the grid is one number', () => {
    // 65 of 70 pairs in the cell from 65 to 69, with five coaches outside: no other number was possible.
    const nearly = [...times(5, five(at(4), at(4), at(4), at(4), at(3))), ...times(9, five(at(4)))]
    const words =
      'understood, committed, and tried: nearly all or less (of “understood,” fewer than 5 coaches, or fewer than 10 skills, are missing)'
    expect(peaks(agency(nearly))[3]).toBe(words)
    const fewer = [...times(11, five(at(4), at(4), at(4), at(4), at(3))), ...times(3, five(at(4)))]
    expect(peaks(agency(fewer))[3]).toBe('about 80%')
  })

  it('above a figure there is room for the row above, and then for all skills of any one coach', () => {
    // Twenty coaches with ten skills each, who have all understood everything.
    const tried = (n: number) => [
      ...times(10, [...times(n, at(4)), ...times(10 - n, at(2))]),
      ...times(9, times(10, at(4))),
      [...times(9, at(4)), at(2)],
    ]
    // If these may be 189 of 200 pairs, the row above is 194 at least: less is open there than one coach has.
    const words =
      'nearly all or less (of “understood,” fewer than 5 coaches, or fewer than 15 skills, are missing)'
    expect(peaks(agency(tried(9)))[3]).toBe(`understood, committed, and tried: ${words}`)
    expect(peaks(agency(tried(8)))[3]).toBe('committed and tried: about 90% or less')
  })

  it('the highest row needs room for one coach alone', () => {
    const understood = (n: number) =>
      agency([
        ...times(5, [...times(n, at(2)), ...times(10 - n, at(1))]),
        ...times(15, times(10, at(2))),
      ])
    expect(peaks(understood(7))[1]).toBe('about 95%')
    expect(peaks(understood(9))[1]).toBe(
      'nearly all (fewer than 5 coaches, or fewer than 15 skills, are missing)',
    )
  })

  it('what is held now has room for what was reached, too', () => {
    const held = (lost: number) =>
      agency([
        ...times(lost - 10, [...times(2, at(2, 1)), ...times(8, at(2))]),
        ...times(20 - lost, [at(2, 1), ...times(9, at(2))]),
        ...times(10, times(10, at(2))),
      ])
    const current = (lost: number) => rowsOf(published(held(lost)))[1]?.current.text
    expect(current(16)).toBe('about 90%')
    // If these may be 189 of 200 pairs, six at most were never understood: fewer than one coach has.
    expect(current(15)).toBe(
      'nearly all (fewer than 5 coaches, or fewer than 20 skills, are missing)',
    )
  })

  it('neighbors that 0 to 4 coaches make differ have one figure for both', () => {
    // All twelve were seen with one skill; three of them came one step further with another.
    const few = [...times(9, five(at(6), at(4), at(1))), ...times(3, five(at(6), at(5), at(4)))]
    const [, , , , observed, fluent] = rowsOf(published(agency(few)))
    expect(observed?.peak).toEqual({ text: 'observed and fluent: about 30% or less', bar: 0.3 })
    expect(fluent?.peak).toEqual(observed?.peak)
    expect(fluent?.current.text).toBe(
      'about the same (a difference of fewer than 5 coaches, or none)',
    )
  })

  it('what 1 to 4 coaches have lost is not shown beside what was reached', () => {
    const tried = (lost: number) =>
      agency([
        ...times(lost, five(at(4, 1), at(3), at(2), at(1))),
        ...times(12 - lost, five(at(4), at(3), at(2), at(1))),
      ])
    const words = {
      text: 'about the same (a difference of fewer than 5 coaches, or none)',
      bar: null,
    }
    expect(rowsOf(published(tried(0)))[3]?.current).toEqual(words)
    expect(rowsOf(published(tried(3)))[3]?.current).toEqual(words)
    expect(rowsOf(published(tried(6)))[3]?.current.text).toBe('about 10%')
  })
})

/** Mulberry32: the same agencies every time. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function anyAgency(seed: number): ReachPair[] {
  const next = random(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  const ceiling = 2 + upTo(6)
  return agency(
    Array.from({ length: 1 + upTo(30) }, () =>
      Array.from({ length: 1 + upTo(9) }, () => {
        const peak = Math.max(1, upTo(ceiling + 1)) as Reached
        return at(peak, Math.max(1, peak - upTo(3)) as Reached, peak > 2 && next() < 0.2 ? [2] : [])
      }),
    ),
  )
}

/** The shares of which the words are true. */
function meant(text: string, pairs: number): [from: number, to: number] {
  const words = text.replace(/^[a-z, ]+: (?=about|over|under|nearly|fewer|not)/, '')
  const percent = Number(/(\d+)%/.exec(words)?.[1]) / 100
  if (words === 'all of them') return [1, 1]
  if (/^(not shown|about the same|fewer than 5 coaches|nearly all)/.test(words)) return [0, 1]
  if (words.startsWith('over')) return [percent, 1]
  if (words.startsWith('under')) return [0, percent]
  // Half a step of rounding, and two pairs of the grid.
  const off = 0.051 + 2 / pairs
  return [words.endsWith('or less') ? 0 : percent - off, percent + off]
}

describe('whatever the agency', () => {
  const agencies = Array.from({ length: 1_000 }, (_, seed) => anyAgency(seed))

  it('the words are true, the bars never rise, and no other number is in the data', () => {
    const wrong: string[] = []
    let figures = 0
    for (const pairs of agencies) {
      const exact = reach(pairs)
      let before = 1
      for (const [n, row] of rowsOf(publishReach(exact, DEFAULT_POLICY)).entries()) {
        for (const key of ['peak', 'current', 'gap'] as const) {
          const [from, to] = meant(row[key].text, exact.pairs)
          const share = exact.rows[n]?.[`${key}Share`] ?? Number.NaN
          if (!(share >= from && share <= to)) wrong.push(`${row[key].text}: ${share}`)
        }
        const { bar } = row.peak
        if (bar === null) continue
        figures += 1
        if (bar > before || Math.round(bar * 1e6) % 50_000 !== 0) wrong.push(`a bar of ${bar}`)
        before = bar
      }
    }
    expect(wrong).toEqual([])
    expect(figures).toBeGreaterThan(500)
  }, 30_000)

  it('two figures next to each other are 5 coaches apart and more', () => {
    const wrong: string[] = []
    for (const pairs of agencies) {
      const { behind } = reach(pairs)
      const rows = rowsOf(published(pairs)).filter(({ step }) => step > 1)
      let [first] = rows
      for (const row of rows) {
        if (!first || row.peak.text === first.peak.text) continue
        const [from, to] = [first.step, row.step]
        const between = [...behind.values()].filter(({ peak }) => peak & ((1 << to) - (1 << from)))
        if (between.length < 5) wrong.push(`${first.peak.text}, ${row.peak.text}`)
        first = row
      }
    }
    expect(wrong).toEqual([])
  }, 30_000)
})
