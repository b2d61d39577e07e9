import type { Pairs } from './pair'

/** How many levels are the same as the reference, or one step away from it. */
export const countWithinOne = (pairs: Pairs): number =>
  pairs.filter(({ own, reference }) => Math.abs(own - reference) <= 1).length
