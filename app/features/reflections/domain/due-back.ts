import { addDays, dayOf, daysBetween, formatDay, formatDeadline } from '~/platform/shared/time'
import { endOfDay } from '~/platform/shared/zones/time-zones'

/** A submission is due back on the fifth day after the day on which it was submitted. */
export const DUE_BACK_DAYS = 5

/** The end of that day in the cohort's zone. */
export const dueBackAt = (submittedAt: Date, timeZone: string): Date =>
  endOfDay(addDays(dayOf(submittedAt, timeZone), DUE_BACK_DAYS), timeZone)

export const isLate = (dueBack: Date, at: Date): boolean => at.getTime() > dueBack.getTime()

/** Whole calendar days since it was submitted, in the cohort's zone. */
export const daysWaiting = (submittedAt: Date, at: Date, timeZone: string): number =>
  Math.max(0, daysBetween(dayOf(submittedAt, timeZone), dayOf(at, timeZone)))

/** When it is due back, as people say it: "Tuesday", and "Tue, Aug 4, 11:59 PM CT", in the cohort's zone. */
export function dueBackIn(dueBack: Date, at: Date, timeZone: string) {
  const day = dayOf(dueBack, timeZone)
  const deadline = formatDeadline(dueBack, timeZone)
  return { day, weekday: formatDay(day, 'weekday'), deadline, late: isLate(dueBack, at) }
}
