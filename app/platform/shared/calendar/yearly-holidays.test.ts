import { expect, test } from 'vitest'
import { toDay } from '../time'
import { sameHolidayIn } from './yearly-holidays'

const moved = (day: string, year: number) => {
  const { day: is, by } = sameHolidayIn(year, toDay(day))
  return `${is} ${by}`
}

test('a holiday of a date stays on it, and a weekend is named', () => {
  expect(moved('2027-12-31', 2028)).toBe('2028-12-31 weekend')
  expect(moved('2024-07-04', 2025)).toBe('2025-07-04 rule')
  expect(moved('2025-07-04', 2026)).toBe('2026-07-04 weekend')
  expect(moved('2026-12-25', 2028)).toBe('2028-12-25 rule')
})

test('a holiday of a weekday stays on it', () => {
  expect(moved('2026-11-26', 2027)).toBe('2027-11-25 rule')
  expect(moved('2026-11-27', 2027)).toBe('2027-11-26 rule')
  expect(moved('2026-05-25', 2027)).toBe('2027-05-31 rule')
  expect(moved('2027-05-31', 2026)).toBe('2026-05-25 rule')
  expect(moved('2026-01-19', 2027)).toBe('2027-01-18 rule')
  expect(moved('2026-09-07', 2027)).toBe('2027-09-06 rule')
})

test('a day on which a holiday is kept for a weekend goes to the day on which it is kept then', () => {
  // July 4, 2026 is a Saturday and is kept on Friday; in 2027 a Sunday, kept on Monday; in 2028 a Tuesday.
  expect(moved('2026-07-03', 2027)).toBe('2027-07-05 rule')
  expect(moved('2027-07-05', 2028)).toBe('2028-07-04 rule')
  // January 1, 2028 is a Saturday, kept on December 31, which is a holiday of its own here.
  expect(moved('2022-12-26', 2023)).toBe('2023-12-25 rule')
})

test('any other day keeps its date and is to be checked', () => {
  expect(moved('2026-03-16', 2027)).toBe('2027-03-16 unknown')
  expect(moved('2028-02-29', 2029)).toBe('2029-02-28 unknown')
})
