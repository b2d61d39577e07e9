import type { Interval } from './interval'
import { tQuantile } from './student-t'

/** One observation of a group. */
export interface PointOf {
  t: number
  q: number
}

/**
 * The slope that all groups share, taken within each: β = Σ_s Σ_i (t_si − t̄_s)(q_si − q̄_s) / Σ_s Σ_i (t_si − t̄_s)².
 * Null where no group spreads over time; its 95 % interval is null without a degree of freedom.
 * @param leastVariance values that lie on one line by chance have no less spread than this around it
 * Source: the within-group estimator of a panel; the interval of a least-squares slope (Student's t).
 */
export function withinSlope(
  groups: readonly (readonly PointOf[])[],
  leastVariance: number,
): { slope: number; range: Interval | null } | null {
  let together = 0
  let spread = 0
  let rise = 0
  let count = 0
  for (const group of groups) {
    const meanT = average(group, ({ t }) => t)
    const meanQ = average(group, ({ q }) => q)
    count += group.length
    for (const { t, q } of group) {
      together += (t - meanT) * (q - meanQ)
      spread += (t - meanT) ** 2
      rise += (q - meanQ) ** 2
    }
  }
  if (spread === 0) return null
  const slope = together / spread
  const freedom = count - groups.length - 1
  if (freedom < 1) return { slope, range: null }
  const variance = Math.max((rise - together ** 2 / spread) / freedom, leastVariance)
  const reach = tQuantile(0.05, freedom) * Math.sqrt(variance / spread)
  return { slope, range: { low: slope - reach, high: slope + reach } }
}

const average = <T>(all: readonly T[], value: (one: T) => number): number =>
  all.reduce((total, one) => total + value(one), 0) / all.length
