import { expect, test } from 'vitest'
import { correctUntil } from './correction'

test('a note can be corrected for exactly a day', () => {
  const recordedAt = new Date('2026-03-01T18:00:00.000Z')
  expect(correctUntil(recordedAt)).toEqual(new Date('2026-03-02T18:00:00.000Z'))
})
