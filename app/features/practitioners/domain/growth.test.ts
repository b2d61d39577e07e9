import { expect, test } from 'vitest'
import { toDay } from '~/platform/shared/time'
import { slopeOfPractitioner } from './growth'

test('there is no slope across two wordings of a skill', () => {
  const days = ['2026-01-05', '2026-02-04', '2026-03-06', '2026-04-05']
  const scored = (...wordings: (string | null)[]) =>
    wordings.map((skillVersion, at) => ({
      ...{ skillId: 'P1', level: at + 1, skillVersion, on: toDay(days[at] ?? '') },
    }))
  expect(slopeOfPractitioner(scored('a', 'a', 'a', 'a'))?.slope).toBeCloseTo(100 / 3)
  expect(slopeOfPractitioner(scored('a', 'a', 'b', 'b'))?.scores).toBe(4)
  expect(slopeOfPractitioner(scored('a', 'a', 'a', 'b'))).toBeNull()
})
