import type { Scored } from '~/features/catalog/contract'

/** How a coach's levels lie to the reference, over all that were scored. */
export interface Lean {
  /** Levels that could be compared: both are numbers. */
  compared: number
  same: number
  /** At most one level apart. */
  within: number
  /** Mean of own level − reference, in levels: above 0 is kinder than the reference. */
  mean: number
}

/**
 * Null while nothing can be compared. Where one of the two saw no opportunity there is no number, and
 * nothing to average.
 */
export function leanOf(scored: readonly Scored[]): Lean | null {
  const gaps = scored.flatMap(({ own, reference }) =>
    own === 'na' || reference === 'na' ? [] : [own - reference],
  )
  if (gaps.length === 0) return null
  return {
    compared: gaps.length,
    same: gaps.filter((gap) => gap === 0).length,
    within: gaps.filter((gap) => Math.abs(gap) <= 1).length,
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
  }
}
