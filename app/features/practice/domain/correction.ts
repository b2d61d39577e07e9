import { CORRECTION_HOURS } from '../contract/words'

const MS_PER_HOUR = 3_600_000

/** Until this instant, not at it, a note can be corrected. */
export const correctUntil = (recordedAt: Date): Date =>
  new Date(recordedAt.getTime() + CORRECTION_HOURS * MS_PER_HOUR)
