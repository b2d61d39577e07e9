import type { Interval } from './interval'

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

/**
 * The 95 % interval of a share of independent cases; null without a case. Also sound where all or none of few
 * cases are counted. `n` may be a number of cases that is not whole (an effective size).
 * Source: Wilson, E. B. (1927), Probable inference, JASA 22, 209–212, without a correction for continuity.
 */
export function wilsonInterval(counted: number, n: number): Interval | null {
  if (n <= 0) return null
  const share = counted / n
  const z2 = Z * Z
  const center = share + z2 / (2 * n)
  const reach = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  const scale = 1 + z2 / n
  return {
    low: counted === 0 ? 0 : Math.max(0, (center - reach) / scale),
    high: counted === n ? 1 : Math.min(1, (center + reach) / scale),
  }
}
