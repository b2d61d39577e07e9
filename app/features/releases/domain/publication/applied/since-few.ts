import type { Day } from '~/platform/shared/time'
import type { Steps } from '~/platform/shared/work/steps'

/** A pair that counts, and the release from which on it does. */
interface Since {
  coachId: string
  since: Day
}

/**
 * How a pair stood on a day of its own time never changes. Where the words for an earlier release were "fewer than 5
 * coaches" and a figure follows, that figure less all that has come since would say how few they were. It must be
 * possible with those alone who have come since: these are returned, or null where no earlier release had these words.
 * @param isFew whether the words for such pairs are "fewer than 5 coaches"; once they are not, they never are again
 * @param minPairs an earlier release with fewer had no figure at all
 */
export function* comeSinceFew<T extends Since>(
  pairs: readonly T[],
  isFew: (earlier: readonly T[]) => boolean,
  minPairs: number,
): Steps<T[] | null> {
  const bySince = [...pairs].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
  yield
  let few: Day | null = null
  for (const [at, { since }] of bySince.entries()) {
    const next = bySince[at + 1]
    if (!next || next.since === since || at + 1 < minPairs) continue
    if (!isFew(bySince.slice(0, at + 1))) break
    few = since
    yield
  }
  return few === null ? null : pairs.filter(({ since }) => since > (few ?? ''))
}
