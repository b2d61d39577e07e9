import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumber,
  dayOf,
  formatDay,
  formatDayIn,
  formatDayInLetter,
  formatDays,
  formatDeadline,
  formatDeadlineTime,
  formatInstant,
  formatLastDay,
  formatSpan,
  formatTime,
  setCalendarClock,
  toDay,
  zoneName,
} from './time'

const LATE = new Date('2026-03-08T06:30:00Z')

beforeEach(() => setCalendarClock(() => LATE))
afterAll(() => setCalendarClock(() => new Date()))

describe('the number of a day', () => {
  it('is that of its Date, on every day of four hundred years', () => {
    for (let day = toDay('1896-12-30'), n = dayNumber(day); day < '2301-01-02'; n += 1) {
      if (dayNumber(day) !== n || Date.parse(day) !== n * 86_400_000) throw new Error(day)
      day = addDays(day, 1)
    }
    expect(dayNumber(toDay('1970-01-01'))).toBe(0)
    expect(dayNumber(toDay('2000-02-29'))).toBe(11_016)
  })
})

describe('an instant', () => {
  it('has the day of the zone in which it is read', () => {
    expect(dayOf(LATE, 'UTC')).toBe('2026-03-08')
    expect(dayOf(LATE, 'America/Denver')).toBe('2026-03-07')
    expect(dayOf(LATE, 'America/New_York')).toBe('2026-03-08')
    expect(dayOf(LATE, 'UTC')).toBe('2026-03-08')
  })

  it('is written in the reader’s zone, before and after the clocks change', () => {
    expect(formatInstant(LATE, 'America/New_York')).toBe('Sun, Mar 8, 1:30 AM')
    expect(formatTime('2026-03-08T07:30:00Z', 'America/New_York')).toBe('3:30 AM')
    expect(formatTime(LATE, 'America/Denver')).toBe('11:30 PM')
  })
})

it('writes a day with its weekday, or with its year', () => {
  expect(formatDay(toDay('2026-08-03'))).toBe('Mon, Aug 3')
  expect(formatDay(toDay('2026-08-03'), 'year')).toBe('Aug 3, 2026')
})

it('refuses a zone that does not exist, each time', () => {
  for (let i = 0; i < 2; i += 1) expect(() => dayOf(LATE, 'Mars/Base')).toThrow(RangeError)
})

describe('a date of another year', () => {
  it('shows its year', () => {
    expect(formatDay(toDay('2025-12-31'))).toBe('Wed, Dec 31, 2025')
    expect(formatInstant('2027-01-04T16:42:00Z', 'America/Chicago')).toBe(
      'Mon, Jan 4, 2027, 10:42 AM',
    )
  })

  it('is one of another year in the reader’s zone', () => {
    const newYear = '2026-01-01T03:00:00Z'
    expect(formatInstant(newYear, 'America/Chicago')).toBe('Wed, Dec 31, 2025, 9:00 PM')
    expect(formatInstant(newYear, 'UTC')).toBe('Thu, Jan 1, 3:00 AM')
    setCalendarClock(() => new Date(newYear))
    expect(formatInstant(newYear, 'America/Chicago')).toBe('Wed, Dec 31, 9:00 PM')
  })
})

describe('a deadline', () => {
  it('names its zone, the same name in summer and winter', () => {
    const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles']
    expect(zones.map((zone) => formatDeadlineTime('2026-01-05T21:59:00Z', zone))).toEqual([
      ...['4:59 PM ET', '3:59 PM CT', '2:59 PM MT', '1:59 PM PT'],
    ])
    expect(formatDeadline('2026-08-03T21:59:00Z', 'America/Chicago')).toBe('Mon, Aug 3, 4:59 PM CT')
    expect(formatDeadline('2026-08-03T21:59:00Z', 'Asia/Tokyo')).toBe(
      'Tue, Aug 4, 6:59 AM Tokyo time',
    )
  })

  it('names its zone as every browser and server does, also where their own names differ', () => {
    const zones = ['America/Edmonton', 'America/Sao_Paulo', 'America/Phoenix', 'UTC']
    expect(zones.map(zoneName)).toEqual(['MT', 'Sao Paulo time', 'Arizona time', 'UTC'])
  })

  it('that is a day names its zone as well, alone and as the end of a span', () => {
    const [from, to] = [toDay('2026-08-03'), toDay('2026-08-16')]
    expect(formatDayIn(from, 'America/Chicago', 'year')).toBe('Aug 3, 2026 CT')
    expect(formatDayInLetter(from, 'America/Chicago')).toBe('Aug 3, 2026 (Central Time)')
    expect(formatDays({ from, to, zone: 'America/Denver' }, 'year')).toBe(
      'Aug 3, 2026 to Aug 16, 2026 MT',
    )
  })

  it('that is a day ends with that day', () => {
    expect(formatLastDay(toDay('2026-08-03'), 'America/Denver')).toBe('Aug 3, 2026, 11:59 PM MT')
  })
})

it('writes a span of one day as that day', () => {
  const [from, to] = [toDay('2026-08-03'), toDay('2026-08-16')]
  expect(formatSpan(from, to, 'year')).toBe('Aug 3, 2026 to Aug 16, 2026')
  expect(formatSpan(from, from, 'year')).toBe('Aug 3, 2026')
})

it('makes no formatter for each row', () => {
  const { DateTimeFormat } = Intl
  let made = 0
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct(format, given: ConstructorParameters<typeof DateTimeFormat>) {
      made += 1
      return new format(...given)
    },
  })
  try {
    for (let n = 0; n < 500; n++) {
      formatDeadline(new Date(n * 86_400_000), 'America/Halifax')
      formatDay(dayOf(new Date(n * 86_400_000), 'America/Halifax'))
    }
  } finally {
    Intl.DateTimeFormat = DateTimeFormat
  }
  expect(made).toBeGreaterThan(0)
  expect(made).toBeLessThan(12)
})
