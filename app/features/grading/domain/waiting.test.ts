import { expect, test } from 'vitest'
import { holding, isLive, leaseUntil } from './lease'
import { ageOf, daysInWords } from './queue-order'

const at = (text: string) => new Date(text)

test('a lease lasts thirty minutes and then the submission is free', () => {
  const from = at('2026-08-03T10:00:00Z')
  const claim = { facilitatorId: 'dana', expiresAt: leaseUntil(from) }
  expect(claim.expiresAt).toEqual(at('2026-08-03T10:30:00Z'))
  expect(holding(claim, 'dana', at('2026-08-03T10:29:59Z'))).toBe('mine')
  expect(holding(claim, 'sam', at('2026-08-03T10:29:59Z'))).toBe('other')
  expect(holding(claim, 'sam', at('2026-08-03T10:30:00Z'))).toBe('free')
  expect(isLive(null, from)).toBe(false)
})

test.each([
  [0, 'new', 'today'],
  [1, 'new', '1 day'],
  [2, 'waiting', '2 days'],
  [4, 'due', '4 days'],
  [5, 'due', '5 days'],
  [6, 'late', '6 days'],
])('%i days: %s, "%s"', (days, age, words) => {
  expect(ageOf(days, 5)).toBe(age)
  expect(daysInWords(days)).toBe(words)
})
