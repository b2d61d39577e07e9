import { describe, expect, it } from 'vitest'
import type { PairState } from '../../state'
import { at, fluentBy30, lesson, note, seen, sustainedBy100 } from '../../test-kit'
import { coachesIn, type ReachPair, reach } from './reach'

const pair = (coachId: string, state: PairState): ReachPair => ({ coachId, state })
const introduced = at([lesson(0)], 100)
const tried = at([lesson(0), note(90)], 100)
const fluent = at(fluentBy30(), 100)
const decayed = at(fluentBy30(), 600)
const sustained = at(sustainedBy100(), 100)
const notYet = at([lesson(200)], 100)
const before = at([seen(90)], 100)

const rowsOf = (pairs: ReachPair[], key: 'peak' | 'current' | 'gap') =>
  reach(pairs).rows.map((row) => row[key])

describe('reach', () => {
  const pairs = [
    pair('a', introduced),
    pair('a', tried),
    pair('b', fluent),
    pair('c', decayed),
    pair('c', sustained),
  ]

  it('counts pairs by peak and by current; between them lies decay', () => {
    expect(rowsOf(pairs, 'peak')).toEqual([5, 4, 4, 4, 3, 3, 1])
    expect(rowsOf(pairs, 'current')).toEqual([5, 4, 3, 3, 2, 2, 1])
    expect(reach(pairs)).toMatchObject({ pairs: 5, coaches: 3 })
    expect(reach(pairs).rows[4]).toMatchObject({ step: 5, peakShare: 0.6, currentShare: 0.4 })
  })

  it('hatches the pairs that reached a higher state without this one', () => {
    expect(rowsOf(pairs, 'gap')).toEqual([0, 1, 1, 0, 0, 0, 0])
    expect(reach(pairs).rows[1]?.gapShare).toBe(0.2)
  })

  it('is of pairs introduced: neither not yet, nor skilled before the lesson', () => {
    expect(rowsOf([...pairs, pair('d', notYet), pair('e', before)], 'peak')).toEqual(
      rowsOf(pairs, 'peak'),
    )
    expect(reach([pair('d', notYet), pair('e', before)])).toMatchObject({ pairs: 0, coaches: 0 })
  })

  it('the withdrawn stay in it', () => {
    const gone = pair('z', { ...introduced, withdrawnOn: introduced.anchor })
    expect(reach([...pairs, gone]).pairs).toBe(6)
  })

  it('no one: no share, which is not 0', () => {
    expect(reach([]).rows.map((row) => row.peakShare)).toEqual(Array(7).fill(null))
  })

  it('knows how many coaches stand where, each once', () => {
    const all = reach([...pairs, pair('b', introduced)])
    expect(coachesIn(all, 'peak', 1, 8)).toBe(3)
    expect(coachesIn(all, 'peak', 1, 4)).toBe(2)
    expect(coachesIn(all, 'peak', 4, 6)).toBe(1)
    expect(coachesIn(all, 'decayed', 6, 7)).toBe(1)
  })

  it('can only fall from step to step', () => {
    const peaks = rowsOf(pairs, 'peak')
    expect([...peaks].sort((a, b) => b - a)).toEqual(peaks)
  })
})
