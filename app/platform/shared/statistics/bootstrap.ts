import { quantileSorted } from 'd3-array'
import type { Interval } from './interval'
import type { Random } from './seeded'

/** The figure of many samples, each drawn from `units` with replacement, in order of size. */
export function resample<T>(
  units: readonly T[],
  figure: (drawn: readonly T[]) => number | null,
  random: Random,
  times: number,
): number[] {
  const figures: number[] = []
  const drawn = [...units]
  for (let run = 0; run < times; run += 1) {
    for (let i = 0; i < units.length; i += 1)
      drawn[i] = units[Math.floor(random() * units.length)] as T
    const value = figure(drawn)
    if (value !== null) figures.push(value)
  }
  return figures.sort((a, b) => a - b)
}

/**
 * The 95 % percentile interval of a figure; null below two units. The units are what was drawn independently: the
 * coaches, not their skills. The generator is handed in, so that the same data give the same interval.
 * Source: Efron, B. and Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapter 13.
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  figure: (drawn: readonly T[]) => number | null,
  random: Random,
  times = 1000,
): Interval | null {
  if (units.length < 2) return null
  const figures = resample(units, figure, random, times)
  const low = quantileSorted(figures, 0.025)
  const high = quantileSorted(figures, 0.975)
  return low === undefined || high === undefined ? null : { low, high }
}
