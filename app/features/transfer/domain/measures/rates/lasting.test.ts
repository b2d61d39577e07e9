import { describe, expect, it } from 'vitest'
import type { TransferEvent } from '../../events'
import {
  fluentBy30,
  instant,
  lesson,
  note,
  pause,
  seen,
  sustainedBy100,
  withdrawn,
} from '../../test-kit'
import { figures, on } from '../test-kit'
import { holdRate, sustainedUseRate } from './sustained-use'
import { timeToFirstUse } from './time-to-first-use'

describe('the time to the first use', () => {
  const used = (n: number) => [lesson(0), note(n)]

  it('gives the example of the transfer rules', () => {
    const found = figures(
      timeToFirstUse(
        on(30, {
          a: used(4),
          b: used(6),
          c: used(6),
          d: [lesson(0), withdrawn(9)],
          e: used(12),
          f: used(20),
          g: [lesson(0)],
          h: [lesson(0)],
        }),
      ),
    )
    const steps = found.curve.steps.map(({ time, survival }) => `${time} ${survival.toFixed(3)}`)
    expect(steps.slice(0, 3)).toEqual(['4 0.875', '6 0.625', '12 0.469'])
    expect(found).toMatchObject({ pairs: 8, coaches: 8, used: 5, median: 12, prior: 0 })
    expect(found.early).toMatchObject({ day: 14, share: expect.closeTo(0.531, 3) })
    expect(found.early.interval?.low).toBeLessThan(0.531)
    expect(found.atRisk.slice(0, 3).map(({ pairs }) => pairs)).toEqual([8, 3, 2])
  })

  it('has no median where half were not reached, and "—" where nothing was introduced', () => {
    const found = figures(timeToFirstUse(on(30, { a: used(4), b: [lesson(0)], c: [lesson(0)] })))
    expect([found.median, found.early.interval]).toEqual([null, null])
    expect(timeToFirstUse(on(30, { a: [note(3)] }))).toEqual({ kind: 'nothing-eligible' })
  })

  it('leaves uses before A out as prior practice', () => {
    const a = [note(2), seen(3), lesson(10), note(17)]
    expect(figures(timeToFirstUse(on(30, { a })))).toMatchObject({ median: 7, prior: 1 })
  })

  it('counts without paused days, from level 2 on, and not what was recorded too late', () => {
    const first = (...events: TransferEvent[]) =>
      figures(timeToFirstUse(on(60, { a: [lesson(0), ...events] }))).median
    expect(first(...pause(5, 15), note(20))).toBe(10)
    expect(first(seen(5, { level: 1 }), seen(9, { level: 2 }))).toBe(9)
    expect(first(note(5, { recordedAt: instant(25) }), note(30))).toBe(30)
  })

  it('does not follow anyone beyond their withdrawal', () => {
    const found = figures(timeToFirstUse(on(60, { a: [lesson(0), withdrawn(10), note(12)] })))
    expect([found.used, found.atRisk[1]?.pairs]).toEqual([0, 0])
  })
})

describe('sustained use', () => {
  it('counts the pairs that are sustained on day 180, with all that are eligible', () => {
    const logs = { a: sustainedBy100(), b: fluentBy30(), c: [lesson(0), withdrawn(3)] }
    expect(sustainedUseRate(on(179, logs))).toEqual({ kind: 'too-early' })
    expect(figures(sustainedUseRate(on(300, logs)))).toMatchObject({ counted: 1, of: 3, day: 180 })
    expect(sustainedUseRate(on(300, {}))).toEqual({ kind: 'nothing-eligible' })
  })

  it('looks at day 180 and no other', () => {
    const later = [...fluentBy30(), note(170), note(175), seen(178), seen(190)]
    expect(figures(sustainedUseRate(on(300, { a: later })))).toMatchObject({ counted: 0 })
    const lost = [...sustainedBy100(), seen(200, { level: 1 }), seen(210, { level: 1 })]
    expect(figures(sustainedUseRate(on(300, { a: lost })))).toMatchObject({ counted: 1 })
  })
})

describe('the hold rate', () => {
  it('counts what is fluent still, 90 days after it first was', () => {
    const logs = {
      a: sustainedBy100(),
      b: [...fluentBy30(), seen(60, { level: 2 }), seen(70, { level: 2 })],
    }
    expect(holdRate(on(119, logs))).toEqual({ kind: 'too-early' })
    expect(figures(holdRate(on(120, logs)))).toMatchObject({ counted: 1, of: 2, share: 0.5 })
    expect(holdRate(on(120, { a: [lesson(0), note(3)] }))).toEqual({ kind: 'nothing-eligible' })
  })

  it('has an interval of coaches from five on', () => {
    const held = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [
        `c${i}`,
        i < 4
          ? sustainedBy100()
          : [...fluentBy30(), seen(60, { level: 1 }), seen(70, { level: 1 })],
      ]),
    )
    const { share, interval } = figures(holdRate(on(300, held)))
    expect(share).toBeCloseTo(4 / 6, 10)
    expect(interval?.low).toBeLessThan(0.5)
    expect(interval?.high).toBe(1)
    expect(holdRate(on(300, held))).toEqual(holdRate(on(300, held)))
  })
})
