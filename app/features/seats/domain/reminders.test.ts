import { expect, test } from 'vitest'
import type { Day } from '~/platform/shared/time'
import { isReminderDue, remindFrom } from './reminders'

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 12))
const cohort = { startsOn: '2026-02-01' as Day, timeZone: 'UTC' }
const due = (reminders: number[], at: number, startsOn = cohort.startsOn) =>
  isReminderDue(
    { createdAt: day(1), reminders: reminders.map(day) },
    { ...cohort, startsOn },
    day(at),
  )

test('reminders go out after four, eight and twelve days, and no more than three', () => {
  expect([due([], 4), due([], 5)]).toEqual([false, true])
  expect([due([5], 8), due([5], 9)]).toEqual([false, true])
  expect([due([5, 9], 12), due([5, 9], 13)]).toEqual([false, true])
  expect(due([5, 9, 13], 14)).toBe(false)
})

test('one that a lead has sent puts off the next, and the first day of the cohort ends them', () => {
  expect([due([8], 9), due([8], 10)]).toEqual([false, true])
  expect(due([], 5, '2026-01-05' as Day)).toBe(false)
})

test('a lead may send one a day after the last letter, until there were three', () => {
  expect(remindFrom({ createdAt: day(1), reminders: [] })).toEqual(day(2))
  expect(remindFrom({ createdAt: day(1), reminders: [day(5)] })).toEqual(day(6))
  expect(remindFrom({ createdAt: day(1), reminders: [day(2), day(3), day(4)] })).toBeNull()
})
