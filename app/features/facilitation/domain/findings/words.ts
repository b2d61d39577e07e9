import {
  type Measured,
  type PolicyMark,
  type PooledShare,
  policyMarkWords,
} from '~/features/transfer/contract'
import type { Interval } from '~/platform/shared/statistics/interval'
import { type Day, formatDay } from '~/platform/shared/time'

/** It stands where nothing is eligible, which is not 0%. */
export const NONE = '—'

/** A share from 0 to 1 as a whole percentage: "38%". */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** "1 coach", "3 coaches": a count with the noun that it takes. */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`

export const coachCount = (count: number): string => many(count, 'coach', 'coaches')
export const pairCount = (count: number): string => many(count, 'coach–skill pair')

/** "9 of 14 coaches can be told, those who have left included": the names beside it are fewer. */
export const coverageWords = ({ coaches: measured, of }: { coaches: number; of: number }): string =>
  `${measured} of ${coachCount(of)} can be told, those who have left included`

/** One or two coaches have no middle: a median of them would only name one of the two. */
export const MIN_COACHES_FOR_MEDIAN = 3
export const NO_MEDIAN_WORDS = `The middle of the coaches is told from ${MIN_COACHES_FOR_MEDIAN} coaches on`

/** Few coaches give no interval, and the sentence says so. */
export const intervalWords = (interval: Interval | null): string =>
  interval
    ? `95% interval ${percent(interval.low)} to ${percent(interval.high)}`
    : 'too few coaches for an interval'

/** "12 of 40 (30%), 95% interval 22% to 39%" */
export const shareWords = (share: PooledShare): string =>
  `${share.counted} of ${share.of} (${percent(share.share)}), ${intervalWords(share.interval)}`

/** The words for a figure, or for why there is none. */
export function figureWords<T>(
  figure: Measured<T>,
  inWords: (figure: { kind: 'measured' } & T) => string,
): string {
  if (figure.kind === 'measured') return inWords(figure as { kind: 'measured' } & T)
  return figure.kind === 'too-early' ? 'Too early' : NONE
}

export const onDay = (day: Day): string => formatDay(day, 'year')

/** The tiers of evidence, as captions name them. */
export const TIERS = {
  0: 'recorded by the system (E0)',
  1: 'self-reported (E1)',
  2: 'seen by a peer (E2)',
  3: 'seen by a facilitator or named observer (E3)',
  4: 'seen by a calibrated observer (E4)',
  5: 'scored by two observers (E5)',
} as const

/** A cohort is computed by one version from its first day on, so a change moves what was read of it before. */
export const policyChangeWords = (marks: readonly PolicyMark[]): string | null =>
  marks.length === 0
    ? null
    : `Note for comparisons: ${marks.map(policyMarkWords).join(', and ')}. All figures on this page follow the newest rules, earlier days included; a page that was printed before that day followed the older ones.`
