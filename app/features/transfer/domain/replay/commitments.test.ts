import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '../policy'
import {
  answerUndone,
  at,
  check,
  currents,
  lesson,
  noChance,
  note,
  pauseAhead,
  plan,
  planClosed,
  probe,
  probeDue,
  seen,
} from '../test-kit'

describe('3 committed', () => {
  const learned = [lesson(0), check(1)]
  const sound = (over: Parameters<typeof plan>[2], windowEnd = 10) =>
    at([...learned, plan(2, windowEnd, over)], 2).current

  it('by a plan with both halves, a moment, a window of at most 14 days and a confidence', () => {
    expect([sound({}), sound({}, 16), sound({}, 17), sound({}, 1)]).toEqual([3, 3, 2, 2])
    expect([sound({ whenFilled: false }), sound({ willFilled: false })]).toEqual([2, 2])
    expect(sound({ confidence: 6.5 })).toBe(2)
    expect([sound({ moment: ' ' }), sound({ confidence: 11 })]).toEqual([2, 2])
    expect([
      sound({ confidence: -1 }),
      sound({ confidence: 0 }),
      sound({ confidence: 10 }),
    ]).toEqual([2, 3, 3])
  })

  it('window end + 7 days without a note: to 2, or 1', () => {
    expect(currents([...learned, plan(2, 10)], 16, 17)).toEqual([3, 2])
    expect(currents([lesson(0), plan(2, 10)], 16, 17)).toEqual([3, 1])
    expect(currents([plan(2, 10)], 16, 17)).toEqual([3, 0])
    expect(at([...learned, plan(2, 10)], 5).next).toEqual({ on: '2026-01-22', to: 2 })
  })

  it('is foretold with the pauses that are known to come, for whoever asks so', () => {
    const away = [...learned, plan(2, 10), pauseAhead(3, 12, 15)]
    const foretold = (events: typeof away, pausesAhead: boolean) =>
      at(events, 5, { pausesAhead }).next?.on
    expect([false, true].map((ahead) => foretold(away, ahead))).toEqual([
      '2026-01-22',
      '2026-01-25',
    ])
    expect(at(away, 15).next?.on).toBe('2026-01-25')
    const later = [...learned, pauseAhead(2, 6, 9), plan(3, 20)]
    expect(foretold(later, true)).toBe(at(later, 12).next?.on)
    expect({ ...at(away, 5, { pausesAhead: true }), next: null, mayChangeOn: [] }).toEqual({
      ...{ ...at(away, 5), next: null, mayChangeOn: [] },
    })
  })

  it('failed probes leave it be, but what it falls to is 1', () => {
    const events = [...learned, plan(2, 10), probe(5, false), probe(6, false)]
    expect(at(events, 16)).toMatchObject({ current: 3, flags: { refresh: true } })
    expect(at(events, 16).next?.to).toBe(1)
    expect(at(events, 17)).toMatchObject({ current: 1, flags: { refresh: true } })
  })

  it('foretells 1 if a probe will be overdue by then', () => {
    const events = [...learned, probeDue(2), plan(2, 16), noChance(9)]
    expect(at(events, 10).next).toEqual({ on: '2026-02-11', to: 1 })
    expect(currents(events, 36, 37)).toEqual([3, 1])
  })

  it('a probe overdue on the very day of the lapse: it falls to 1', () => {
    expect(currents([...learned, probeDue(7), plan(2, 16), noChance(9)], 36, 37)).toEqual([3, 1])
  })

  it('a note that proves no use does not hold it', () => {
    expect(currents([...learned, plan(2, 10), note(9, { used: 'no' })], 16, 17)).toEqual([3, 2])
  })

  it('a use on the very day of the lapse counts first', () => {
    expect(at([...learned, plan(2, 10), note(17)], 17).moves.map(({ to }) => to)).toEqual([
      1, 2, 3, 4,
    ])
  })

  it('several plans: it lasts as long as the last of them', () => {
    expect(currents([...learned, plan(2, 10), plan(9, 12)], 18, 19)).toEqual([3, 2])
    expect(currents([...learned, plan(2, 16), plan(9, 10)], 22, 23)).toEqual([3, 2])
  })

  it('"no chance came" extends it once by 14 days; twice raises the flag', () => {
    const once = [...learned, plan(2, 10), noChance(9, 'plan2')]
    expect(currents(once, 30, 31)).toEqual([3, 2])
    expect(at(once, 30).flags.noOpportunity).toBe(false)
    const twice = [...once, noChance(20)]
    expect(currents(twice, 30, 31)).toEqual([3, 2])
    expect(at(twice, 19).flags.noOpportunity).toBe(false)
    expect(at(twice, 20).flags.noOpportunity).toBe(true)
    expect(at(twice, 40).flags.noOpportunity).toBe(true)
    expect(at([...twice, note(41)], 41).flags.noOpportunity).toBe(false)
  })

  it('"no chance came" on the day of the lapse still extends, a day later no more', () => {
    expect(currents([...learned, plan(2, 10), noChance(17)], 17, 30, 31)).toEqual([3, 3, 2])
    const late = [...learned, plan(2, 10), noChance(18), plan(19, 20)]
    expect(currents(late, 18, 26, 27)).toEqual([2, 3, 2])
  })

  it('counts "no chance came" per commitment, and only what the coach says', () => {
    const two = [
      ...learned,
      plan(2, 10),
      noChance(9, 'plan2'),
      plan(11, 20),
      noChance(19, 'plan11'),
    ]
    expect(at(two, 40).flags.noOpportunity).toBe(false)
    const confirmed = noChance(9, 'plan2', { saidBy: 'facilitator' })
    expect(currents([...learned, plan(2, 10), confirmed], 16, 17)).toEqual([3, 2])
    const used = [...learned, plan(2, 10), noChance(4, 'plan2'), note(5), noChance(6, 'plan2')]
    expect(at(used, 6).flags.noOpportunity).toBe(false)
  })

  it('counts no "no chance came" without a plan: it is about none', () => {
    const before = [...learned, noChance(3), noChance(9)]
    expect(at(before, 40).flags.noOpportunity).toBe(false)
    const planned = [...before, plan(10, 20), noChance(15)]
    expect(at(planned, 15).flags.noOpportunity).toBe(false)
    expect(at([...planned, noChance(16)], 16).flags.noOpportunity).toBe(true)
    const answered = [...learned, plan(2, 10), note(5), noChance(7), noChance(12)]
    expect(at(answered, 12).flags.noOpportunity).toBe(false)
  })

  it('a closed commitment keeps its day of lapse and is not extended anymore', () => {
    const closed = [...learned, plan(2, 10), planClosed(5, 'plan2')]
    expect(currents(closed, 16, 17)).toEqual([3, 2])
    expect(currents([...closed, noChance(9, 'plan2')], 16, 17)).toEqual([3, 2])
    const other = [...learned, plan(2, 10), plan(3, 8), planClosed(4, 'plan3'), noChance(5)]
    expect(currents(other, 30, 31)).toEqual([3, 2])
  })

  it('answered by a use, it holds the pair no longer', () => {
    const short = { ...DEFAULT_POLICY, tried: { ...DEFAULT_POLICY.tried, lapseDays: 10 } }
    expect(at([...learned, plan(2, 16), note(3)], 13, {}, short).current).toBe(2)
  })

  it('made while tried, it holds the pair when the last use is 45 days old', () => {
    const events = [...learned, note(5), plan(45, 55)]
    expect(currents(events, 49, 50, 61, 62)).toEqual([4, 3, 3, 2])
    expect(currents([...learned, plan(2, 16), seen(3)], 3, 78, 123)).toEqual([5, 4, 2])
    const failed = [...learned, note(5), probe(6, false), probe(7, false), plan(45, 55)]
    expect(currents(failed, 50, 62)).toEqual([3, 2])
    expect(currents([lesson(0), note(5), plan(45, 55)], 50, 62)).toEqual([3, 1])
  })
})

describe('what a coach undid', () => {
  const learned = [lesson(0), check(1)]

  it('never was: the plan is open, can be extended, and no opportunity is not counted', () => {
    const made = [...learned, plan(2, 10)]
    const closed = planClosed(5, 'plan2')
    const opened = [...made, closed, answerUndone(5, 'plan2', closed)]
    expect(currents([...opened, noChance(9, 'plan2')], 30, 31)).toEqual([3, 2])
    const heard = noChance(9, 'plan2')
    const unheard = [...made, heard, answerUndone(9, 'plan2', heard)]
    expect(currents(unheard, 16, 17)).toEqual([3, 2])
    expect(at([...unheard, noChance(10, 'plan2')], 10).flags.noOpportunity).toBe(false)
  })

  it('may be said again on the same day, and then it counts', () => {
    const [first, second] = [planClosed(5, 'plan2'), planClosed(5, 'plan2')]
    const again = [...learned, plan(2, 10), first, answerUndone(5, 'plan2', first), second]
    expect(currents([...again, noChance(9, 'plan2')], 16, 17)).toEqual([3, 2])
  })

  it('beside a closed plan, another one holds the pair, and the peak stays', () => {
    const next = [...learned, plan(2, 10), planClosed(8, 'plan2'), plan(8, 18)]
    expect(currents(next, 24, 25)).toEqual([3, 2])
    expect(at(next, 25).peak).toBe(3)
  })
})
