/**
 * Days and instants. An instant is a `Date`; a day of practice is a `Day`, a calendar date without a
 * zone. Everything here runs in the browser too, so it leans on `Intl`; zone arithmetic that needs
 * Temporal is in `time-zones.ts`.
 */
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

/** Day number since 1970-01-01. */
const ordinal = (day: Day) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY

export const addDays = (day: Day, days: number): Day =>
  new Date((ordinal(day) + days) * MS_PER_DAY).toISOString().slice(0, 10) as Day

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => ordinal(to) - ordinal(from)

export const minDay = (a: Day, b: Day): Day => (a <= b ? a : b)
export const maxDay = (a: Day, b: Day): Day => (a >= b ? a : b)

// To make a formatter costs fifty times what using it does, and a page of posts needs dozens.
const MANY_FORMATTERS = 2_000
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = [locale, timeZone, ...Object.entries(options).flat()].join(' ')
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  if (formatters.size >= MANY_FORMATTERS) formatters.clear()
  formatters.set(key, made)
  return made
}

const DIGITS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** The calendar date of an instant in an IANA zone. */
export const dayOf = (instant: Date, zone: string): Day =>
  formatterOf('en-CA', zone, DIGITS).format(instant) as Day

/** Prisma hands a PostgreSQL `date` over as UTC midnight; these two are the only crossing. */
export const dayFromDb = (date: Date): Day => date.toISOString().slice(0, 10) as Day
export const dayToDb = (day: Day): Date => new Date(`${day}T00:00:00Z`)

const WITH_YEAR = { day: 'numeric', month: 'long', year: 'numeric' } as const
const WITH_WEEKDAY = { weekday: 'short', day: 'numeric', month: 'short' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

const DAY_STYLES = { short: WITH_WEEKDAY, year: WITH_YEAR, weekday: { weekday: 'long' } } as const

/** "Mon 3 Aug"; with `year`, "3 August 2026"; with `weekday`, "Monday". */
export const formatDay = (day: Day, style: keyof typeof DAY_STYLES = 'short'): string =>
  formatterOf('en-GB', 'UTC', DAY_STYLES[style]).format(dayToDb(day))

/** "Mon 3 Aug, 10:42" in the reader's zone. */
export const formatInstant = (instant: Date | string, zone: string): string =>
  formatterOf('en-GB', zone, { ...WITH_WEEKDAY, ...TIME }).format(new Date(instant))

/** "10:42" in the reader's zone. */
export const formatTime = (instant: Date | string, zone: string): string =>
  formatterOf('en-GB', zone, TIME).format(new Date(instant))

export const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
