import { MS_PER_DAY } from '~/platform/shared/time'

/** The numbers of the coach's side of an observation. */
export const COACH_SIDE = {
  /** The coach rates first; after so many days the scores are shown all the same. */
  rateWithinDays: 7,
  /** A response can be corrected for so long. */
  correctHours: 24,
} as const

interface Side {
  ratedAt: Date | null
  skippedAt: Date | null
}

/** From this moment the scores are shown, whether the coach has rated or not. */
export const shownFrom = (signedAt: Date): Date =>
  new Date(signedAt.getTime() + COACH_SIDE.rateWithinDays * MS_PER_DAY)

/** Whether the observed coach may see the scores. A voided observation has nothing to rate. */
export const isRevealed = (
  { signedAt, voided, side }: { signedAt: Date; voided: boolean; side: Side | null },
  at: Date,
): boolean => voided || Boolean(side?.ratedAt || side?.skippedAt) || at >= shownFrom(signedAt)

/** The scores of an occasion are shown together: whoever has seen one observer's is not asked to rate it again. */
export const areRevealed = (
  looks: readonly Parameters<typeof isRevealed>[0][],
  at: Date,
): boolean => looks.some((look) => isRevealed(look, at))

/** Whether a response that was first given then may still be corrected. */
export const mayCorrect = (respondedAt: Date, at: Date): boolean =>
  at.getTime() < respondedAt.getTime() + (COACH_SIDE.correctHours * MS_PER_DAY) / 24
