import { addDays, type Day, dayOf, dayToDb } from '~/platform/shared/time'
import { instantAt } from '~/platform/shared/zones/time-zones'
import { chanceOf } from './timeline'

/** Where the program has its office; every cohort counts its days there. */
export const OFFICE = 'America/Chicago'

/** finished: ended 100 days ago. running: in its eighth week of sixteen. starting: begins today. */
export type CohortKey = 'finished' | 'running' | 'starting'

/** Their first days, in days before the day of loading. */
export const FIRST_DAY: Record<CohortKey, number> = { finished: 211, running: 52, starting: 0 }

/** Everything in the demo is said in days before the day on which it is loaded. */
export interface Calendar {
  loadedAt: Date
  today: Day
  /** The day that lies so many days back. */
  day: (ago: number) => Day
  /** That day, or the Friday before a weekend: when people meet at work. */
  workday: (ago: number) => Day
}

export function calendarOf(loadedAt: Date): Calendar {
  const today = dayOf(loadedAt, OFFICE)
  const day = (ago: number) => addDays(today, -ago)
  return { loadedAt, today, day, workday: (ago) => beforeWeekend(day(ago)) }
}

function beforeWeekend(day: Day): Day {
  const weekday = dayToDb(day).getUTCDay()
  if (weekday === 6) return addDays(day, -1)
  return weekday === 0 ? addDays(day, -2) : day
}

/** `time` is "16:20", or "16" for a minute that the name decides. */
export function instantOf(day: Day, time: string, zone: string, name: string): Date {
  const full = time.includes(':') ? time : `${time}:${String(chanceOf(name, 60)).padStart(2, '0')}`
  return instantAt(day, full, zone)
}

export const minutesAfter = (at: Date, minutes: number): Date =>
  new Date(at.getTime() + minutes * 60_000)

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })

/** "September cohort 2026" and `september-2026`, after the month in which it begins. */
export function cohortName(startsOn: Day): { slug: string; title: string } {
  const month = MONTH.format(dayToDb(startsOn))
  const year = startsOn.slice(0, 4)
  return { slug: `${month.toLowerCase()}-${year}`, title: `${month} cohort ${year}` }
}
