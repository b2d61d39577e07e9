import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { enrollmentState, isEnrolling, isForSale, placesLeft } from './places'

const cohort: Parameters<typeof isEnrolling>[0] = {
  visibility: 'open',
  enrollUntil: toDay('2026-02-20'),
  timeZone: 'America/Denver',
}

test('places left are what is neither sold nor being paid, and never below zero', () => {
  expect(placesLeft({ capacity: 24, sold: 10, kept: 3 })).toBe(11)
  expect(placesLeft({ capacity: 10, sold: 10, kept: 0 })).toBe(0)
  expect(placesLeft({ capacity: 5, sold: 6, kept: 1 })).toBe(0)
})

test('enrollment is open to the end of its last day where the cohort is', () => {
  // 23:30 in Denver is 06:30 of the next day in London.
  expect(isEnrolling(cohort, new Date('2026-02-21T06:30:00Z'))).toBe(true)
  expect(isEnrolling(cohort, new Date('2026-02-21T07:00:00Z'))).toBe(false)
})

test.each([
  ['draft', 'preparing', false, false],
  ['open', 'open', true, true],
  ['by_invitation', 'by-invitation', true, false],
  ['closed', 'closed', false, false],
  ['archived', 'closed', false, false],
] as const)('%s: it is %s, joined: %s, sold: %s', (visibility, state, joined, sold) => {
  const during = new Date('2026-02-01T00:00:00Z')
  expect(enrollmentState({ ...cohort, visibility }, 5, during)).toBe(state)
  expect(isEnrolling({ ...cohort, visibility }, during)).toBe(joined)
  expect(isForSale({ ...cohort, visibility }, during)).toBe(sold)
})

test('open with places, full without, closed afterward whatever is left', () => {
  const during = new Date('2026-02-01T00:00:00Z')
  expect(enrollmentState(cohort, 1, during)).toBe('open')
  expect(enrollmentState(cohort, 0, during)).toBe('full')
  expect(enrollmentState(cohort, 9, new Date('2026-03-01T00:00:00Z'))).toBe('closed')
})
