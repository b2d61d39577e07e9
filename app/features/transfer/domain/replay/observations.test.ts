import { describe, expect, it } from 'vitest'
import { at, check, fluentBy30, lesson, note, plan, seen, voided } from '../test-kit'

const learned = [lesson(0), check(1)]
const home = { setting: 'home visit' }
const team = { setting: 'team meeting' }

describe('two observers of one event', () => {
  const tried = [...learned, note(5)]
  const both = (first: object, second: object, ...more: object[]) =>
    [first, second, ...more].map((over, n) =>
      seen(10, { occasionId: 'x', observerId: `observer${n}`, observationId: `x${n}`, ...over }),
    )

  it('count as one occasion, at the mean rounded down', () => {
    expect(at([...tried, ...both({ level: 1 }, { level: 2 })], 10).current).toBe(4)
    expect(at([...tried, ...both({ level: 1 }, { level: 3 })], 10).current).toBe(5)
    expect(at([...tried, ...both({ level: 2 }, { level: 3 })], 10).entered[5]?.tier).toBe(5)
  })

  it('the consensus goes before the mean', () => {
    const agreed = (level: 1 | 2) =>
      at([...tried, ...both({ level: 1 }, { level: 1 }, { level, consensus: true })], 10).current
    expect([agreed(2), agreed(1)]).toEqual([5, 4])
  })

  it('that there was no opportunity is agreed: no score of it counts, until that is void', () => {
    const none = { opportunity: false, level: null, prompt: null, carried: null, consensus: true }
    const events = [...tried, ...both({ level: 3 }, { level: 3 }, none)]
    expect(at(events, 10).current).toBe(4)
    expect(at([...events, voided(12, 'x2')], 12).current).toBe(5)
  })

  it('the order in which they and their consensus are recorded changes nothing', () => {
    const one = { level: 1 as const }
    const two = { level: 2 as const }
    const agreed = { level: 3 as const, consensus: true }
    const orders: [object, object, object][] = [
      [one, two, agreed],
      [one, agreed, two],
      [two, one, agreed],
      [two, agreed, one],
      [agreed, one, two],
      [agreed, two, one],
    ]
    const found = orders.map((order) => at([...tried, ...both(...order)], 10).entered[5])
    for (const each of found) expect(each).toMatchObject({ tier: 5 })
  })

  it.each([
    ['the first', 'x0'],
    ['the second', 'x1'],
  ])('%s void after both agreed: the consensus goes along, and the other stands alone', (_, id) => {
    const events = [
      ...tried,
      ...both({ level: 1 }, { level: 1 }, { level: 3, consensus: true }),
      ...[voided(12, id), voided(12, 'x2')],
    ]
    expect(at(events, 12)).toMatchObject({ current: 4, peak: 4 })
  })

  it('one of them voided: the other stands alone', () => {
    const events = [...tried, ...both({ level: 1 }, { level: 2 }), voided(12, 'x0')]
    expect(at(events, 12)).toMatchObject({ current: 5, entered: { 5: { tier: 4 } } })
  })

  it('one observer who signed twice is taken at the last word, and is not two', () => {
    const events = both({ level: 1 }, { level: 2, observerId: 'observer0' })
    expect(at([...tried, ...events], 10)).toMatchObject({ current: 5, entered: { 5: { tier: 4 } } })
  })
})

describe('two observers of one event, higher up', () => {
  const tried = [...learned, plan(2, 10), note(5)]
  const latest = (scores: object[]) => [
    ...fluentBy30(),
    note(80),
    note(90),
    ...scores.map((over, n) => seen(100, { occasionId: 'x', observerId: `o${n}`, ...over })),
  ]

  it('never make the two occasions of fluency', () => {
    const twice = [
      seen(10, { occasionId: 'x', ...home }),
      seen(30, { occasionId: 'x', observerId: 'second', ...team }),
    ]
    expect(at([...tried, ...twice], 40).peak).toBe(5)
  })

  it('a doubt about the prompt counts as a prompt', () => {
    expect(at(latest([{ prompt: 0 }, { prompt: 0 }]), 100).current).toBe(7)
    expect(at(latest([{ prompt: 0 }, { prompt: 1 }]), 100).current).toBe(6)
    expect(
      at(latest([{ prompt: 0 }, { prompt: 1 }, { prompt: 0, consensus: true }]), 100).current,
    ).toBe(7)
  })

  it('one calibrated of two is enough for the occasion', () => {
    const scores = [{ calibrated: false }, {}].map((over, n) =>
      seen(24, { ...team, occasionId: 'x', observerId: `o${n}`, ...over }),
    )
    const events = [...tried, seen(10, { ...home, calibrated: false }), ...scores]
    expect(at(events, 24)).toMatchObject({ current: 6, entered: { 6: { tier: 5 } } })
  })
})
