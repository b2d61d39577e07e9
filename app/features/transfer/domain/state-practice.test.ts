import { describe, expect, it } from 'vitest'
import {
  at,
  check,
  currents,
  instant,
  lesson,
  noChance,
  note,
  plan,
  probe,
  seen,
  voided,
} from './test-kit'

const learned = [lesson(0), check(1)]

describe('4 tried', () => {
  const noted = (over: Parameters<typeof note>[1], n = 5) =>
    at([...learned, note(n, over)], 60).peak

  it('by one note that tells of a use, whatever came of it', () => {
    expect([noted({ used: 'yes' }), noted({ used: 'partly' }), noted({ used: 'no' })]).toEqual([
      4, 4, 2,
    ])
  })

  it('needs what I did, what happened, and the privacy check', () => {
    expect([noted({ didFilled: false }), noted({ happenedFilled: false })]).toEqual([2, 2])
    expect(noted({ privacyPassed: false })).toBe(2)
  })

  it('happened on or after the anchor: before it is prior practice', () => {
    const events = [lesson(3), note(2), note(3)]
    expect(currents(events, 2, 3)).toEqual([0, 4])
    expect(at(events, 3).notes.map(({ standing }) => standing)).toEqual(['prior', 'counts'])
    expect(at([note(3)], 3)).toMatchObject({ current: 0, notes: [{ standing: 'prior' }] })
  })

  it('recorded at most 14 days later, in the zone of the coach', () => {
    expect(noted({ recordedAt: instant(19) })).toBe(4)
    expect(noted({ recordedAt: instant(20) })).toBe(2)
    expect(noted({ recordedAt: instant(21) })).toBe(2)
    // 4 o'clock UTC on day 20 is still day 19 in Chicago, but not in Paris.
    const event = note(5, { recordedAt: instant(20, 4) })
    expect(at([...learned, event], 60).peak).toBe(4)
    expect(at([...learned, event], 60, { timeZone: 'Europe/Paris' }).peak).toBe(2)
  })

  it('a late note is kept and marked, but is no use', () => {
    const late = note(30, { noteId: 'late', recordedAt: instant(50) })
    const events = [...learned, note(5), late]
    expect(currents(events, 49, 50)).toEqual([4, 2])
    expect(at(events, 50).notes.at(-1)).toMatchObject({ noteId: 'late', standing: 'late' })
  })

  it('a note for a day that has not come does not count', () => {
    const events = [...learned, note(10, { recordedAt: instant(5) })]
    expect(at(events, 20)).toMatchObject({ current: 2, notes: [{ standing: 'not-yet' }] })
  })

  it('a backdated note recomputes history', () => {
    const events = [...learned, note(5), note(48, { recordedAt: instant(60) })]
    expect(currents(events, 50, 92, 93)).toEqual([4, 4, 2])
  })

  it('cools after 30 days without a use; after 45 falls to 2, or to 1 if never understood', () => {
    const events = [...learned, note(5)]
    const cooling = [34, 35, 49, 50].map((n) => at(events, n).flags.cooling)
    expect(cooling).toEqual([false, true, true, false])
    expect(currents(events, 49, 50)).toEqual([4, 2])
    expect(currents([lesson(0), note(5)], 49, 50)).toEqual([4, 1])
    expect(at(events, 5).next).toEqual({ on: '2026-02-24', to: 2 })
  })

  it('each use starts the clock again, also on day 45 itself', () => {
    expect(currents([...learned, note(5), note(50)], 50, 94, 95)).toEqual([4, 4, 2])
    expect(at([...learned, note(5), note(50)], 50).moves).toHaveLength(3)
  })

  it('failed probes never lower it; landing at 2 starts the clock of 2 again', () => {
    const failed = [...learned, note(5), probe(20, false), probe(40, false)]
    expect(at(failed, 49)).toMatchObject({ current: 4, flags: { refresh: true } })
    expect(currents(failed, 50)).toEqual([2])
    expect(currents([...failed, probe(51, false)], 51)).toEqual([2])
    expect(currents([...failed, probe(51, false), probe(52, false)], 52)).toEqual([1])
  })

  it('the same note twice within ten minutes is one', () => {
    const first = note(5, { contentHash: 'same', recordedAt: instant(5) })
    const again = (hours: number, over = {}) =>
      at(
        [
          ...learned,
          first,
          note(5, { contentHash: 'same', recordedAt: instant(5, hours), ...over }),
        ],
        5,
      ).notes.at(-1)?.standing
    expect(again(18 + 10 / 60)).toBe('duplicate')
    expect(again(18 + 11 / 60)).toBe('counts')
    expect(again(18.1, { contentHash: 'other' })).toBe('counts')
    expect(again(18.1, { used: 'partly' })).toBe('counts')
  })

  it('the same event twice is one', () => {
    const twice = note(5)
    expect(at([...learned, twice, { ...twice }], 5).notes).toHaveLength(1)
  })
})

describe('5 observed', () => {
  const tried = [...learned, note(5)]
  const seenOnce = (over: Parameters<typeof seen>[1]) => at([...tried, seen(10, over)], 10).current

  it('by another person, at level 2 or more, in live or recorded practice', () => {
    expect([seenOnce({ level: 2 }), seenOnce({ level: 1 })]).toEqual([5, 4])
    expect([seenOnce({ mode: 'recorded' }), seenOnce({ mode: 'role-play' })]).toEqual([5, 4])
    expect(seenOnce({ observerId: 'coach' })).toBe(4)
  })

  it('no opportunity is neither a score nor an absence', () => {
    const none = { opportunity: false, level: null, prompt: null, carried: null }
    expect(seenOnce(none)).toBe(4)
    expect(seenOnce({ opportunity: false })).toBe(4)
    expect(currents([...tried, seen(10), seen(60, none)], 84, 85)).toEqual([5, 4])
  })

  it('low levels below fluent are no drift', () => {
    const twice = (level: 1 | 2) => [...tried, seen(10, { level }), seen(12, { level })]
    expect(at(twice(1), 12)).toMatchObject({ current: 4, flags: { drift: false } })
    expect(at(twice(2), 12)).toMatchObject({ current: 5, flags: { drift: false } })
  })

  it('role-play is rehearsal', () => {
    const again = seen(20, { mode: 'role-play' })
    const events = [...tried, seen(10, { mode: 'role-play', level: 4 }), again]
    expect(at(events, 30)).toMatchObject({ peak: 4, rehearsedOn: '2026-01-15' })
    expect(at(events, 9).rehearsedOn).toBeNull()
    expect(currents(events, 49, 50)).toEqual([4, 2])
  })

  it('60 days unseen: badge; 75 days: to 4, whose clock starts there', () => {
    const events = [...tried, seen(10), note(70)]
    const unseen = [69, 70, 84, 85].map((n) => at(events, n).flags.unseen)
    expect(unseen).toEqual([false, true, true, false])
    expect(currents(events, 84, 85, 129, 130)).toEqual([5, 4, 4, 2])
    expect([at(events, 114).flags.cooling, at(events, 115).flags.cooling]).toEqual([false, true])
  })

  it('an observation at level 2 or more starts the clock again, one at level 1 does not', () => {
    expect(currents([...tried, seen(10), seen(50, { level: 2 })], 124, 125)).toEqual([5, 4])
    expect(currents([...tried, seen(10), seen(50, { level: 1 })], 84, 85)).toEqual([5, 4])
  })

  it('refreshes tried as a use, and ends "no opportunity"', () => {
    const heard = [plan(6, 16), noChance(8), noChance(9)]
    const events = [...tried, ...heard, seen(40, { level: 2 })]
    expect([at(events, 39).flags.noOpportunity, at(events, 40).flags.noOpportunity]).toEqual([
      true,
      false,
    ])
    expect(at(events, 60).current).toBe(5)
  })

  it('the tier says who saw it, the strongest so far', () => {
    const tier = (...over: Parameters<typeof seen>[1][]) =>
      at([...tried, ...over.map((one, n) => seen(10 + n, one))], 20).entered[5]?.tier
    const peer = { observerRole: 'peer', calibrated: false } as const
    const named = { observerRole: 'named-observer', calibrated: false } as const
    expect([tier(peer), tier(named), tier({})]).toEqual([2, 3, 4])
    expect(tier({ ...peer, calibrated: true })).toBe(2)
    expect([tier(peer, named), tier({}, peer)]).toEqual([3, 4])
  })

  it('voided: as if it had never counted', () => {
    const events = [...tried, seen(10), voided(30, 'o10')]
    expect(at(events, 20)).toMatchObject({ current: 4, peak: 4, voidedObservations: ['o10'] })
    expect(currents(events, 49, 50)).toEqual([4, 2])
  })
})
