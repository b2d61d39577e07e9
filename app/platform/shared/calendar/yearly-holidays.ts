import { addDays, type Day, dayNumber, isDay } from '../time'

/** Month and day of the holidays that stay on their date, in the United States. */
const FIXED = new Set(['01-01', '06-19', '07-04', '11-11', '12-24', '12-25', '12-31'])

interface Floating {
  month: number
  /** Monday is 0. */
  weekday: number
  /** The first is 1; the last is -1. */
  nth: number
  /** Days after it. */
  after?: number
}

/** Those that stay on their weekday: 5 U.S.C. 6103, and the day after Thanksgiving. */
const FLOATING: readonly Floating[] = [
  { month: 1, weekday: 0, nth: 3 },
  { month: 2, weekday: 0, nth: 3 },
  { month: 5, weekday: 0, nth: -1 },
  { month: 9, weekday: 0, nth: 1 },
  { month: 10, weekday: 0, nth: 2 },
  { month: 11, weekday: 3, nth: 4 },
  { month: 11, weekday: 3, nth: 4, after: 1 },
]

const SATURDAY = 5
const SUNDAY = 6

/** 1970-01-01 was a Thursday; Monday is 0. */
const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7

const dated = (year: number, monthDay: string): Day => {
  const text = `${year}-${monthDay}`
  return isDay(text) ? text : (`${year}-02-28` as Day)
}

function floatingIn(year: number, { month, weekday, nth, after = 0 }: Floating): Day {
  const two = (number: number) => String(number).padStart(2, '0')
  if (nth > 0) {
    const first = dated(year, `${two(month)}-01`)
    const days = (weekday - weekdayOf(first) + 7) % 7
    return addDays(first, days + (nth - 1) * 7 + after)
  }
  const next = dated(month === 12 ? year + 1 : year, `${two((month % 12) + 1)}-01`)
  const last = addDays(next, -1)
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7) + after)
}

/** The working day on which a holiday is kept that falls on a weekend. */
function keptOn(day: Day): Day {
  const weekday = weekdayOf(day)
  if (weekday === SATURDAY) return addDays(day, -1)
  return weekday === SUNDAY ? addDays(day, 1) : day
}

/** The holiday of a fixed date that is kept on this day instead. */
const keptFor = (day: Day): Day | undefined =>
  [addDays(day, 1), addDays(day, -1)].find(
    (near) => FIXED.has(near.slice(5)) && keptOn(near) === day,
  )

export interface YearlyDay {
  day: Day
  /** rule: its date or its weekday stays, so this is it. weekend: that falls on a weekend. unknown: no rule is known. */
  by: 'rule' | 'weekend' | 'unknown'
}

/** The day that is the same holiday in another year; where no rule is known, the same date. */
export function sameHolidayIn(year: number, day: Day): YearlyDay {
  const monthDay = day.slice(5)
  if (FIXED.has(monthDay)) {
    const same = dated(year, monthDay)
    return { day: same, by: weekdayOf(same) < SATURDAY ? 'rule' : 'weekend' }
  }
  const kept = keptFor(day)
  if (kept) {
    const yearsOn = year - Number(day.slice(0, 4))
    return { day: keptOn(dated(Number(kept.slice(0, 4)) + yearsOn, kept.slice(5))), by: 'rule' }
  }
  const own = Number(day.slice(0, 4))
  const rule = FLOATING.find((one) => floatingIn(own, one) === day)
  if (rule) return { day: floatingIn(year, rule), by: 'rule' }
  return { day: dated(year, monthDay), by: 'unknown' }
}
