import { describe, expect, test } from 'vitest'
import { readability, syllablesIn } from './reading-grade'

describe('syllables', () => {
  test.each([
    ['coach', 1],
    ['makes', 1],
    ['played', 1],
    ['needed', 2],
    ['changes', 2],
    ['people', 2],
    ['being', 2],
    ['client', 2],
    ['training', 2],
    ['created', 3],
    ['family', 3],
    ['society', 4],
    ['supervision', 4],
    ['practitioner', 4],
    ['conversation', 4],
  ])('%s: %i', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })
})

test('the grade is the formula of Flesch and Kincaid', () => {
  const { words, sentences, syllables, grade } = readability([
    'The coach asks. She waits for words.',
  ])
  expect([words, sentences, syllables]).toEqual([7, 2, 7])
  expect(grade).toBe(Math.max(0, 0.39 * 3.5 + 11.8 - 15.59))
})

test('long words in long sentences read harder', () => {
  const easy = readability(['She asked. He spoke. They made a plan.'])
  const hard = readability([
    'Organizational accountability necessitates systematic documentation of interdisciplinary conversations.',
  ])
  expect(hard.grade).toBeGreaterThan(easy.grade + 10)
})

test('list items without a full stop are sentences of their own', () => {
  expect(readability(['One thing', 'Another thing', '— …']).sentences).toBe(2)
})

test('an empty text has no grade', () => {
  expect(readability([]).grade).toBe(0)
})
