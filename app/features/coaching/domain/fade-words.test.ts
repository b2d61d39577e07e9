import { expect, test } from 'vitest'
import { CADENCES, type FadeSuggestion } from '~/features/transfer/contract'
import { fadeWords, ownFadeWords } from './fade-words'

const REASONS: FadeSuggestion['reason'][] = [
  ...(['drift', 'asked', 'independent', 'closest', 'floor'] as const),
  ...(['first-months', 'too-early', 'not-independent'] as const),
]

test('coach and facilitator are told one suggestion, each in words of their own', () => {
  expect(ownFadeWords({ to: 'six-weekly', reason: 'independent' })).toBe(
    'One step down: in two periods of 90 days you used the skills well and with little help, so you and your facilitator could meet less often, every six weeks. It’s only a suggestion: you decide it together.',
  )
  for (const reason of REASONS)
    for (const to of CADENCES) {
      expect(fadeWords({ to, reason })).not.toMatch(/\byou used\b/)
      expect(ownFadeWords({ to, reason })).not.toMatch(/\bthey\b/i)
    }
})
