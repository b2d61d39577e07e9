import { describe, expect, it } from 'vitest'
import { addDays, toDay } from '~/platform/shared/time'
import { dueOn, type Meetings, planMeetings, wasPlanned } from './meetings'

const START = toDay('2026-01-05')
const day = (n: number) => addDays(START, n)
const meetings = (contacts: number[], over: Partial<Meetings> = {}): Meetings => ({
  ...{ since: START, cadences: [], pauses: [] },
  contacts: contacts.map(day),
  ...over,
})
const daysFrom = (one: ReturnType<typeof day>) =>
  Math.round((Date.parse(one) - Date.parse(START)) / 86_400_000)
const SIX = { cadences: [{ from: day(0), cadence: 'six-weekly' as const }] }
const plan = (found: Meetings, today: number) => {
  const { past, next } = planMeetings(found, day(today))
  const n = (one: ReturnType<typeof day> | null) => one && daysFrom(one)
  return { past: past.map(({ on, heldOn }) => [n(on), n(heldOn)]), next: n(next) }
}

describe('a contact is due', () => {
  const due = (found: Meetings, today: number) => daysFrom(dueOn(found, day(today)))

  it('on the day that is planned, while none was missed', () => {
    expect(due(meetings([]), 3)).toBe(7)
    expect(due(meetings([7]), 9)).toBe(14)
  })

  it('since the first one that was missed, until the two have met', () => {
    expect(due(meetings([]), 30)).toBe(7)
    expect(due(meetings([14], SIX), 80)).toBe(42)
    expect(due(meetings([41], SIX), 110)).toBe(83)
    expect(due(meetings([41, 111], SIX), 112)).toBe(153)
  })

  it('when a wider rhythm asks for it, once that is agreed', () => {
    const wider = { cadences: [{ from: day(20), cadence: 'six-weekly' as const }] }
    expect(due(meetings([], wider), 21)).toBe(42)
    expect(due(meetings([], wider), 50)).toBe(42)
  })

  it('as before, once a rhythm that was set by mistake is set back on the same day', () => {
    const cadences = (['six-weekly', 'weekly', 'six-weekly'] as const).map((cadence, at) => ({
      from: day(at === 0 ? 0 : 60),
      cadence,
    }))
    expect(due(meetings([41], { cadences: cadences.slice(0, 2) }), 60)).toBe(60)
    expect(due(meetings([41], { cadences }), 60)).toBe(83)
  })

  it('later by the days on which they were away', () => {
    const away = { ...SIX, pauses: [{ from: day(50), to: day(60) }] }
    expect(due(meetings([41], away), 120)).toBe(93)
  })
})

describe('the planned contacts of a coach', () => {
  it('begin weekly, a week after the start', () => {
    expect(plan(meetings([]), 3)).toEqual({ past: [], next: 7 })
    expect(plan(meetings([7]), 8)).toEqual({ past: [[7, 7]], next: 14 })
  })

  it('are counted from the contact that was held, a little early or late', () => {
    expect(plan(meetings([5, 15]), 16)).toEqual({
      past: [
        [7, 5],
        [12, 15],
      ],
      next: 22,
    })
  })

  it('are missed when half an interval has gone by, and can be held until then', () => {
    expect(plan(meetings([]), 10)).toEqual({ past: [], next: 7 })
    expect(plan(meetings([]), 11)).toEqual({ past: [[7, null]], next: 14 })
  })

  it('leave out one that comes much sooner', () => {
    expect(plan(meetings([5, 42], SIX), 50)).toEqual({ past: [[42, 42]], next: 84 })
    expect(wasPlanned(meetings([], SIX), day(5), day(5))).toBe(false)
    expect(wasPlanned(meetings([], SIX), day(30), day(30))).toBe(true)
  })

  it('count one of two contacts on a day', () => {
    expect(wasPlanned(meetings([7]), day(7), day(7))).toBe(false)
  })

  it('move with the cadence, and never before the day on which it was set', () => {
    const slower = { cadences: [{ from: day(8), cadence: 'fortnightly' as const }] }
    expect(plan(meetings([7], slower), 9).next).toBe(21)
    const closer = { cadences: [...SIX.cadences, { from: day(20), cadence: 'weekly' as const }] }
    expect(plan(meetings([], closer), 20).next).toBe(20)
    expect(plan(meetings([20], closer), 20).next).toBe(27)
  })

  it('wait while the coach is paused', () => {
    const away = { pauses: [{ from: day(3), to: day(23) }] }
    expect(plan(meetings([], away), 12)).toEqual({ past: [], next: 27 })
    expect(plan(meetings([], away), 40).past[0]).toEqual([27, null])
  })
})
