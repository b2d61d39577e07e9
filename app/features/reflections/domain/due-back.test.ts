import { expect, test } from 'vitest'
import { daysWaiting, dueBackAt, dueBackIn, isLate } from './due-back'

const at = (text: string) => new Date(text)

test('a submission is due back at the end of the fifth day, where the cohort is', () => {
  expect(dueBackAt(at('2026-08-05T03:30:00Z'), 'America/Chicago')).toEqual(
    at('2026-08-10T04:59:59.999Z'),
  )
  expect(dueBackAt(at('2026-08-05T05:30:00Z'), 'America/Chicago')).toEqual(
    at('2026-08-11T04:59:59.999Z'),
  )
})

test('also when the clocks change in between', () => {
  expect(dueBackAt(at('2026-10-30T12:00:00Z'), 'America/New_York')).toEqual(
    at('2026-11-05T04:59:59.999Z'),
  )
})

test('late begins after that moment', () => {
  const due = at('2026-08-10T04:59:59.999Z')
  expect(isLate(due, due)).toBe(false)
  expect(isLate(due, at('2026-08-10T05:00:00Z'))).toBe(true)
})

test('days of waiting are calendar days of the cohort', () => {
  const submitted = at('2026-08-05T04:30:00Z')
  expect(daysWaiting(submitted, at('2026-08-05T04:59:00Z'), 'America/Chicago')).toBe(0)
  expect(daysWaiting(submitted, at('2026-08-05T05:01:00Z'), 'America/Chicago')).toBe(1)
  expect(daysWaiting(submitted, at('2026-08-01T00:00:00Z'), 'America/Chicago')).toBe(0)
})

test('it is due back by a weekday of the cohort', () => {
  const due = at('2026-08-11T04:59:59.999Z')
  expect(dueBackIn(due, at('2026-08-10T00:00:00Z'), 'America/Chicago')).toEqual({
    day: '2026-08-10',
    weekday: 'Monday',
    deadline: 'Mon, Aug 10, 11:59 PM CT',
    late: false,
  })
  expect(dueBackIn(due, at('2026-08-12T00:00:00Z'), 'America/Chicago').late).toBe(true)
})
