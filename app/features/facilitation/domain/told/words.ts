import {
  type Measured,
  markTold,
  type PolicyMark,
  type PooledShare,
} from '~/features/transfer/contract'
import type { Interval } from '~/platform/shared/statistics/interval'
import { type Day, formatDay } from '~/platform/shared/time'

/** It stands where nothing is eligible, which is not 0%. */
export const NONE = '—'

export const percent = (share: number): string => `${Math.round(share * 100)}%`

export const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`

export const coaches = (count: number): string => many(count, 'coach', 'coaches')
export const skills = (count: number): string => many(count, 'coach–skill pair')

/** "9 of 14 coaches can be told, those who have left included": the names beside it are fewer. */
export const toldOf = ({ coaches: told, of }: { coaches: number; of: number }): string =>
  `${told} of ${coaches(of)} can be told, those who have left included`

/** One or two coaches have no middle: a median of them would only name one of the two. */
export const FEWEST_FOR_A_MIDDLE = 3
export const NO_MIDDLE = `The middle of the coaches is told from ${FEWEST_FOR_A_MIDDLE} coaches on`

/** Few coaches give no interval, and the sentence says so. */
export const intervalWords = (interval: Interval | null): string =>
  interval
    ? `95% interval ${percent(interval.low)} to ${percent(interval.high)}`
    : 'too few coaches for an interval'

/** "12 of 40 (30%), 95% interval 22% to 39%" */
export const shareWords = (share: PooledShare): string =>
  `${share.counted} of ${share.of} (${percent(share.share)}), ${intervalWords(share.interval)}`

/** The words for a figure, or for why there is none. */
export function words<T>(
  figure: Measured<T>,
  told: (figure: { kind: 'measured' } & T) => string,
): string {
  if (figure.kind === 'measured') return told(figure as { kind: 'measured' } & T)
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
export const policyTold = (marks: readonly PolicyMark[]): string | null =>
  marks.length === 0
    ? null
    : `Note for comparisons: ${marks.map(markTold).join(', and ')}. All figures on this page follow the newest rules, earlier days included; a page that was printed before that day followed the older ones.`
