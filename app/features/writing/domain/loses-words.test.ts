import { expect, test } from 'vitest'
import { losesWords } from './loses-words'

const form = {
  notes: '4:01 PM asks',
  minutes: '',
  scores: [{ skill: 'C1', level: '3', evidence: 'He waited.' }],
}

test('a form that only grew has lost nothing', () => {
  expect(losesWords(form, form)).toBe(false)
  const more = { ...form, notes: '4:01 PM asks. 4:05 PM waits', minutes: '30', edge: 'Slower.' }
  expect(losesWords(form, more)).toBe(false)
  expect(losesWords({}, form)).toBe(false)
  expect(losesWords(null, form)).toBe(false)
})

test('one of whose words or choices another stands in the place has lost them', () => {
  expect(losesWords(form, { ...form, notes: '4:01 PM' })).toBe(true)
  expect(losesWords(form, { ...form, notes: undefined })).toBe(true)
  const scored = (change: object) => ({ ...form, scores: [{ ...form.scores[0], ...change }] })
  expect(losesWords(form, scored({ level: '2' }))).toBe(true)
  expect(losesWords(form, scored({ evidence: '' }))).toBe(true)
  expect(losesWords(form, { ...form, scores: [] })).toBe(true)
  expect(losesWords(form, null)).toBe(true)
})
