import type { TransferPolicy } from '~/features/transfer/contract'
import { coachesShown, fewerThan, smallestGroup } from './small-numbers'

/** Coaches who have said something in a month, as it may be told who knows everyone who could have. */
export interface Respondents {
  /** "about 15 coaches", "most of 9 coaches" */
  text: string
  /** It follows the verb: nothing, or "; fewer than 5 did not". */
  rest: string
  /** Every number of coaches of which these words are true and would have been chosen. */
  possible: readonly number[]
}

/**
 * How many have said something is told so that how many have not is no group of 1 to k − 1, either. Null where fewer
 * than k have, and where so few could have that it would tell of everyone.
 * @param there coaches who could have said something
 */
export function respondents(
  said: number,
  there: number,
  policy: TransferPolicy,
): Respondents | null {
  const k = smallestGroup(policy)
  if (said < k || there <= k) return null
  // Fewer than k have not, and k or more have: these are always more than half.
  const words = (n: number) =>
    there - n < k
      ? `most of ${coachesShown(there, policy).text} coaches`
      : `${coachesShown(n, policy).text} coaches`
  const text = words(said)
  const rest = there - said < k ? `; ${fewerThan(policy)} did not` : ''
  const possible = Array.from({ length: there - k + 1 }, (_, n) => n + k)
  return { text, rest, possible: possible.filter((n) => words(n) === text) }
}
