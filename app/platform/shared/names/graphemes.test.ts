import { expect, test } from 'vitest'
import { beginning, firstLetter } from './graphemes'

test.each([
  ['ana', 'A'],
  [' Ünal', 'Ü'],
  ['e\u0301ric', 'E\u0301'],
  ['👩‍👧 Dee', '👩‍👧'],
  ['𠮷田', '𠮷'],
  ['🇺🇸', '🇺🇸'],
  ['  ', ''],
])('the first sign of %j is %j', (name, sign) => {
  expect(firstLetter(name)).toBe(sign)
})

test.each([
  ['short', 10, 'short'],
  ['abcdef', 3, 'abc'],
  ['ab👩‍👧cd', 4, 'ab'],
  ['ab👩‍👧cd', 7, 'ab👩‍👧'],
  ['𠮷田', 1, ''],
])('the beginning of %j within %i is %j', (text, length, cut) => {
  expect(beginning(text, length)).toBe(cut)
})
