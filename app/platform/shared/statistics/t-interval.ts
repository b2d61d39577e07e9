import type { Interval } from './interval'
import { sum } from './mean'
import { tQuantile } from './student-t'

/** The share of samples whose interval misses the mean. */
const MISSED = 0.05

const quantiles = new Map<number, number>()

/** The quantile for so many degrees of freedom; the same few are asked for again and again. */
function quantileFor(freedom: number): number {
  const known = quantiles.get(freedom) ?? tQuantile(MISSED, freedom)
  quantiles.set(freedom, known)
  return known
}

/** The mean of a sample, its standard deviation (n − 1), and the 95 % interval of the mean. */
export interface MeanInterval extends Interval {
  mean: number
  deviation: number
}

/**
 * The 95 % interval of a mean; null below two values, which have no spread. Values that are all the same give an
 * interval without width: whoever shows it has to know that.
 * Source: Student (1908), The probable error of a mean, Biometrika 6, 1–25.
 */
export function tInterval(values: readonly number[]): MeanInterval | null {
  const n = values.length
  if (n < 2) return null
  const center = sum(values) / n
  const deviation = Math.sqrt(sum(values.map((value) => (value - center) ** 2)) / (n - 1))
  const reach = (quantileFor(n - 1) * deviation) / Math.sqrt(n)
  return { mean: center, deviation, low: center - reach, high: center + reach }
}
