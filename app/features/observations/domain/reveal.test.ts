import { describe, expect, test } from 'vitest'
import { isRevealed, mayCorrect } from './reveal'

const signedAt = new Date('2026-03-02T15:00:00Z')
const hoursLater = (hours: number) => new Date(signedAt.getTime() + hours * 3_600_000)
const nothing = { ratedAt: null, skippedAt: null }

describe('the scores are shown to the observed coach', () => {
  test('when they have rated, or asked for the scores', () => {
    const shown = (side: Parameters<typeof isRevealed>[0]['side']) =>
      isRevealed({ signedAt, voided: false, side }, hoursLater(1))
    expect([null, nothing].map(shown)).toEqual([false, false])
    expect(shown({ ...nothing, ratedAt: hoursLater(1) })).toBe(true)
    expect(shown({ ...nothing, skippedAt: hoursLater(1) })).toBe(true)
  })

  test('after seven days all the same, and at once when the observation was voided', () => {
    const shown = (hours: number, voided = false) =>
      isRevealed({ signedAt, voided, side: null }, hoursLater(hours))
    expect([shown(7 * 24 - 1), shown(7 * 24)]).toEqual([false, true])
    expect(shown(0, true)).toBe(true)
  })
})

test('a response can be corrected for a day', () => {
  expect([mayCorrect(signedAt, hoursLater(23.9)), mayCorrect(signedAt, hoursLater(24))]).toEqual([
    true,
    false,
  ])
})
