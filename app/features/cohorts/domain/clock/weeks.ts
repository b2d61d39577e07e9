import { addDays, type Day, dayNumber, daysBetween } from '~/platform/shared/time'

/** Named days, the last one included, on which no one works. */
export interface Holiday {
  name: string
  from: Day
  to: Day
}

export const DAYS_OF_WEEK = 7

/** 1970-01-01 was a Thursday; Monday is 0. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7
const SATURDAY = 5

const isHoliday = (day: Day, holidays: readonly Holiday[]): boolean =>
  holidays.some(({ from, to }) => from <= day && day <= to)

export const isWorked = (day: Day, holidays: readonly Holiday[]): boolean =>
  weekdayOf(day) < SATURDAY && !isHoliday(day, holidays)

/** The seven days of a week of the course, which begins on the weekday of its anchor. */
const daysOf = (first: Day): Day[] => [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(first, days))

/** A course that would stand still for longer than half a year is a slip in a date. */
const MAX_SKIPPED_WEEKS = 26

/**
 * The first days of the weeks in which the course is taught, from the anchor on. A week without a working day
 * is skipped. It ends early where holidays would skip more than `MAX_SKIPPED_WEEKS`.
 * @param wanted whether one more week is wanted after so many, the next of which would begin on this day
 */
export function taughtWeeks(
  anchor: Day,
  holidays: readonly Holiday[],
  wanted: (count: number, next: Day) => boolean,
): Day[] {
  const weeks: Day[] = []
  let first = anchor
  for (let skipped = 0; skipped <= MAX_SKIPPED_WEEKS && wanted(weeks.length, first); ) {
    if (daysOf(first).some((day) => isWorked(day, holidays))) weeks.push(first)
    else skipped += 1
    first = addDays(first, DAYS_OF_WEEK)
  }
  return weeks
}

/** The day on which something opens that would open with this week: on a holiday, the next working day. */
export function openingDay(first: Day, holidays: readonly Holiday[]): Day {
  if (!isHoliday(first, holidays)) return first
  return daysOf(first).find((day) => isWorked(day, holidays)) ?? first
}

/** The day of the course that is this weekday in its week with this number, the first being 0. */
export const courseDayIn = (week: number, weekday: number, anchor: Day): number =>
  week * DAYS_OF_WEEK + ((weekday - weekdayOf(anchor) + DAYS_OF_WEEK) % DAYS_OF_WEEK)

/** A meeting stays in its week: on a holiday, the next working day there, or else the last one before. */
export function meetingDay(first: Day, index: number, holidays: readonly Holiday[]): Day {
  const days = daysOf(first)
  const meant = addDays(first, index)
  if (!isHoliday(meant, holidays)) return meant
  const worked = days.filter((day) => isWorked(day, holidays))
  return worked.find((day) => day > meant) ?? worked.at(-1) ?? meant
}

/**
 * The date of a day of the course. Day 0 is the first day of its first week; weeks that are skipped have no
 * days of the course. Days before it are days of the calendar. Undefined after the last week.
 */
export function dateOf(courseDay: number, weeks: readonly Day[]): Day | undefined {
  const [start] = weeks
  if (start === undefined) return undefined
  if (courseDay < 0) return addDays(start, courseDay)
  const first = weeks[Math.floor(courseDay / DAYS_OF_WEEK)]
  return first && addDays(first, courseDay % DAYS_OF_WEEK)
}

/** The day of the course that a date is, the other way round; in a skipped week, the day before that week. */
export function courseDayOf(date: Day, weeks: readonly Day[]): number {
  const [start] = weeks
  if (start === undefined) return 0
  if (date < start) return daysBetween(start, date)
  const week = weeks.findLastIndex((first) => first <= date)
  const inWeek = daysBetween(weeks[week] ?? start, date)
  return week * DAYS_OF_WEEK + Math.min(inWeek, DAYS_OF_WEEK - 1)
}
