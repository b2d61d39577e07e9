import { expect, test } from 'vitest'
import { noteAt } from './add-time'

const after = (text: string, caret: number) => {
  const { at, text: added } = noteAt(text, caret, '4:05 PM')
  return text.slice(0, at) + added + text.slice(at)
}

test('the first note begins with its time', () => {
  expect(after('', 0)).toBe('4:05 PM ')
})

test('a note behind another begins a line, and an empty line is used', () => {
  expect(after('4:01 PM asks', 12)).toBe('4:01 PM asks\n4:05 PM ')
  expect(after('4:01 PM asks\n', 13)).toBe('4:01 PM asks\n4:05 PM ')
})

test('a note in the middle begins at the caret and leaves the rest behind it', () => {
  expect(after('a\n\nb', 2)).toBe('a\n4:05 PM \nb')
  expect(after('ab', 1)).toBe('a\n4:05 PM b')
})
