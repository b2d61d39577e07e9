import { describe, expect, it } from 'vitest'
import { at, check, lesson, note, plan } from './test-kit'

describe('the worked example', () => {
  const events = [lesson(0), check(1), plan(2, 10), note(20)]

  it('without a note: window to day 10, on day 18 current 2, peak 3', () => {
    const before = events.slice(0, 3)
    expect(at(before, 2)).toMatchObject({ current: 3, peak: 3 })
    expect(at(before, 16)).toMatchObject({ current: 3, peak: 3 })
    expect(at(before, 17)).toMatchObject({ current: 2, peak: 3 })
    expect(at(before, 18)).toMatchObject({ current: 2, peak: 3 })
  })

  it('a note on day 20 leads to 4; nothing more, on day 65 current 2, peak 4', () => {
    expect(at(events, 18)).toMatchObject({ current: 2, peak: 3 })
    expect(at(events, 20)).toMatchObject({ current: 4, peak: 4 })
    expect(at(events, 64)).toMatchObject({ current: 4, peak: 4 })
    expect(at(events, 65)).toMatchObject({ current: 2, peak: 4 })
  })

  it('tells the days, the evidence and the way', () => {
    const after = at(events, 65)
    expect(after).toMatchObject({ anchor: '2026-01-05', gaps: [], currentSince: '2026-03-11' })
    expect(after.entered).toEqual({
      1: { on: '2026-01-05', tier: 0 },
      2: { on: '2026-01-06', tier: 0 },
      3: { on: '2026-01-07', tier: 1 },
      4: { on: '2026-01-25', tier: 1 },
    })
    expect(after.moves.map(({ from, to }) => `${from}${to}`)).toEqual(
      '01 12 23 32 24 42'.split(' '),
    )
  })
})
