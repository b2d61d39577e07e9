import { addDays, type Day } from '~/platform/shared/time'
import {
  CHECK_IN_DAYS,
  CHECK_IN_OPEN_DAYS,
  type CheckInStanding,
  CORRECT_HOURS,
} from '../../contract'

interface CheckIn {
  dueOn: Day
  submittedAt: Date | null
}

/** The last day on which a check-in can be answered, in the cohort's zone. */
export const lastDayOf = (dueOn: Day): Day => addDays(dueOn, CHECK_IN_OPEN_DAYS)

export const correctUntil = (submittedAt: Date): Date =>
  new Date(submittedAt.getTime() + CORRECT_HOURS * 3_600_000)

/** @param today in the cohort's zone */
export function standingOf({ dueOn, submittedAt }: CheckIn, today: Day): CheckInStanding {
  if (submittedAt) return 'sent'
  return lastDayOf(dueOn) < today ? 'missed' : 'open'
}

/** Why nothing more can be saved; null while it can. */
export function closedBecause(checkIn: CheckIn, at: Date, today: Day): 'missed' | 'kept' | null {
  const standing = standingOf(checkIn, today)
  if (standing === 'missed') return 'missed'
  const { submittedAt } = checkIn
  return submittedAt && correctUntil(submittedAt) <= at ? 'kept' : null
}

/**
 * The check-in that begins next; null after the last.
 * @param begun the days of those that have begun
 */
export function nextCheckIn(endsOn: Day, today: Day, begun: readonly number[]) {
  const day = CHECK_IN_DAYS.find((one) => !begun.includes(one) && addDays(endsOn, one) >= today)
  return day === undefined ? null : { day, dueOn: addDays(endsOn, day) }
}
