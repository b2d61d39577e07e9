import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { correctionRefusalWords, practiceRefusalWords, refusedField } from './refusals'

test('a day that is refused is said at its field, so that the step with it opens', () => {
  const early = { reason: 'too-early', earliest: toDay('2026-07-20') } as const
  for (const refusal of [{ reason: 'future' } as const, early])
    expect(refusedField(refusal)).toBe('happenedOn')
  expect(practiceRefusalWords(early)).toContain('Practice counts from Jul 20, 2026 on.')
  for (const words of [practiceRefusalWords, correctionRefusalWords])
    expect(words({ reason: 'future' })).toBe(
      'That day hasn’t come yet where you live. Enter the day it happened.',
    )
})

test('a refusal of the whole form is at no field', () => {
  expect(refusedField({ reason: 'no-peer' })).toBe('peer')
  for (const reason of ['not-open', 'changed', 'too-late'] as const)
    expect(refusedField({ reason })).toBeNull()
})
