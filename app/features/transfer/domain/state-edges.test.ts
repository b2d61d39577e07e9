import { describe, expect, it } from 'vitest'
import type { TransferEvent } from './events'
import { DEFAULT_POLICY } from './policy'
import {
  at,
  cameBack,
  check,
  currents,
  day,
  fluentBy30,
  instant,
  lesson,
  note,
  pause,
  pauseAhead,
  plan,
  probeDue,
  seen,
  sustainedBy100,
  voided,
  withdrawn,
} from './test-kit'

const learned = [lesson(0), check(1)]

describe('gaps', () => {
  it('a higher state is reached without the lower one: hollow, not blocked', () => {
    expect(at([lesson(0), note(5)], 5)).toMatchObject({ current: 4, gaps: [2, 3] })
    expect(at([...learned, seen(5)], 5)).toMatchObject({ current: 5, gaps: [3, 4] })
  })

  it('is filled when the lower one comes later, and current stays', () => {
    const events = [lesson(0), note(5), check(8), plan(9, 15)]
    expect(at(events, 9)).toMatchObject({ current: 4, gaps: [] })
    expect(at(events, 9).entered[3]).toEqual({ on: day(9), tier: 1 })
  })

  it('skilled before the lesson: enters 5 with gaps; the anchor comes with the introduction', () => {
    const events = [seen(0), lesson(10)]
    expect(at(events, 5)).toMatchObject({ current: 5, anchor: null, gaps: [1, 2, 3, 4] })
    expect(at(events, 10)).toMatchObject({ current: 5, anchor: day(10), gaps: [2, 3, 4] })
    expect(currents([seen(0)], 75, 119, 120)).toEqual([4, 4, 0])
    expect(currents(events, 120)).toEqual([1])
  })

  it('what decayed leaves no gap', () => {
    expect(at(sustainedBy100(), 2000).gaps).toEqual([])
  })
})

describe('pauses', () => {
  it('do not age anything', () => {
    const events = [...learned, note(5), ...pause(10, 30)]
    expect(currents(events, 69, 70)).toEqual([4, 2])
    expect([at(events, 54).flags.cooling, at(events, 55).flags.cooling]).toEqual([false, true])
    expect(at(events, 20).next).toEqual({ on: day(70), to: 2 })
  })

  it('stop the window of a commitment and the probes too', () => {
    expect(currents([...learned, plan(2, 10), ...pause(5, 25)], 36, 37)).toEqual([3, 2])
    expect(currents([...learned, probeDue(20), ...pause(25, 35)], 59, 60)).toEqual([2, 1])
  })

  it('count at most 90 days in all', () => {
    const events = [...learned, note(5), ...pause(10, 70), ...pause(80, 120)]
    expect(currents(events, 139, 140)).toEqual([4, 2])
    expect(currents([...learned, note(5), ...pause(10)], 139, 140)).toEqual([4, 2])
  })

  it('that overlap count once', () => {
    const events = [...learned, note(5), ...pause(10, 20), ...pause(15, 30), ...pause(16, 18)]
    expect(currents(events, 69, 70)).toEqual([4, 2])
  })

  it('count in the order of the calendar, whenever they were recorded', () => {
    const late = pause(10, 30).map((event) => ({ ...event, recordedAt: instant(100) }))
    const events = [...learned, note(5), ...pause(20, 40), ...late]
    expect(currents(events, 79, 80)).toEqual([4, 2])
  })

  it('put off a step down that would fall on their first day', () => {
    const events = [...learned, note(5), ...pause(50, 60)]
    expect(currents(events, 50, 59, 60)).toEqual([4, 4, 2])
    expect(at(events, 60).currentSince).toBe(day(60))
  })

  it('may be known before they begin, with their end', () => {
    const events = [...learned, note(5), pauseAhead(8, 10, 30)]
    expect(currents(events, 69, 70)).toEqual([4, 2])
    expect(at(events, 9).next).toEqual({ on: day(50), to: 2 })
    expect(at(events, 12).next).toEqual({ on: day(70), to: 2 })
  })

  it('end on the first day back that was said, also before the one that was planned', () => {
    const planned = pauseAhead(8, 10, 30)
    const ended = pause(10, 20)[1]
    const late = pause(10, 40)[1]
    if (!ended || !late) throw new Error('a pause has two ends')
    expect(currents([...learned, note(5), planned, ended], 59, 60)).toEqual([4, 2])
    expect(currents([...learned, note(5), planned, late], 69, 70)).toEqual([4, 2])
  })

  it('that are called off before they begin have no day', () => {
    const off = { ...pause(10, 9)[1], recordedAt: instant(9) } as TransferEvent
    expect(currents([...learned, note(5), pauseAhead(8, 10, 30), off], 49, 50)).toEqual([4, 2])
  })

  it('need a reason, and an end after the start', () => {
    expect(currents([...learned, note(5), ...pause(10, 30, ' ')], 49, 50)).toEqual([4, 2])
    expect(currents([...learned, note(5), ...pause(10, 10)], 49, 50)).toEqual([4, 2])
    expect(currents([...learned, note(5), ...pause(10, 8)], 49, 50)).toEqual([4, 2])
  })

  it('practice on a paused day counts, on its own day', () => {
    const events = [...learned, ...pause(10, 30), note(20)]
    expect(at(events, 20)).toMatchObject({ current: 4, currentSince: day(20) })
    // The last counted day before it is 9: 45 more of those that count.
    expect(currents(events, 73, 74)).toEqual([4, 2])
  })

  it('drift on a paused day is told of that day', () => {
    const low = [seen(40, { level: 2 }), seen(50, { level: 2 })]
    const drifted = at([...fluentBy30(), ...pause(35, 60), ...low], 50)
    expect(drifted).toMatchObject({ current: 5, currentSince: day(50) })
  })

  it('do not stretch the time between the practice and its record, nor between observations', () => {
    const settings = [seen(10), seen(24, { setting: 'team meeting' })]
    expect(at([...learned, ...pause(11, 24), ...settings], 24).current).toBe(6)
  })

  it('make fluent and introduced younger', () => {
    expect(at([...sustainedBy100(), ...pause(31, 41)], 100).current).toBe(7)
    expect(at([...sustainedBy100(), ...pause(31, 42)], 100).current).toBe(6)
    expect(at([...sustainedBy100(), ...pause(12, 22)], 100).current).toBe(7)
    expect(at([...sustainedBy100(), ...pause(12, 23)], 100).current).toBe(6)
  })
})

describe('history', () => {
  it('within a day learning comes first, then plans, then practice', () => {
    const events = [note(5, { recordedAt: instant(5, 12) }), plan(5, 9), check(5), lesson(5)]
    expect(at(events, 5).moves.map(({ to }) => to)).toEqual([1, 2, 3, 4])
  })

  it('nothing that happens after asOf counts', () => {
    expect(at(sustainedBy100(), 0)).toMatchObject({ current: 1, peak: 1 })
    expect(at(sustainedBy100(), -1)).toMatchObject({ current: 0, peak: 0, anchor: null, notes: [] })
  })

  it('nothing at all: not started', () => {
    expect(at([], 10)).toMatchObject({
      current: 0,
      peak: 0,
      currentSince: null,
      entered: {},
      gaps: [],
      next: null,
      withdrawnOn: null,
    })
  })

  it('a void recomputes everything that rested on the observation', () => {
    const events = [...sustainedBy100(), voided(130, 'o30')]
    expect(at(events, 100)).toMatchObject({ current: 5, peak: 5 })
  })

  it('whoever has come back is not withdrawn anymore, until they leave again', () => {
    const events = [...learned, withdrawn(20), cameBack(30), withdrawn(40)]
    expect([25, 30, 39, 45].map((n) => at(events, n).withdrawnOn)).toEqual([
      ...[day(20), null, null, day(40)],
    ])
    // Within one day the order in which it was recorded decides.
    expect(at([...learned, withdrawn(20), cameBack(20)], 20).withdrawnOn).toBeNull()
    expect(at([...learned, withdrawn(10), withdrawn(20)], 30).withdrawnOn).toEqual(day(10))
  })

  it('the withdrawn keep their state, and it goes on ageing', () => {
    const events = [...learned, note(5), withdrawn(20)]
    expect(at(events, 19).withdrawnOn).toBeNull()
    expect(at(events, 20)).toMatchObject({ current: 4, withdrawnOn: day(20) })
    expect(at(events, 50)).toMatchObject({ current: 2, peak: 4 })
  })

  it('tells the first day of each state and every move', () => {
    const events = [...learned, note(5), note(60)]
    expect(at(events, 60).entered[4]?.on).toBe(day(5))
    expect(at(events, 60).moves.slice(-2)).toEqual([
      { on: day(50), from: 4, to: 2 },
      { on: day(60), from: 2, to: 4 },
    ])
  })
})

describe('policy', () => {
  it('gives the numbers', () => {
    const strict = {
      ...DEFAULT_POLICY,
      version: 2,
      tried: { ...DEFAULT_POLICY.tried, lapseDays: 20 },
    }
    const events = [...learned, note(5)]
    expect(at(events, 25)).toMatchObject({ current: 4, policyVersion: 1 })
    expect(at(events, 25, {}, strict)).toMatchObject({ current: 2, policyVersion: 2 })
  })
})
