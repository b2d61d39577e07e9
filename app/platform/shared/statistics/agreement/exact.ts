import type { Pairs } from './pair'

/** How many levels are the same as the reference. */
export const countExact = (pairs: Pairs): number =>
  pairs.filter(({ own, reference }) => own === reference).length
