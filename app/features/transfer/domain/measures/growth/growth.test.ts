import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY } from '../../policy'
import { day, lesson, note, pause, seen } from '../../test-kit'
import { figures, on } from '../test-kit'
import { cascade, type PractitionerScore } from './cascade'
import { familyLed } from './family-led'
import { fidelityGrowth } from './fidelity-growth'
import { slopeOf } from './slope'

const score = (skillId: string, at: number, level: number, version: string | null = null) => ({
  ...{ skillId, at, level, version },
})

describe('the slope', () => {
  const slope = (...scores: ReturnType<typeof score>[]) =>
    slopeOf(scores, DEFAULT_POLICY.measures)?.slope ?? null

  it('is that of a straight line for one skill', () => {
    // Levels 1 2 3 4 every 30 days: a third of the scale each.
    expect(
      slope(score('s', 0, 1), score('s', 30, 2), score('s', 60, 3), score('s', 90, 4)),
    ).toBeCloseTo(100 / 3, 10)
  })

  it('is the one of least squares with an intercept for each group, as in a worked example by hand', () => {
    // Skill a: t 0 30 60, q 0 0 100/3; skill b: t 30 90, q 100/3 100.
    // a: Σ(t−30)(q−q̄) = 1000, Σ(t−30)² = 1800; b: 2000 and 1800; 3000 / 3600 × 30 = 25.
    const a = [score('a', 0, 1), score('a', 30, 1), score('a', 60, 2)]
    expect(slope(...a, score('b', 30, 2), score('b', 90, 4))).toBeCloseTo(25, 10)
  })

  it('is not moved by a skill that starts higher', () => {
    const flat = [score('a', 0, 1), score('a', 60, 1), score('b', 90, 4), score('b', 120, 4)]
    expect(slope(...flat)).toBeCloseTo(0, 10)
  })

  it('is too early below four scores, three dates or 60 days, and a single score of a skill is left out', () => {
    expect(slope(score('s', 0, 1), score('s', 30, 2), score('s', 60, 3))).toBeNull()
    expect(
      slope(score('s', 0, 1), score('s', 0, 2), score('s', 60, 3), score('s', 60, 3)),
    ).toBeNull()
    expect(
      slope(score('s', 0, 1), score('s', 20, 2), score('s', 40, 3), score('s', 59, 3)),
    ).toBeNull()
    expect(
      slope(score('s', 0, 1), score('s', 30, 2), score('s', 60, 3), score('t', 60, 3)),
    ).toBeNull()
    expect(
      slope(score('s', 0, 1), score('s', 20, 2), score('s', 40, 3), score('s', 60, 3)),
    ).not.toBeNull()
  })

  it('has a range, as in a worked example, that is never narrower than whole levels allow', () => {
    const rangeOf = (...scores: ReturnType<typeof score>[]) =>
      slopeOf(scores, DEFAULT_POLICY.measures)?.range
    // q 0 100/3 0 100/3 at 0 30 60 90: β = 1/9 per 30 days × 60; left over Σ = 8000/9, df 2; t = 4.3027.
    const up = rangeOf(score('s', 0, 1), score('s', 30, 2), score('s', 60, 1), score('s', 90, 2))
    // β = 6.667, SE = sqrt(444.44 / 4500) × 30 = 9.428, so ± 40.57.
    expect(up?.low).toBeCloseTo(6.6667 - 40.565, 2)
    expect(up?.high).toBeCloseTo(6.6667 + 40.565, 2)
    const flat = [0, 30, 60, 90].map((at) => score('s', at, 3))
    expect(rangeOf(...flat)?.high).toBeGreaterThan(10)
  })

  it('does not reach across two wordings of a skill', () => {
    const two = [score('s', 0, 1, '1'), score('s', 30, 2, '1'), score('s', 60, 3, '2')]
    expect(slope(...two, score('s', 90, 3, '2'))).toBeCloseTo(50 / 3, 10)
    expect(slope(...two)).toBeNull()
  })
})

describe('fidelity growth', () => {
  const levels = (...all: (1 | 2 | 3 | 4)[]) => [
    lesson(0),
    ...all.map((level, i) => seen(5 + i * 30, { level })),
  ]

  it('has the median and the quartiles of the coaches, and says how many are too early', () => {
    const found = fidelityGrowth(
      on(150, { a: levels(1, 2, 3, 4), b: levels(2, 2, 2, 2), c: levels(1, 2), d: [] }),
    )
    expect(figures(found.slopes)).toMatchObject({ coaches: 2, median: expect.closeTo(50 / 3, 10) })
    expect(found.coverage).toEqual({ coaches: 2, of: 3 })
    expect(found.byCoach.map(({ growth }) => growth.kind)).toEqual([
      ...['measured', 'measured', 'too-early'],
    ])
    expect(found.byCoach[0]?.points[1]).toMatchObject({
      level: 2,
      q: expect.closeTo(33.3, 1),
      tier: 4,
    })
  })

  it('warns when the observer changed', () => {
    const [first, ...others] = levels(1, 2, 3, 4)
    const changed = [...others.slice(0, 3), seen(100, { level: 4, observerId: 'new' })]
    const rows = fidelityGrowth(
      on(150, { a: [first as never, ...others], b: [first as never, ...changed] }),
    ).byCoach.map(({ growth }) => figures(growth).observerChanged)
    expect(rows).toEqual([false, true])
  })

  it('starts a new line where an anchor was reworded', () => {
    const kind = (...versions: (string | null)[]) => {
      const scores = versions.map((skillVersion, at) =>
        seen(10 + 30 * at, { level: at % 2 ? 2 : 1, skillVersion }),
      )
      return fidelityGrowth(on(150, { a: [lesson(0), ...scores] })).byCoach[0]?.growth.kind
    }
    expect(kind('old', 'old', 'old', 'old')).toBe('measured')
    expect(kind('old', 'old', 'old', 'new')).toBe('too-early')
  })

  it('says "—" without anyone introduced and "too early" without a slope', () => {
    expect(fidelityGrowth(on(150, { a: [] })).slopes).toEqual({ kind: 'nothing-eligible' })
    expect(fidelityGrowth(on(150, { a: levels(1) })).slopes).toEqual({ kind: 'too-early' })
  })

  it('leaves paused days out', () => {
    const paused = [
      lesson(0),
      seen(1, { level: 1 }),
      seen(30, { level: 2 }),
      seen(50, { level: 2 }),
    ]
    const late = seen(80, { level: 3 })
    const kind = (events: typeof paused) =>
      fidelityGrowth(on(90, { a: events })).byCoach[0]?.growth.kind
    expect(kind([...paused, late])).toBe('measured')
    expect(kind([...paused, ...pause(52, 78), late])).toBe('too-early')
  })
})

describe('the family-led share', () => {
  it('counts notes and observations that say who carried it, in periods of 30 days', () => {
    const a = [
      lesson(0),
      note(5, { carried: 0 }),
      note(40, { carried: 2 }),
      note(41),
      seen(50, { carried: 3 }),
      seen(55, { carried: 1 }),
    ]
    const periods = familyLed(on(60, { a }))
    expect(periods).toHaveLength(6)
    const [before, last] = periods.slice(-2)
    expect([last?.from, last?.to]).toEqual([day(31), day(60)])
    expect(last?.share).toMatchObject({ kind: 'measured', counted: 2, of: 3, coaches: 1 })
    expect(before?.share).toMatchObject({ counted: 0, of: 1, share: 0 })
    expect(periods[0]?.share).toEqual({ kind: 'nothing-eligible' })
  })

  it('takes two observers of one occasion for one, a doubt rounded down', () => {
    const both = [
      seen(50, { occasionId: 'x', carried: 2 }),
      seen(50, { occasionId: 'x', carried: 1, observerId: 'other', observationId: 'o50b' }),
    ]
    expect(familyLed(on(60, { a: [lesson(0), ...both] })).at(-1)?.share).toMatchObject({
      ...{ counted: 0, of: 1 },
    })
  })
})

describe('the cascade', () => {
  const scores = (
    coachId: string,
    practitionerId: string,
    ...levels: number[]
  ): PractitionerScore[] =>
    levels.map((level, i) => ({
      ...{ coachId, practitionerId, skillId: 's', skillVersion: null, level },
      on: day(10 + i * 30),
    }))
  const coaches = ['a', 'b', 'c'].map((coachId) => ({ coachId, startedOn: day(0) }))
  const grown = (coachId: string) =>
    ['p1', 'p2', 'p3'].flatMap((who) => scores(coachId, who, 1, 2, 2, 3))
  const flat = (coachId: string) =>
    ['p1', 'p2', 'p3'].flatMap((who) => scores(coachId, who, 2, 2, 2, 2))

  it('is the share of coaches whose practitioners grow, with the interval of Wilson', () => {
    const few = scores('c', 'p1', 1, 2, 3, 4)
    const found = figures(
      cascade(coaches, [...grown('a'), ...flat('b'), ...few], day(180), DEFAULT_POLICY),
    )
    expect(found).toMatchObject({ coaches: 2, growing: 1, share: 0.5 })
    expect(found.coverage).toEqual({ coaches: 2, of: 3 })
    expect(found.interval?.low).toBeCloseTo(0.0945, 3)
    expect(found.byCoach[2]).toEqual({ coachId: 'c', practitioners: 1, medianSlope: null })
  })

  it('tells practitioners of two coaches apart, and takes nothing after the 180 days', () => {
    const mixed = scores('a', 'p1', 1, 2).concat(scores('b', 'p1', 3, 4))
    expect(cascade(coaches, mixed, day(180), DEFAULT_POLICY)).toEqual({ kind: 'too-early' })
    const late = grown('a').map((one) => ({ ...one, on: day(190) }))
    expect(cascade(coaches, late, day(300), DEFAULT_POLICY)).toEqual({ kind: 'too-early' })
  })

  it('is too early before the time is over, and "—" where no one started', () => {
    expect(cascade(coaches, grown('a'), day(179), DEFAULT_POLICY)).toEqual({ kind: 'too-early' })
    const none = [{ coachId: 'a', startedOn: null }]
    expect(cascade(none, grown('a'), day(180), DEFAULT_POLICY)).toEqual({
      kind: 'nothing-eligible',
    })
  })
})
