import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { bringAgain, broughtWords, holidaysOfCopy } from './holidays'

const holiday = (name: string, from: string, to = from) => ({
  ...{ name, from: toDay(from), to: toDay(to) },
})
const source = (...holidays: ReturnType<typeof holiday>[]) =>
  ({ anchor: toDay('2026-09-07'), endsOn: toDay('2026-12-20'), holidays }) as never

const FALL = source(
  holiday('Veterans Day', '2026-11-11'),
  holiday('Thanksgiving', '2026-11-26', '2026-11-27'),
  holiday('Fall break', '2026-10-12', '2026-10-16'),
)

test('a copy a year later meets the same holidays, by date, by weekday, or to be checked', () => {
  expect(holidaysOfCopy(FALL, toDay('2027-09-06'))).toEqual([
    { name: 'Fall break', from: '2027-10-11', to: '2027-10-15', was: '2026-10-12', check: 'rule' },
    { name: 'Veterans Day', from: '2027-11-11', to: '2027-11-11', was: '2026-11-11', check: null },
    { name: 'Thanksgiving', from: '2027-11-25', to: '2027-11-26', was: '2026-11-26', check: null },
  ])
})

test('a holiday that the copy does not meet stays behind', () => {
  expect(holidaysOfCopy(FALL, toDay('2027-01-04'))).toEqual([])
  const winter = source(holiday('Winter break', '2026-12-21', '2027-01-01'))
  expect(holidaysOfCopy(winter, toDay('2027-12-27'))).toMatchObject([
    { from: '2027-12-21', to: '2028-01-01' },
  ])
})

test('another first day brings them again, and leaves what was typed, changed and taken out', () => {
  const before = holidaysOfCopy(FALL, toDay('2027-09-06'))
  const brought = holidaysOfCopy(FALL, toDay('2028-09-04'))
  const rows = [
    holiday('Fall break', '2027-10-18', '2027-10-22'),
    holiday('Thanksgiving', '2027-11-25', '2027-11-26'),
    holiday('Staff day', '2028-10-02'),
  ]
  expect(bringAgain(rows, { before, brought })).toEqual([
    holiday('Thanksgiving', '2028-11-23', '2028-11-24'),
    ...[rows[0], rows[2]],
  ])
})

test('each row says from where it came', () => {
  const brought = holidaysOfCopy(FALL, toDay('2027-09-06'))
  const [fall, veterans] = brought
  expect(broughtWords(fall ?? {}, brought)).toMatch(/^Check this one: it began on Oct 12, 2026/)
  expect(broughtWords(veterans ?? {}, brought)).toBe('Copied: it was Nov 11, 2026.')
  expect(broughtWords(holiday('Staff day', '2027-10-02'), brought)).toBeNull()
})
