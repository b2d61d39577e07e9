import { describe, expect, it } from 'vitest'
import type { Prompt } from './events'
import {
  at,
  check,
  currents,
  day,
  fluentBy30,
  instant,
  lesson,
  note,
  pause,
  plan,
  planClosed,
  probe,
  probeDue,
  seen,
  sustainedBy100,
  voided,
} from './test-kit'

// The transfer rules leave choices open; each of their nine rulings settles some, and has its test here.
const learned = [lesson(0), check(1)]
const tried = [...learned, plan(2, 10), note(5)]
const home = { setting: 'home visit' }
const team = { setting: 'team meeting' }
const lay = { calibrated: false }

describe('ruling 1: fluent is judged over the whole unbroken row at level 3 or above', () => {
  const row = (...more: Parameters<typeof seen>[1][]) =>
    at([...tried, ...more.map((over, n) => seen(10 + 7 * n, over))], 60).current

  it('takes the setting, the observer and the distance from any of the row', () => {
    expect(row(home, { ...home, ...lay }, { ...team, ...lay })).toBe(6)
    expect(row({ ...home, ...lay }, { ...team }, { ...home, ...lay })).toBe(6)
    expect(row({ ...home, ...lay }, { ...team, ...lay }, { ...home, ...lay })).toBe(5)
    expect(row({ ...home, lineManager: true }, { ...team, lineManager: true }, home)).toBe(6)
  })

  it('reads the prompt of the latest alone', () => {
    expect(row(home, { ...team, prompt: 3 }, home)).toBe(6)
    expect(row(home, team, { ...home, prompt: 2 })).toBe(5)
  })

  it('begins the row again after a level below 3, and never breaks it where there was no chance', () => {
    expect(row(home, { ...team, level: 2 }, home)).toBe(5)
    const none = { opportunity: false, level: null, prompt: null, carried: null }
    expect(row(home, none, team)).toBe(6)
  })
})

describe('ruling 2: what keeps a higher state alive', () => {
  it('a field note keeps neither observed nor anything above it', () => {
    expect(currents([...tried, seen(10), note(80)], 84, 85)).toEqual([5, 4])
    expect(currents([...fluentBy30(), note(140)], 149, 150)).toEqual([6, 5])
    expect(currents([...sustainedBy100(), note(270)], 279, 280)).toEqual([7, 6])
  })

  it('an observation at level 2 keeps observed', () => {
    expect(currents([...tried, seen(10), seen(80, { level: 2 })], 154, 155)).toEqual([5, 4])
  })

  it('sustained is kept by level 3 at prompt 0 or 1', () => {
    const kept = (prompt: Prompt) =>
      currents([...sustainedBy100(), seen(200, { prompt })], 279, 280)
    expect([kept(0), kept(1), kept(2), kept(3)]).toEqual([
      [7, 7],
      [7, 7],
      [7, 6],
      [7, 6],
    ])
  })

  it('at prompt 2 or 3 it says that support has come back, until the next one without', () => {
    const back = [...sustainedBy100(), seen(200, { prompt: 2 })]
    expect(at(back, 199).flags.supportedAgain).toBe(false)
    expect(at(back, 200)).toMatchObject({
      current: 7,
      flags: { supportedAgain: true, drift: false },
    })
    expect(at([...back, seen(210, { prompt: 1 })], 210).flags.supportedAgain).toBe(false)
    expect(at([...fluentBy30(), seen(40, { prompt: 2 })], 40).flags.supportedAgain).toBe(false)
    const fallen = [...back, seen(210, { level: 2 }), seen(220, { level: 2 })]
    expect(at(fallen, 220)).toMatchObject({ current: 5, flags: { supportedAgain: false } })
  })
})

describe('ruling 3: fluent that was lost and regained starts its 60 days again', () => {
  const proof = (n: number) => [note(n - 15), note(n - 5), seen(n)]

  it('after it lapsed', () => {
    const regained = [...fluentBy30(), seen(160)]
    expect(at([...regained, ...proof(219)], 219).current).toBe(6)
    expect(at([...regained, ...proof(220)], 220).current).toBe(7)
  })

  it('after it drifted', () => {
    const low = [seen(40, { level: 2 }), seen(50, { level: 2 })]
    const regained = [...fluentBy30(), ...low, seen(60, home), seen(74, team)]
    expect(at(regained, 74).current).toBe(6)
    expect(at([...regained, ...proof(133)], 133).current).toBe(6)
    expect(at([...regained, ...proof(134)], 134).current).toBe(7)
  })
})

describe('ruling 4: where tried lapses to', () => {
  const laterPlan = plan(45, 55)

  it('to 3 while a plan made after the last use is open', () => {
    expect(currents([...learned, note(5), laterPlan], 49, 50)).toEqual([4, 3])
    expect(currents([...learned, plan(4, 16), note(5)], 49, 50)).toEqual([4, 2])
  })

  it('a plan that was closed is not open', () => {
    const closed = [...learned, note(5), laterPlan, planClosed(47, 'plan45')]
    expect(currents(closed, 49, 50)).toEqual([4, 2])
    const another = [...closed, plan(46, 48)]
    expect(currents(another, 50, 54, 55)).toEqual([3, 3, 2])
  })

  it('else to 2, to 1 if it was never understood, to 0 if it was never introduced', () => {
    expect(currents([...learned, note(5)], 50)).toEqual([2])
    expect(currents([lesson(0), note(5)], 50)).toEqual([1])
    expect(currents([seen(5)], 79, 80, 124, 125)).toEqual([5, 4, 4, 0])
  })
})

describe('ruling 5: a plan whose window begins later is committed from the day it was made', () => {
  const from = (n: number) => ({ windowStartsOn: day(n) })
  const later = plan(2, 44, from(30))

  it('holds until its window’s end and 7 days', () => {
    expect(currents([...learned, later], 1, 2, 29, 50, 51)).toEqual([2, 3, 3, 3, 2])
  })

  it('begins at most 90 days ahead and lasts at most 14 days', () => {
    const made = (begins: number, ends: number) =>
      at([...learned, plan(2, ends, from(begins))], 2).current
    expect([made(92, 106), made(93, 100), made(30, 45), made(30, 44)]).toEqual([3, 2, 2, 3])
    expect([made(31, 30), made(-5, 2), made(-5, 1)]).toEqual([2, 3, 2])
  })

  it('paused days inside the window stretch it, those before it do not', () => {
    expect(currents([...learned, later, ...pause(35, 45)], 60, 61)).toEqual([3, 2])
    expect(currents([...learned, later, ...pause(10, 20)], 50, 51)).toEqual([3, 2])
    expect(currents([...learned, later, ...pause(25, 33)], 53, 54)).toEqual([3, 2])
  })
})

describe('ruling 6: what lifts a refresh back to 2', () => {
  const failed = [...learned, probe(20, false), probe(40, false)]

  it('a passed probe does', () => {
    expect(at(failed, 40)).toMatchObject({ current: 1, flags: { refresh: true } })
    expect(at([...failed, probe(45, true)], 45)).toMatchObject({
      current: 2,
      flags: { refresh: false },
    })
    const overdue = [...learned, probeDue(20), probe(55, true, 'p1')]
    expect(currents(overdue, 50, 55)).toEqual([1, 2])
  })

  it('any use does, and what it falls back to later is 2', () => {
    expect(at([...failed, note(45)], 45).flags.refresh).toBe(false)
    expect(currents([...failed, note(45)], 89, 90)).toEqual([4, 2])
    expect(at([...failed, seen(45, { level: 2 })], 45).flags.refresh).toBe(false)
  })
})

describe('ruling 7: what is counted once, and how', () => {
  it('a check counts with 4 questions on the skill or more', () => {
    const passed = (questions: number) =>
      at([lesson(0), check(1, { questions, correct: questions })], 1).current
    expect([passed(3), passed(4), passed(5)]).toEqual([1, 2, 2])
  })

  it('two observers of one occasion count at the mean level rounded down', () => {
    const both = (a: 1 | 2 | 3, b: 1 | 2 | 3) =>
      [a, b].map((level, n) => seen(10, { occasionId: 'x', observerId: `o${n}`, level }))
    expect(at([...tried, ...both(1, 2)], 10).current).toBe(4)
    expect(at([...tried, ...both(1, 3)], 10).current).toBe(5)
    const agreed = seen(10, { occasionId: 'x', observerId: 'o2', level: 2, consensus: true })
    expect(at([...tried, ...both(1, 1), agreed], 10).current).toBe(5)
  })

  it('and at the mean prompt rounded up', () => {
    const both = (a: Prompt, b: Prompt) => [
      ...tried,
      seen(10, home),
      ...[a, b].map((prompt, n) =>
        seen(30, { ...team, occasionId: 'x', observerId: `o${n}`, prompt }),
      ),
    ]
    expect([at(both(1, 1), 30).current, at(both(1, 2), 30).current]).toEqual([6, 5])
  })

  it('the first end of a pause counts, a later one is refused', () => {
    const [started, ended] = pause(10, 20)
    const again = pause(10, 40)[1]
    if (!started || !ended || !again) throw new Error('a pause has two ends')
    const events = [...learned, note(5), started, ended, { ...again, recordedAt: instant(41) }]
    expect(currents(events, 59, 60)).toEqual([4, 2])
  })
})

describe('ruling 8: nothing is dated before the enrollment less 60 days, nor after today', () => {
  const from = (n: number) => ({ enrolledOn: day(n) })

  it('what lies earlier does not count', () => {
    const early = [lesson(0), check(0), plan(0, 10), note(1), seen(2)]
    expect(at(early, 20, from(60)).current).toBe(5)
    expect(at(early, 20, from(62))).toMatchObject({ current: 5, gaps: [1, 2, 3, 4] })
    expect(at(early, 20, from(63)).current).toBe(0)
  })

  it('a note from then is kept and says so', () => {
    expect(at([lesson(60), note(2)], 70, from(63)).notes).toMatchObject([{ standing: 'too-early' }])
  })

  it('what is dated after the day of its record, in the zone of the coach, does not count', () => {
    // 4 o'clock UTC on day 10 is still day 9 in Chicago.
    const dawn = { recordedAt: instant(10, 4) }
    expect(at([...learned, seen(10, dawn)], 20).current).toBe(2)
    expect(at([...learned, seen(10, dawn)], 20, { timeZone: 'Europe/Paris' }).current).toBe(5)
    const told = at([...learned, note(10, dawn)], 20)
    expect(told).toMatchObject({ current: 2, notes: [{ standing: 'not-yet' }] })
    expect(at([...learned, note(10, dawn)], 20, { timeZone: 'Europe/Paris' }).current).toBe(4)
    // 11 o'clock UTC on day 9 is already day 10 on Kiritimati.
    const east = note(10, { recordedAt: instant(9, 11) })
    expect(at([...learned, east], 20, { timeZone: 'Pacific/Kiritimati' }).current).toBe(4)
  })
})

describe('ruling 9: a void recomputes the past, and nothing else does', () => {
  it('a void does', () => {
    expect(at(fluentBy30(), 40).current).toBe(6)
    expect(at([...fluentBy30(), voided(200, 'o30')], 40)).toMatchObject({ current: 5, peak: 5 })
  })

  it('no other event changes what stood on the days before its own', () => {
    const later = [
      lesson(50, 'other'),
      check(50, { correct: 1 }),
      probe(50, false),
      plan(50, 60),
      planClosed(50, 'plan2'),
      note(50),
      seen(50, { level: 1 }),
      seen(50, { level: 1, observerId: 'second', occasionId: 'shared' }),
      ...pause(50, 60),
    ]
    const before = [...fluentBy30().slice(0, -1), seen(30, { ...team, occasionId: 'shared' })]
    for (const event of later) expect(at([...before, event], 49)).toEqual(at(before, 49))
  })
})
