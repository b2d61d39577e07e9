import { expect, test } from 'vitest'
import { CADENCES, type FadeSuggestion } from '~/features/transfer/contract'
import { fadeWords, ownFadeWords } from './fade-words'

const REASONS: FadeSuggestion['reason'][] = [
  ...(['drift', 'asked', 'independent', 'closest', 'floor'] as const),
  ...(['first-months', 'too-early', 'not-independent'] as const),
]

const SHORT = [0, 1].flatMap((back) =>
  (['level', 'help', 'both'] as const).map((by) => ({ back, by })),
)

test('whoever had no help is not told of help', () => {
  const stay = { to: 'weekly', reason: 'not-independent' } as const
  const level = { ...stay, short: { back: 1, by: 'level' } } as const
  expect(fadeWords(level)).toBe(
    'No change is suggested. In the last 90 days they used the skills well and with little help. In the 90 days before that, some skills came out below level 3.',
  )
  expect(ownFadeWords(level)).toBe(
    'No change is suggested. In the last 90 days you used the skills well and with little help. In the 90 days before that, some skills came out below level 3.',
  )
  expect(fadeWords({ ...stay, short: { back: 0, by: 'help' } })).toBe(
    'No change is suggested. In the last 90 days they used the skills with some help.',
  )
  expect(ownFadeWords({ ...stay, short: { back: 0, by: 'both' } })).toBe(
    'No change is suggested. In the last 90 days some skills came out below level 3 or were used with help.',
  )
})

test('coach and facilitator are told one suggestion, each in words of their own', () => {
  expect(ownFadeWords({ to: 'six-weekly', reason: 'independent', short: null })).toBe(
    'One step down: in two periods of 90 days you used the skills well and with little help, so you and your facilitator could meet less often, every six weeks. It’s only a suggestion: you decide it together.',
  )
  for (const reason of REASONS)
    for (const to of CADENCES)
      for (const short of SHORT) {
        expect(fadeWords({ to, reason, short })).not.toMatch(/\byou used\b/)
        expect(ownFadeWords({ to, reason, short })).not.toMatch(/\bthey\b/i)
      }
})
