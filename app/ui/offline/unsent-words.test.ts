import { expect, test } from 'vitest'
import { anUnsent } from '../device/test-device'
import { begunWords, countsOf, writtenIn } from './unsent-words'

test('the things that wait are counted by what they are', () => {
  const [answer, note] = [{}, { word: 'field note' }]
  expect(countsOf([answer])).toBe('1 answer is')
  expect(countsOf([note, note])).toBe('2 field notes are')
  expect(countsOf([answer, note, answer])).toBe('2 answers and 1 field note are')
})

test('only what was written by hand is shown of a thing that was refused', () => {
  const fields: [string, string][] = [
    ['mutationId', '0b0e7f0e-1'],
    ['skill', 'C1'],
    ['whatIDid', ' I waited. '],
    ['whatHappened', ''],
  ]
  expect(writtenIn(anUnsent('1', { fields }))).toEqual(['I waited.'])
})

test('the words that someone has begun are counted, and said to stay where they are', () => {
  expect(begunWords(1).title).toBe('You started 1 text or form that was not sent')
  expect(begunWords(3).title).toBe('You started 3 texts or forms that were not sent')
  for (const count of [1, 3]) expect(begunWords(count).text).toMatch(/stays? on this device/)
})
