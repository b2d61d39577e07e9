import type { Pairs } from './pair'

/** The sum of observer − reference, in levels: a whole number, so that a limit is compared exactly. */
export const sumOfGaps = (pairs: Pairs): number =>
  pairs.reduce((sum, { own, reference }) => sum + own - reference, 0)

/** The mean of observer − reference, in levels: above 0 is higher than the reference. Null without a pair. */
export const bias = (pairs: Pairs): number | null =>
  pairs.length === 0 ? null : sumOfGaps(pairs) / pairs.length
