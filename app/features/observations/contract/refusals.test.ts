import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { type ObservationRefusal, refusedField } from './refusals'

test.each<[ObservationRefusal, string]>([
  [
    { reason: 'identifiers', field: 'scores[0].evidence', message: 'A number' },
    'scores[0].evidence',
  ],
  [{ reason: 'presence' }, 'presence'],
  [{ reason: 'future' }, 'happenedOn'],
  [{ reason: 'too-early', earliest: toDay('2026-03-02') }, 'happenedOn'],
])('a refusal stands at the field that it is about: %o', (refusal, field) => {
  expect(refusedField(refusal)).toBe(field)
})
