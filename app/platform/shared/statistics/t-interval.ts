import { clipToShare, type Interval } from './interval'
import { sum } from './mean'
import { tQuantile } from './student-t'
import { wilsonInterval } from './wilson'

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

/**
 * The interval of a mean of shares: Student's, clipped; null where there is none. Near none and near all it is too
 * narrow: most shares are alike there, and those that are not are few or missing, so that it held the truth in nine
 * samples of ten only (`npm run simulate`). Each end therefore reaches as far as that of Wilson's interval for as many
 * independent cases as would have the same standard error, or for the number of shares where all of them are the same.
 * In the middle Student's is the wider one and stays as it is.
 * Source of that number of cases: Korn, E. L. and Graubard, B. I. (1998), Confidence intervals for proportions with
 * small expected number of positive counts, Survey Methodology 24, 193–201.
 */
export function meanShareInterval(shares: readonly number[]): Interval | null {
  const n = shares.length
  const students = tInterval(shares)
  if (!students) return null
  const { mean, deviation } = students
  const cases = deviation > 0 ? (mean * (1 - mean) * n) / deviation ** 2 : n
  const wilson = wilsonInterval(mean * cases, cases) ?? students
  return clipToShare({
    low: Math.min(students.low, wilson.low),
    high: Math.max(students.high, wilson.high),
  })
}
