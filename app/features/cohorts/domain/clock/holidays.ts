import { sameHolidayIn } from '~/platform/shared/calendar/yearly-holidays'
import { addDays, type Day, daysBetween, formatDay } from '~/platform/shared/time'
import type { BroughtHoliday, CohortState } from '../../contract/clock'
import type { Holiday } from './weeks'

/** A longer time off is a break, which seldom falls on the same days again. */
const LONGEST_BY_RULE_DAYS = 2
/** Holidays make a course longer, so a copy may end a little later than its source. */
const SPARE_DAYS = 14

const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** The same holiday, the first time that it touches these days; none where it never does. */
function moved(holiday: Holiday, from: Day, to: Day): BroughtHoliday[] {
  const length = daysBetween(holiday.from, holiday.to)
  for (let year = yearOf(from) - 1; year <= yearOf(to); year += 1) {
    const { day, by } = sameHolidayIn(year, holiday.from)
    const end = addDays(day, length)
    if (day > to || end < from) continue
    const sure = day === holiday.from || (by === 'rule' && length < LONGEST_BY_RULE_DAYS)
    return [{ name: holiday.name, from: day, to: end, was: holiday.from, check: sure ? null : by }]
  }
  return []
}

/** The holidays of a cohort that a copy with this first day meets, on their days then. */
export function holidaysOfCopy(source: CohortState, anchor: Day): BroughtHoliday[] {
  const end = addDays(anchor, daysBetween(source.anchor, source.endsOn) + SPARE_DAYS)
  return source.holidays
    .flatMap((holiday) => moved(holiday, anchor, end))
    .sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`))
}

const isSame = (a: Holiday, b: Holiday): boolean =>
  a.name === b.name && a.from === b.from && a.to === b.to

/**
 * The rows of a form whose first day has changed: what was brought for the day before goes, what staff typed or changed
 * stays, and what they took out does not come again.
 */
export function bringAgain(
  rows: readonly Holiday[],
  { before, brought }: Record<'before' | 'brought', readonly BroughtHoliday[]>,
): Holiday[] {
  const typed = rows.filter((row) => !before.some((one) => isSame(one, row)))
  const named = new Set(rows.map(({ name }) => name))
  const out = before.flatMap(({ name }) => (named.has(name) ? [] : [name]))
  const skip = new Set([...out, ...typed.map(({ name }) => name)])
  return [
    ...brought.flatMap(({ name, from, to }) => (skip.has(name) ? [] : [{ name, from, to }])),
    ...typed,
  ]
}

/** Says of a row of the form from where it came, and whether to look at it; null for one that staff typed. */
export function broughtWords(
  row: { name?: unknown; from?: unknown; to?: unknown },
  brought: readonly BroughtHoliday[],
): string | null {
  const one = brought.find(
    ({ name, from, to }) => name === row.name && from === row.from && to === row.to,
  )
  if (!one) return null
  const was = formatDay(one.was, 'year')
  if (one.check === null) return one.was === one.from ? 'Copied.' : `Copied: it was ${was}.`
  return one.check === 'weekend'
    ? 'Check this one: it falls on a weekend this year. Is another day off?'
    : `Check this one: it began on ${was}, and may be on other days this year.`
}
