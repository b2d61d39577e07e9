import { expect, test } from 'vitest'
import { addDays, toDay } from '~/platform/shared/time'
import { closedBecause, lastDayOf, nextCheckIn, standingOf } from './check-in-rules'

const dueOn = toDay('2026-03-01')
const noon = new Date('2026-03-05T12:00:00Z')

test('a check-in can be answered through the twenty-first day after it began', () => {
  expect(lastDayOf(dueOn)).toBe('2026-03-22')
  const unsent = { dueOn, submittedAt: null }
  expect(standingOf(unsent, toDay('2026-03-22'))).toBe('open')
  expect(standingOf(unsent, toDay('2026-03-23'))).toBe('missed')
  expect(closedBecause(unsent, noon, toDay('2026-03-23'))).toBe('missed')
})

test('a check-in that was sent can be corrected for a day, also after its last day', () => {
  const sent = { dueOn, submittedAt: noon }
  const later = (ms: number) => new Date(noon.getTime() + 24 * 3_600_000 + ms)
  expect(closedBecause(sent, later(-1), toDay('2026-03-23'))).toBeNull()
  expect(closedBecause(sent, later(0), toDay('2026-03-06'))).toBe('kept')
})

test('the next check-in is the first that has not begun and is not over', () => {
  const endsOn = toDay('2026-01-01')
  const next = (days: number, begun: number[]) =>
    nextCheckIn(endsOn, addDays(endsOn, days), begun)?.day ?? null
  expect(next(0, [])).toBe(30)
  expect(next(30, [])).toBe(30)
  expect(next(30, [30])).toBe(60)
  expect(next(100, [30, 60, 90])).toBe(180)
  // Someone who came back after two of them is not told of those.
  expect(next(70, [])).toBe(90)
  expect(next(180, [180])).toBeNull()
  expect(next(200, [])).toBeNull()
})
