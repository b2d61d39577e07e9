import { describe, expect, it } from 'vitest'
import type { TransferEvent } from '../../events'
import { instant, lesson, noChance, note, pause, seen, voided, withdrawn } from '../../test-kit'
import { figures, on } from '../test-kit'
import { appliedRate } from './applied-rate'
import { opportunityAdjusted } from './opportunity-adjusted'

const counts = (logs: Record<string, TransferEvent[]>, d = 30, asOf = 200) => {
  const { everSelf, everSeen, active, activeVerified, pairs, coverage } = figures(
    appliedRate(on(asOf, logs), d),
  )
  return {
    of: pairs,
    self: everSelf.pairs,
    seen: everSeen.pairs,
    active: active.pairs,
    verified: activeVerified.pairs,
    observed: coverage.pairs,
  }
}

describe('the applied rate', () => {
  it('has four versions, each of its own evidence', () => {
    const a = [lesson(0)]
    expect(counts({ a: [...a, note(40)] }, 90)).toMatchObject({ self: 1, seen: 0, active: 0 })
    expect(counts({ a: [...a, note(80)] }, 90)).toMatchObject({ self: 1, active: 1, verified: 0 })
    expect(counts({ a: [...a, seen(20)] }, 90)).toMatchObject({ self: 0, seen: 1, verified: 0 })
    expect(counts({ a: [...a, seen(20), note(80)] }, 90)).toMatchObject({ seen: 1, verified: 1 })
    expect(counts({ a: [...a, seen(80)] }, 90)).toMatchObject({ active: 1, verified: 1 })
  })

  it('looks from day d − 30, left out, to day d', () => {
    const active = (n: number) => counts({ a: [lesson(0), note(n)] }, 60).active
    expect([30, 31, 60, 61].map(active)).toEqual([0, 1, 1, 0])
  })

  it('covers what was seen at any level, and verifies from level 2 on', () => {
    const a = [lesson(0), note(20)]
    expect(counts({ a: [...a, seen(20, { level: 1 })] })).toMatchObject({
      observed: 1,
      verified: 0,
    })
    expect(counts({ a: [...a, seen(20, { level: 2 })] })).toMatchObject({
      observed: 1,
      verified: 1,
    })
    expect(counts({ a })).toMatchObject({ observed: 0, verified: 0 })
    const none = { opportunity: false, level: null, prompt: null, carried: null } as const
    expect(counts({ a: [...a, seen(20, none)] })).toMatchObject({ observed: 0 })
    expect(counts({ a: [...a, seen(20, { mode: 'role-play' })] })).toMatchObject({ observed: 0 })
  })

  it('keeps who has withdrawn in the denominator', () => {
    const gone = [lesson(0), note(5), withdrawn(10)]
    expect(counts({ a: gone, b: [lesson(0), note(80)] }, 90)).toMatchObject({ of: 2, active: 1 })
  })

  it('leaves out whoever was skilled before the lesson, until it is introduced', () => {
    const skilled = [seen(2), seen(25)]
    expect(counts({ a: skilled, b: [lesson(0)] })).toMatchObject({ of: 1, seen: 0 })
    const { of, seen: ever } = counts({ a: [...skilled, lesson(40)], b: [lesson(0)] })
    expect([of, ever]).toEqual([2, 0])
    expect(counts({ a: [...skilled, lesson(40), seen(60)] })).toMatchObject({ of: 1, verified: 1 })
  })

  it('says "—" where nothing was introduced, and "too early" where no day d has come; never 0 %', () => {
    expect(appliedRate(on(200, {}), 30)).toEqual({ kind: 'nothing-eligible' })
    expect(appliedRate(on(200, { a: [note(3)] }), 30)).toEqual({ kind: 'nothing-eligible' })
    expect(appliedRate(on(29, { a: [lesson(0), note(3)] }), 30)).toEqual({ kind: 'too-early' })
    expect(appliedRate(on(30, { a: [lesson(0)] }), 30)).toMatchObject({ pairs: 1, coaches: 1 })
  })

  it('takes a note that was recorded too late for used, never for active', () => {
    const late = note(20, { recordedAt: instant(35) })
    expect(counts({ a: [lesson(0), late] })).toMatchObject({ self: 1, active: 0 })
    const unused = note(20, { recordedAt: instant(35), used: 'no' })
    expect(counts({ a: [lesson(0), unused] })).toMatchObject({ self: 0 })
    const before = note(2, { recordedAt: instant(35) })
    expect(counts({ a: [lesson(10), before] })).toMatchObject({ self: 0 })
  })

  it('takes two observers of one occasion for one, at the mean rounded down', () => {
    const both = [
      seen(20, { occasionId: 'x', level: 1 }),
      seen(20, { occasionId: 'x', level: 2, observerId: 'other', observationId: 'o20b' }),
    ]
    expect(counts({ a: [lesson(0), ...both] })).toMatchObject({ observed: 1, seen: 0 })
    const found = figures(
      appliedRate(on(200, { a: [lesson(0), note(25), both[1] as TransferEvent] }), 30),
    )
    expect(found.tiers).toEqual({ 4: 1 })
  })

  it('counts ages without paused days', () => {
    const paused = [lesson(0), ...pause(10, 40), note(45)]
    expect(appliedRate(on(50, { a: paused }), 30)).toEqual({ kind: 'too-early' })
    expect(counts({ a: paused }, 30, 60)).toMatchObject({ of: 1, active: 1 })
  })

  it('is computed anew after a void', () => {
    const a = [lesson(0), note(20), seen(20)]
    expect(counts({ a })).toMatchObject({ verified: 1 })
    expect(counts({ a: [...a, voided(90, 'o20')] })).toMatchObject({ verified: 0, observed: 0 })
  })

  it('is the mean of the coaches, with the interval of the transfer rules', () => {
    const shares = [0.75, 0.5, 1, 0.25, 0.5, 0.6]
    const logs: Record<string, TransferEvent[]> = {}
    shares.forEach((share, coach) => {
      for (let skill = 0; skill < 20; skill += 1)
        logs[`c${coach}:s${skill}`] = skill < share * 20 ? [lesson(0), note(9)] : [lesson(0)]
    })
    const { everSelf, byCoach, coaches } = figures(appliedRate(on(60, logs), 30))
    expect(everSelf.rate).toBeCloseTo(0.6, 10)
    expect(everSelf.interval?.low).toBeCloseTo(0.332, 3)
    expect(everSelf.interval?.high).toBeCloseTo(0.868, 3)
    expect([coaches, byCoach.map((coach) => coach.everSelf)]).toEqual([6, shares])
  })

  it('has an interval from five coaches on, also where all are the same', () => {
    const logs = (n: number) =>
      Object.fromEntries(Array.from({ length: n }, (_, i) => [`c${i}`, [lesson(0), note(9)]]))
    expect(figures(appliedRate(on(60, logs(4)), 30)).everSelf).toEqual({
      ...{ pairs: 4, rate: 1, interval: null },
    })
    const { interval } = figures(appliedRate(on(60, logs(8)), 30)).everSelf
    expect(interval?.low).toBeCloseTo(1 - 0.324, 3)
    expect(interval?.high).toBe(1)
  })

  it('has an interval that is wider than that of Student near none, where it would be too narrow', () => {
    const logs = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        [`c${i}:s1`, [lesson(0)]],
        [`c${i}:s2`, i ? [lesson(0)] : [lesson(0), note(9)]],
      ]).flat(),
    )
    const { rate, interval } = figures(appliedRate(on(60, logs), 30)).everSelf
    // Student's ends at 0.163.
    expect([rate, interval?.low]).toEqual([0.05, 0])
    expect(interval?.high).toBeGreaterThan(0.2)
  })

  it('does not change for an earlier day by what happens later', () => {
    const a = [lesson(0), note(20), seen(25)]
    const more = [...a, note(70), seen(80), withdrawn(90)]
    expect(appliedRate(on(60, { a: more }), 30)).toEqual(appliedRate(on(60, { a }), 30))
  })
})

describe('the opportunity-adjusted rate', () => {
  const confirmed = (n: number, plan: string | null = null) =>
    noChance(n, plan, { saidBy: 'facilitator' })
  const leftOut = (events: TransferEvent[]) =>
    opportunityAdjusted(on(200, { a: [lesson(0), ...events], b: [lesson(0), note(20)] }), 30)

  it('leaves out a pair that had no chance, once a facilitator has confirmed it', () => {
    const { rate, leftOut: n } = leftOut([noChance(20), confirmed(25)])
    expect([n, figures(rate).pairs, figures(rate).active.rate]).toEqual([1, 1, 1])
    expect(leftOut([noChance(20, 'p'), confirmed(45, 'p')]).leftOut).toBe(1)
    expect(leftOut([noChance(20)]).leftOut).toBe(0)
    expect(leftOut([confirmed(25)]).leftOut).toBe(0)
    expect(leftOut([noChance(20), confirmed(45)]).leftOut).toBe(0)
  })

  it('keeps a pair of which another note or an observation tells', () => {
    const told = [noChance(20), confirmed(25)]
    expect(leftOut([...told, note(12)]).leftOut).toBe(0)
    expect(leftOut([...told, note(12, { used: 'no' })]).leftOut).toBe(0)
    expect(leftOut([...told, seen(28, { level: 1 })]).leftOut).toBe(0)
    expect(leftOut([...told, note(55)]).leftOut).toBe(1)
  })

  it('says "—" where every eligible pair had none', () => {
    const cohort = on(200, { a: [lesson(0), noChance(20), confirmed(25)] })
    expect(opportunityAdjusted(cohort, 30)).toEqual({
      rate: { kind: 'nothing-eligible' },
      leftOut: 1,
    })
  })
})
