import type { Day } from '~/platform/shared/time'

/** A pair that counts, and the release from which on it does. */
interface Since {
  coachId: string
  since: Day
}

/**
 * How a pair stood on a day of its own time never changes. Where the words for an earlier release were "fewer than 5
 * coaches" and a figure follows, that figure less all that has come since would say how few they were. It must be
 * possible with those alone who have come since: these are returned, or null where no earlier release had these words.
 * @param isFew whether the words for such pairs are "fewer than 5 coaches"
 */
export function comeSinceFew<T extends Since>(
  pairs: readonly T[],
  isFew: (earlier: readonly T[]) => boolean,
): T[] | null {
  const months = [...new Set(pairs.map(({ since }) => since))].sort()
  const few = months
    .slice(0, -1)
    .findLast((month) => isFew(pairs.filter(({ since }) => since <= month)))
  return few === undefined ? null : pairs.filter(({ since }) => since > few)
}
