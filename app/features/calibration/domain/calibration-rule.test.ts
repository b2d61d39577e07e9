import { describe, expect, test } from 'vitest'
import type { Level } from '~/platform/shared/kernel'
import type { LevelPair } from '~/platform/shared/statistics/agreement/pair'
import { addDays, toDay } from '~/platform/shared/time'
import { CALIBRATION, shortfallsOf, standingOn } from './calibration-rule'

const LEVELS = [1, 2, 3, 4] as const
const pair = (own: number, reference: number): LevelPair => ({
  own: own as Level,
  reference: reference as Level,
})
/** Levels of every kind, all the same as the reference. */
const same = (n: number) =>
  Array.from({ length: n }, (_, i) => pair(LEVELS[i % 4] as Level, LEVELS[i % 4] as Level))
/** The same, with these in the place of the first. */
const withMisses = (n: number, misses: LevelPair[]) => [...misses, ...same(n).slice(misses.length)]

const short = (pairs: LevelPair[], scenes: number = CALIBRATION.minScenes) =>
  shortfallsOf({ scenes, pairs })

describe('a run', () => {
  test('of three scenes and twelve levels is enough, and of one fewer is not', () => {
    expect(short(same(12))).toEqual([])
    expect(short(same(11))).toEqual(['items'])
    expect(short(same(12), 2)).toEqual(['scenes'])
  })

  test('may have 65 in 100 exact, and not one fewer', () => {
    const misses = [
      pair(2, 1),
      pair(1, 2),
      pair(4, 3),
      pair(3, 4),
      pair(2, 1),
      pair(1, 2),
      pair(3, 4),
    ]
    expect(short(withMisses(20, misses))).toEqual([])
    expect(short(withMisses(20, [...misses, pair(4, 3)]))).toEqual(['exact'])
  })

  test('may have 95 in 100 within one, and not one fewer', () => {
    expect(short(withMisses(20, [pair(3, 1)]))).toEqual([])
    expect(short(withMisses(20, [pair(3, 1), pair(1, 3)]))).toEqual(['within-one'])
    expect(short(withMisses(19, [pair(3, 1)]))).toEqual(['within-one'])
  })

  test('needs a weighted kappa of 0.60: right on it is enough', () => {
    // 10 levels of 2 and 10 of 3, of which four were scored as the other: κ is exactly 1 − 0.2 / 0.5.
    const two = (wrong: number) => [
      ...Array.from({ length: 10 }, (_, i) => pair(i < wrong ? 3 : 2, 2)),
      ...Array.from({ length: 10 }, (_, i) => pair(i < wrong ? 2 : 3, 3)),
    ]
    expect(short(two(2))).toEqual([])
    expect(short(two(3))).toEqual(['kappa'])
  })

  test('without spread says so and asks for no kappa', () => {
    expect(short(Array.from({ length: 12 }, () => pair(3, 3)))).toEqual(['spread'])
  })

  test('may lean by 0.3 of a level either way, and not more', () => {
    const up = (count: number) =>
      withMisses(
        20,
        Array.from({ length: count }, () => pair(2, 1)),
      )
    const down = (count: number) =>
      withMisses(
        20,
        Array.from({ length: count }, () => pair(3, 4)),
      )
    expect([short(up(6)), short(down(6))]).toEqual([[], []])
    expect([short(up(7)), short(down(7))]).toEqual([['lean'], ['lean']])
  })

  test('without any level falls short of scenes, levels and spread', () => {
    expect(short([], 0)).toEqual(['scenes', 'items', 'spread'])
  })
})

describe('the standing', () => {
  const on = toDay('2026-03-02')
  const passed = { on, scenes: 3, pairs: same(12) }

  test('without a finished run is none', () => {
    expect(standingOn(null, on)).toEqual({ kind: 'none' })
  })

  test('is calibrated for 180 days, and expired on day 180', () => {
    const until = addDays(on, 180)
    expect(standingOn(passed, on)).toEqual({ kind: 'calibrated', until })
    expect(standingOn(passed, addDays(on, 179))).toEqual({ kind: 'calibrated', until })
    expect(standingOn(passed, until)).toEqual({ kind: 'expired', on: until })
  })

  test('of a run that falls short names what is missing, however old it is', () => {
    const fell = { ...passed, pairs: same(11) }
    expect(standingOn(fell, addDays(on, 400))).toEqual({ kind: 'short', shortfalls: ['items'] })
  })
})
