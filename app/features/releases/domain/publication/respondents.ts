import type { TransferPolicy } from '~/features/transfer/contract'
import { coachesShown, fewerThan, smallestGroup } from './small-numbers'

/** Coaches who have said something in a month, as it may be told who knows everyone who could have. */
export interface Respondents {
  /** "about 15", "all but fewer than 5 of 9" */
  text: string
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
  const words = (n: number) =>
    there - n < k
      ? `all but ${fewerThan(policy)} of ${coachesShown(there, policy).text}`
      : coachesShown(n, policy).text
  const text = words(said)
  const possible = Array.from({ length: there - k + 1 }, (_, n) => n + k)
  return { text, possible: possible.filter((n) => words(n) === text) }
}
