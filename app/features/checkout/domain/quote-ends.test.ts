import { expect, test } from 'vitest'
import { dayOf } from '~/platform/shared/time'
import { quoteEnds } from './quote-ends'

test('two quotes of one evening, before and after midnight in the cohort’s zone, end a day apart', () => {
  const zone = 'America/Chicago'
  // 11:59 PM on March 31 and 12:01 AM on April 1 in Chicago; the buyer in Honolulu has March 31 for both.
  const before = quoteEnds(new Date('2026-04-01T04:59:00Z'), zone)
  const after = quoteEnds(new Date('2026-04-01T05:01:00Z'), zone)
  expect(before).toEqual(new Date('2026-05-01T04:59:59.999Z'))
  expect(after).toEqual(new Date('2026-05-02T04:59:59.999Z'))
  expect(dayOf(before, zone)).toBe('2026-04-30')
})

test('the hour that summer time takes is not taken off the last day', () => {
  expect(quoteEnds(new Date('2026-02-10T18:00:00Z'), 'America/Chicago')).toEqual(
    new Date('2026-03-13T04:59:59.999Z'),
  )
})
