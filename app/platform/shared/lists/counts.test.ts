import { expect, test } from 'vitest'
import { COUNT_LIMIT, COUNTED_TO, upTo } from './counts'

test('a count is said as it is, until there are more than are counted', () => {
  expect(upTo(0)).toBe('0')
  expect(upTo(COUNTED_TO)).toBe('500')
  expect(upTo(COUNT_LIMIT)).toBe('500+')
})
