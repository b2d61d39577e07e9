import { describe, expect, it } from 'vitest'
import type { TransferEvent } from './events'
import {
  at,
  check,
  currents,
  fluentBy30,
  lesson,
  note,
  plan,
  seen,
  sustainedBy100,
  voided,
} from './test-kit'

const tried = [lesson(0), check(1), plan(2, 10), note(5)]
const home = { setting: 'home visit' }
const team = { setting: 'team meeting' }

describe('6 fluent', () => {
  const pair = (first: object, second: object, apart = 14) =>
    at([...tried, seen(10, { ...home, ...first }), seen(10 + apart, { ...team, ...second })], 40)
      .current

  it('by two observations at level 3, 14 days apart, in two kinds of setting', () => {
    expect(at(fluentBy30(), 29).current).toBe(5)
    expect(at(fluentBy30(), 30)).toMatchObject({ current: 6, gaps: [] })
    expect([pair({}, {}), pair({}, {}, 13)]).toEqual([6, 5])
    expect([pair({ level: 2 }, {}), pair({}, { level: 2 }), pair({ level: 4 }, {})]).toEqual([
      5, 5, 6,
    ])
    expect(pair({}, home)).toBe(5)
  })

  it('one of them by a calibrated observer who is not the line manager', () => {
    const lay = { calibrated: false }
    const boss = { lineManager: true }
    expect([pair(lay, lay), pair(lay, {}), pair({}, lay)]).toEqual([5, 6, 6])
    expect([pair(boss, boss), pair(boss, lay), pair(boss, {})]).toEqual([5, 5, 6])
  })

  it('the latest at prompt 1 or less', () => {
    expect([pair({ prompt: 3 }, { prompt: 1 }), pair({}, { prompt: 2 })]).toEqual([6, 5])
  })

  it('no level 1 or 2 between the two', () => {
    const between = (level: 1 | 2 | 3) =>
      at([...tried, seen(10, home), seen(15, { ...home, level }), seen(30, team)], 40).current
    expect([between(3), between(2), between(1)]).toEqual([6, 5, 5])
  })

  it('neither role-play nor the coach’s own score is one of the two', () => {
    expect([pair({ mode: 'role-play' }, {}), pair({ observerId: 'coach' }, {})]).toEqual([5, 5])
  })

  it('a peer, calibrated or not, is not the one calibrated observer', () => {
    const peer = { calibrated: true, observerRole: 'peer' } as const
    expect([pair(peer, peer), pair(peer, {})]).toEqual([5, 6])
  })

  it('its tier is the best of the evidence it rests on', () => {
    const peer = { calibrated: false, observerRole: 'peer' } as const
    const events = [...tried, seen(10, home), seen(30, { ...team, ...peer })]
    expect(at(events, 30).entered[6]).toEqual({ on: '2026-02-04', tier: 4 })
  })

  it('90 days without a level 3: recheck due; 120 days: to 5, whose clock starts there', () => {
    const events = [...fluentBy30(), note(100), note(140), seen(110, { level: 2 })]
    const due = [119, 120, 149, 150].map((n) => at(events, n).flags.recheckDue)
    expect(due).toEqual([false, true, true, false])
    expect(currents(events, 149, 150, 224, 225, 269, 270)).toEqual([6, 5, 5, 4, 4, 2])
    expect(at(events, 270).peak).toBe(6)
  })

  it('an observation at level 3 starts the clock again, whatever its prompt, also on day 120', () => {
    const guided = seen(150, { prompt: 2 })
    expect(currents([...fluentBy30(), guided], 150, 269, 270)).toEqual([6, 6, 5])
  })

  it('after decay one good recheck brings it back', () => {
    expect(currents([...fluentBy30(), seen(160)], 150, 160)).toEqual([5, 6])
    expect(currents([...fluentBy30(), seen(160, { prompt: 2 })], 160)).toEqual([5])
  })

  it('two in a row at level 2 or less: to 5 at once, drift', () => {
    const low = (n: number, level: 1 | 2 = 2) => seen(n, { level })
    expect(at([...fluentBy30(), low(40)], 40)).toMatchObject({
      current: 6,
      flags: { drift: false },
    })
    const drifted = [...fluentBy30(), low(40), low(50, 1)]
    expect(at(drifted, 50)).toMatchObject({ current: 5, peak: 6, flags: { drift: true } })
    expect(currents(drifted, 124, 125)).toEqual([5, 4])
    expect(at([...fluentBy30(), low(40), seen(45), low(50)], 50).current).toBe(6)
    expect(at([...drifted, seen(60)], 60)).toMatchObject({ current: 5, flags: { drift: false } })
    expect(at([...drifted, seen(60, home), seen(74, team)], 74).current).toBe(6)
  })

  it('needs observed: never without it', () => {
    expect(at(fluentBy30(), 30).entered[5]?.on).toBe('2026-01-15')
    expect(at([...fluentBy30(), voided(31, 'o10')], 31)).toMatchObject({ current: 5, peak: 5 })
  })
})

describe('7 sustained', () => {
  const proof = (...more: TransferEvent[]) => at([...fluentBy30(), ...more], 120).current
  const uses = [note(80), note(90)]

  it('by level 3 at prompt 0, fluent 60 and introduced 90 days ago, two uses before it', () => {
    expect(currents(sustainedBy100(), 99, 100)).toEqual([6, 7])
    expect(at(sustainedBy100(), 100)).toMatchObject({ peak: 7, gaps: [] })
  })

  it('fluent at least 60 days ago', () => {
    const late = (n: number) => [...tried, seen(10, home), seen(n, team), ...uses, seen(100)]
    expect([at(late(40), 100).current, at(late(41), 100).current]).toEqual([7, 6])
  })

  it('introduced at least 90 days ago', () => {
    const [, ...rest] = sustainedBy100()
    const from = (n: number) => at([lesson(n), ...rest], 100).current
    expect([from(10), from(11)]).toEqual([7, 6])
    const seenOften = [seen(10, home), seen(30, team), seen(80), seen(90), seen(100)]
    expect(at(seenOften, 100)).toMatchObject({ anchor: null, current: 6 })
    expect(at([lesson(0), ...seenOften], 100).current).toBe(7)
  })

  it('at level 3 and prompt 0', () => {
    expect(proof(...uses, seen(100, { prompt: 1 }))).toBe(6)
    expect(proof(...uses, seen(100, { level: 2 }))).toBe(6)
  })

  it('with uses on two separate days in the 45 days before', () => {
    expect(proof(note(80), note(80), seen(100))).toBe(6)
    expect(proof(note(55), note(90), seen(100))).toBe(7)
    expect(proof(note(54), note(90), seen(100))).toBe(6)
    expect(proof(note(90), note(100), seen(100))).toBe(6)
    expect(proof(note(90), seen(95, { level: 2 }), seen(100))).toBe(7)
    expect(proof(note(90), seen(95, { level: 1 }), seen(100))).toBe(6)
  })

  it('needs fluent: the spell begins again after a fall', () => {
    const events = [...fluentBy30(), note(150), note(155), seen(160)]
    expect(currents(events, 150, 160)).toEqual([5, 6])
    expect(currents([...events, note(200), note(210), seen(219)], 219)).toEqual([6])
    expect(currents([...events, note(200), note(210), seen(220)], 220)).toEqual([7])
  })

  it('150 days: recheck due; 180 days: to 6, and so on down, each clock from its landing', () => {
    const events = sustainedBy100()
    const due = [249, 250, 279, 280, 369, 370].map((n) => at(events, n).flags.recheckDue)
    expect(due).toEqual([false, true, true, false, false, true])
    expect(currents(events, 279, 280, 399, 400, 474, 475, 519, 520)).toEqual([
      7, 6, 6, 5, 5, 4, 4, 2,
    ])
    expect(at(events, 2000)).toMatchObject({ current: 2, peak: 7 })
  })

  it('an observation at level 3 with little help holds it', () => {
    const events = [...sustainedBy100(), seen(200, { prompt: 1 })]
    expect(currents(events, 379, 380)).toEqual([7, 6])
  })

  it('one at level 2 or less: drift alert; two in a row: to 5', () => {
    const one = [...sustainedBy100(), seen(110, { level: 2 })]
    expect(at(one, 110)).toMatchObject({ current: 7, flags: { drift: true } })
    expect(at([...one, seen(120)], 120)).toMatchObject({ current: 7, flags: { drift: false } })
    expect(at([...one, seen(120, { level: 1 })], 120)).toMatchObject({
      current: 5,
      peak: 7,
      flags: { drift: true },
    })
  })

  it('falls back to 6 and is proved again without waiting again', () => {
    const events = [...sustainedBy100(), note(270), note(275), seen(285)]
    expect(currents(events, 280, 285)).toEqual([6, 7])
  })
})
