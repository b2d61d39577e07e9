import { now } from '~/platform/clock.server'
import { addDays, type Day, dayOf } from '~/platform/shared/time'
import type { DayRefusal } from '../contract'
import { DEFAULT_POLICY } from '../domain'

type Refused = { ok: false } & DayRefusal

/** Gives why practice of a day cannot be stored, or null: it is after today in the coach's zone, or earlier than the policy allows. */
export function refuseDay(
  happenedOn: Day,
  { timeZone, enrolledAt }: { timeZone: string; enrolledAt: Date },
): Refused | null {
  if (happenedOn > dayOf(now(), timeZone)) return { ok: false, reason: 'future' }
  const earliest = addDays(dayOf(enrolledAt, timeZone), -DEFAULT_POLICY.dated.daysBeforeEnrollment)
  return happenedOn < earliest ? { ok: false, reason: 'too-early', earliest } : null
}
