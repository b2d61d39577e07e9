import { describe, expect, it } from 'vitest'
import { dayOf, formatDay, formatInstant, formatTime, toDay } from './time'

const LATE = new Date('2026-03-08T06:30:00Z')

describe('an instant', () => {
  it('has the day of the zone in which it is read', () => {
    expect(dayOf(LATE, 'UTC')).toBe('2026-03-08')
    expect(dayOf(LATE, 'America/Denver')).toBe('2026-03-07')
    expect(dayOf(LATE, 'America/New_York')).toBe('2026-03-08')
    expect(dayOf(LATE, 'UTC')).toBe('2026-03-08')
  })

  it('is written in the reader’s zone, before and after the clocks change', () => {
    expect(formatInstant(LATE, 'America/New_York')).toBe('Sun 8 Mar, 01:30')
    expect(formatTime('2026-03-08T07:30:00Z', 'America/New_York')).toBe('03:30')
    expect(formatTime(LATE, 'America/Denver')).toBe('23:30')
  })
})

it('writes a day with its weekday, or with its year', () => {
  expect(formatDay(toDay('2026-08-03'))).toBe('Mon 3 Aug')
  expect(formatDay(toDay('2026-08-03'), 'year')).toBe('3 August 2026')
})

it('refuses a zone that does not exist, each time', () => {
  for (let i = 0; i < 2; i += 1) expect(() => dayOf(LATE, 'Mars/Base')).toThrow(RangeError)
})
