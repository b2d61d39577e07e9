/**
 * Days and instants. An instant is a `Date`; a day of practice is a `Day`, a calendar date without a
 * zone. Everything here runs in the browser too, so it leans on `Intl`; zone arithmetic that needs
 * Temporal is in `time-zones.ts`.
 */
import { namesOf } from './zones/zone-names'

export type Day = string & { readonly __day: unique symbol }

const DAY = /^\d{4}-\d{2}-\d{2}$/
export const MS_PER_DAY = 86_400_000

/** Reads `YYYY-MM-DD`; throws RangeError for anything that is not a real calendar date. */
export function toDay(text: string): Day {
  const at = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text)
    throw new RangeError(`not a calendar date: ${text}`)
  return text as Day
}

export const isDay = (text: string): text is Day => {
  try {
    toDay(text)
    return true
  } catch {
    return false
  }
}

/** Days of the year before each month, January first. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const ZERO = 48

/** The number that two digits of a day make. */
const twoDigits = (day: Day, at: number): number =>
  (day.charCodeAt(at) - ZERO) * 10 + day.charCodeAt(at + 1) - ZERO

/** Day number since 1970-01-01. The states of many coaches ask this some million times, so no Date is made. */
export function dayNumber(day: Day): number {
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2)
  const month = twoDigits(day, 5)
  // The leap day of a year counts from March on.
  const y = month > 2 ? year : year - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return year * 365 + leapDays + (DAYS_BEFORE[month - 1] as number) + twoDigits(day, 8) - 719_528
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The days from 1970 up to 2106 as they were asked for: to put the text of one together costs most of it. */
const DAYS_KNOWN = 50_000
const daysKnown: (Day | undefined)[] = new Array(DAYS_KNOWN).fill(undefined)

/** The day with a number since 1970-01-01, the other way round. */
export function dayOfNumber(number: number): Day {
  if (!(Number.isInteger(number) && number >= 0 && number < DAYS_KNOWN)) return civilDay(number)
  const known = daysKnown[number]
  if (known) return known
  const day = civilDay(number)
  daysKnown[number] = day
  return day
}

/** Source: civil_from_days of Howard Hinnant (2013). */
function civilDay(number: number): Day {
  const sinceStart = number + 719_468
  const era = Math.floor(sinceStart / 146_097)
  const ofEra = sinceStart - era * 146_097
  const leapDays =
    Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
  const yearOfEra = Math.floor((ofEra - leapDays) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1)
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as Day
}

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The first day of the month in which a day lies: months are kept as this. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01` as Day

/** So many months after the month that begins on this day. */
export function addMonths(month: Day, months: number): Day {
  const at = dayToDb(month)
  at.setUTCMonth(at.getUTCMonth() + months)
  return dayFromDb(at)
}

/** The earlier of two days. */
export const minDay = (a: Day, b: Day): Day => (a <= b ? a : b)

type Style = Intl.DateTimeFormatOptions

// To make a formatter costs fifty times what using it does, and a page of posts needs dozens.
const MANY_ZONES = 200
const formatters = new WeakMap<Style, Map<string, Intl.DateTimeFormat>>()

/** @param style a constant: by it the formatter is found again */
function formatterOf(locale: string, zone: string, style: Style): Intl.DateTimeFormat {
  const byZone = formatters.get(style) ?? new Map<string, Intl.DateTimeFormat>()
  const known = byZone.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...style, timeZone: zone })
  if (byZone.size >= MANY_ZONES) byZone.clear()
  formatters.set(style, byZone.set(zone, made))
  return made
}

const DIGITS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** The answer given last: a list asks for one instant in one zone row after row, and `Intl` is slow. */
let lastDay = { time: Number.NaN, zone: '', day: '' as Day }

/** The calendar date of an instant in an IANA zone. */
export function dayOf(instant: Date, zone: string): Day {
  const time = instant.getTime()
  if (lastDay.time !== time || lastDay.zone !== zone) {
    const day = formatterOf('en-CA', zone, DIGITS).format(instant) as Day
    lastDay = { time, zone, day }
  }
  return lastDay.day
}

/** Prisma hands a PostgreSQL `date` over as UTC midnight; these two are the only crossing. */
export const dayFromDb = (date: Date): Day => date.toISOString().slice(0, 10) as Day
export const dayToDb = (day: Day): Date => new Date(`${day}T00:00:00Z`)

let clock = (): Date => new Date()

/** Sets the clock by which dates of this year are written without the year. `clock.server` sets its own, which tests can move. */
export const setCalendarClock = (now: () => Date): void => {
  clock = now
}

const YEAR = { year: 'numeric' } as const
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const
const DATE = { month: 'short', day: 'numeric' } as const
const WITH_WEEKDAY = { weekday: 'short', ...DATE } as const
const WITH_ALL = { ...WITH_WEEKDAY, ...YEAR } as const
const MONTH = { month: 'long', ...YEAR } as const
const INSTANT = { ...WITH_WEEKDAY, ...CLOCK } as const
const INSTANT_WITH_YEAR = { ...WITH_ALL, ...CLOCK } as const

const DAY_STYLES = {
  short: WITH_WEEKDAY,
  year: { ...DATE, ...YEAR },
  weekday: { weekday: 'long' },
} as const

/** The narrow space before AM and PM is an ordinary one here: browsers and Node do not agree on it. */
const inWords = (instant: Date, zone: string, style: Style): string =>
  formatterOf('en-US', zone, style).format(instant).replaceAll('\u202f', ' ')

const isThisYear = (instant: Date, zone: string): boolean =>
  inWords(instant, zone, YEAR) === inWords(clock(), zone, YEAR)

/** "Mon, Aug 3", in another year "Mon, Aug 3, 2025"; with `year`, "Aug 3, 2026"; with `weekday`, "Monday". */
export function formatDay(day: Day, style: keyof typeof DAY_STYLES = 'short'): string {
  const at = dayToDb(day)
  const isOther = style === 'short' && at.getUTCFullYear() !== clock().getUTCFullYear()
  return inWords(at, 'UTC', isOther ? WITH_ALL : DAY_STYLES[style])
}

/** "August 2026" */
export const formatMonth = (month: Day): string => inWords(dayToDb(month), 'UTC', MONTH)

/** "Mon, Aug 3, 10:42 AM" in the reader's zone; the year stands there when it is another. */
export function formatInstant(instant: Date | string, zone: string): string {
  const at = new Date(instant)
  return inWords(at, zone, isThisYear(at, zone) ? INSTANT : INSTANT_WITH_YEAR)
}

/** "10:42 AM" in the reader's zone. */
export const formatTime = (instant: Date | string, zone: string): string =>
  inWords(new Date(instant), zone, CLOCK)

/** "CT", "Tokyo time": the zone as people name it, summer and winter. */
export const zoneName = (zone: string): string => namesOf(zone).short

/** A deadline, always with its zone: "Mon, Aug 3, 4:59 PM CT". */
export const formatDeadline = (instant: Date | string, zone: string): string =>
  `${formatInstant(instant, zone)} ${zoneName(zone)}`

/** A time at which people meet, whatever the year is: "Mon, Aug 3, 2026, 12:00 PM CT". */
export const formatSession = (instant: Date | string, zone: string): string =>
  `${inWords(new Date(instant), zone, INSTANT_WITH_YEAR)} ${zoneName(zone)}`

/** "12:30" on the wall as it is said: "12:30 PM". */
export const formatWallTime = (time: string): string => formatTime(`2000-01-01T${time}:00Z`, 'UTC')

/** A deadline of the next hours: "4:59 PM CT". */
export const formatDeadlineTime = (instant: Date | string, zone: string): string =>
  `${formatTime(instant, zone)} ${zoneName(zone)}`

/** A day that begins or ends something in a zone, always with that zone: "Mon, Aug 3 CT". */
export const formatDayIn = (day: Day, zone: string, style?: keyof typeof DAY_STYLES): string =>
  `${formatDay(day, style)} ${zoneName(zone)}`

/** Such a day in a letter, whose reader may not know the short name: "Aug 3, 2026 (Central Time)". */
export const formatDayInLetter = (day: Day, zone: string): string =>
  `${formatDay(day, 'year')} (${namesOf(zone).long})`

/** From the first to the last day of something in a zone: "Mon, Aug 3 to Sun, Aug 16 CT". */
export const formatDays = (
  { from, to, zone }: { from: Day; to: Day; zone: string },
  style?: keyof typeof DAY_STYLES,
): string => `${formatDay(from, style)} to ${formatDayIn(to, zone, style)}`

/** From the first to the last of someone's own days, which may be one: "Mon, Aug 3 to Sun, Aug 16". */
export const formatSpan = (from: Day, to: Day, style?: keyof typeof DAY_STYLES): string =>
  from === to ? formatDay(from, style) : `${formatDay(from, style)} to ${formatDay(to, style)}`

/** The last day on which something can be done: "Aug 3, 2026, 11:59 PM CT". */
export const formatLastDay = (day: Day, zone: string): string =>
  `${formatDay(day, 'year')}, 11:59 PM ${zoneName(zone)}`

export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
