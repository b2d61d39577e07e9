import { quantileSorted } from 'd3-array'

export interface Quartiles {
  low: number
  median: number
  high: number
}

/**
 * The median and the quartiles; null without a value. Convention 7 of Hyndman, R. J. and Fan, Y. (1996), Sample
 * quantiles in statistical packages, The American Statistician 50, 361–365: between two values along a straight
 * line, as R and Excel do. The median of an even number is the mean of the middle two.
 */
export function quartiles(values: readonly number[]): Quartiles | null {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => quantileSorted(sorted, share) ?? Number.NaN
  return sorted.length === 0 ? null : { low: at(0.25), median: at(0.5), high: at(0.75) }
}
