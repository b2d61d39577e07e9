import { expect, test } from 'vitest'
import { lastAnswered, missingIn, pathFor } from './steps'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ whatIDid: '', whatHappened: '', ...fields }))
    data.set(name, value)
  return data
}

test('without an opportunity nothing more is asked but why', () => {
  expect(pathFor('no_chance')).toEqual(['use', 'why'])
})

test('without a use no one is asked who led it or who helped', () => {
  const asked = pathFor('no')
  for (const step of ['carried', 'help', 'setting'] as const) expect(asked).not.toContain(step)
  expect(asked).toContain('barriers')
})

test('a use is told before the next question comes', () => {
  expect(missingIn('use', form({}))).toEqual(['used'])
  expect(missingIn('use', form({ used: 'no_chance' }))).toEqual([])
  expect(missingIn('told', form({ used: 'partly', whatIDid: ' ' }))).toEqual([
    'whatIDid',
    'whatHappened',
  ])
  const unseen = form({ used: 'yes', whatIDid: '\u200b\u00ad', whatHappened: 'She laughed.' })
  expect(missingIn('told', unseen)).toEqual(['whatIDid'])
  expect(missingIn('told', form({ used: 'no' }))).toEqual([])
  expect(missingIn('carried', form({ used: 'yes' }))).toEqual([])
})

test('a note that was left goes on at its last answer', () => {
  expect(lastAnswered(form({}))).toBeUndefined()
  expect(lastAnswered(form({ used: 'yes' }))).toBe('use')
  expect(lastAnswered(form({ whatIDid: 'I waited.' }))).toBe('told')
  expect(lastAnswered(form({ used: 'yes', whatIDid: 'I waited.', setting: 'home' }))).toBe(
    'setting',
  )
  expect(lastAnswered(form({ used: 'no_chance', whatIDid: 'I waited.', why: '' }))).toBe('use')
})
