import type { LevelPair, Pairs } from './pair'

/**
 * The disagreement that was seen, and the one that chance would give: both are sums over n² pairs, so they are
 * whole numbers for whole weights. `seen` is n times the sum over the pairs.
 */
export interface Disagreement {
  seen: number
  byChance: number
}

type Weight = (own: number, reference: number) => number

function disagreement(pairs: Pairs, weight: Weight): Disagreement {
  const seen = pairs.reduce((sum, { own, reference }) => sum + weight(own, reference), 0)
  const byChance = pairs.reduce(
    (sum, { own }) => pairs.reduce((inner, other) => inner + weight(own, other.reference), sum),
    0,
  )
  return { seen: seen * pairs.length, byChance }
}

/**
 * Undefined (null) where chance alone would never disagree: every level of both is one and the same, or there
 * is none. Then nothing can be said about telling levels apart.
 */
const toKappa = ({ seen, byChance }: Disagreement): number | null =>
  byChance === 0 ? null : 1 - seen / byChance

/** Cohen, J. (1960), A coefficient of agreement for nominal scales: every miss weighs the same. */
export const kappa = (pairs: Pairs): number | null =>
  toKappa(disagreement(pairs, (own, reference) => (own === reference ? 0 : 1)))

const squared: Weight = (own, reference) => (own - reference) ** 2

/** The two sums of weighted kappa with quadratic weights, for an exact comparison with a limit. */
export const quadraticDisagreement = (pairs: readonly LevelPair[]): Disagreement =>
  disagreement(pairs, squared)

/**
 * Cohen, J. (1968), Weighted kappa, with the quadratic weights of Fleiss and Cohen (1973): a miss weighs the
 * square of its size. As agreement weights that is 1 − (i − j)² / (k − 1)², and the number k of levels cancels.
 */
export const quadraticKappa = (pairs: Pairs): number | null => toKappa(quadraticDisagreement(pairs))
