import { type Day, dayOf, MS_PER_DAY } from '~/platform/shared/time'

/** Letters that ask once more, after the first one. */
const MOST_REMINDERS = 3
/** So many invitations an address gets from one agency within a day, the first one among them. */
export const LETTERS_A_DAY = 4
/** Days after the offer from which they go out by themselves. */
const AFTER_DAYS = [4, 8, 12]
/** Days between two letters: by themselves, and by hand. */
const APART = { automatic: 2, byHand: 1 }

interface Asked {
  createdAt: Date
  /** When each reminder went out, the latest last. */
  reminders: readonly Date[]
}

const later = (from: Date, days: number) => new Date(from.getTime() + days * MS_PER_DAY)

/** From when a lead may have the next one sent; null when there were enough. */
export function remindFrom({ createdAt, reminders }: Asked): Date | null {
  if (reminders.length >= MOST_REMINDERS) return null
  return later(reminders.at(-1) ?? createdAt, APART.byHand)
}

/** Whether the next one is due by itself: never once the cohort has begun, nor soon after one by hand. */
export function isReminderDue(
  { createdAt, reminders }: Asked,
  { startsOn, timeZone }: { startsOn: Day; timeZone: string },
  at: Date,
): boolean {
  const after = AFTER_DAYS[reminders.length]
  if (after === undefined || dayOf(at, timeZone) >= startsOn) return false
  const last = reminders.at(-1)
  return at >= later(createdAt, after) && (!last || at >= later(last, APART.automatic))
}
