import { bias } from './bias'
import { countExact } from './exact'
import { kappa, quadraticKappa } from './kappa'
import type { Pairs } from './pair'
import { countWithinOne } from './within-one'

/** An observer beside the reference, in figures. */
export interface Agreement {
  /** Levels that were compared. */
  n: number
  exact: number
  withinOne: number
  /** Null where the levels have no spread. */
  kappa: number | null
  quadraticKappa: number | null
  /** Mean of observer − reference, in levels; null without a level. */
  bias: number | null
}

export const agreementOf = (pairs: Pairs): Agreement => ({
  n: pairs.length,
  exact: countExact(pairs),
  withinOne: countWithinOne(pairs),
  kappa: kappa(pairs),
  quadraticKappa: quadraticKappa(pairs),
  bias: bias(pairs),
})
