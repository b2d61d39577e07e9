import { expect, test } from 'vitest'
import { noteSavedWords } from './saved-words'

const about = { cohort: 'may', skill: 'C1', commitment: null }
const standing = 'Written more than 14 days afterward: it is kept, and it moves no step.'

test('a saved note says what it closed, and why it moves nothing', () => {
  expect(noteSavedWords({ ...about, used: 'yes' })).toEqual({ title: 'Note saved' })
  expect(noteSavedWords({ ...about, used: 'yes', standing })).toEqual({
    ...{ title: 'Note saved', text: standing },
  })
  expect(noteSavedWords({ ...about, used: 'yes', closed: 1, standing }).text).toBe(
    `${standing} Your plan is closed as done.`,
  )
})

test('a try that did not work wholly counts in full, but where it does not count', () => {
  expect(noteSavedWords({ ...about, used: 'partly', closed: 2 }).text).toBe(
    'Trying counts in full, whether or not all of it worked. Your plans are closed as done.',
  )
  expect(noteSavedWords({ ...about, used: 'partly', standing }).text).toBe(standing)
})
