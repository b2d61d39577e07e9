import { expect, test } from 'vitest'
import { isPlainNumber } from './plain-number'

test.each(['PO-4711/26', 'PO 7', '#2026-0042', '4500123456', 'PO-9/A (HHS) #12', 'Bestellung_12'])(
  'the purchase order %s stands in a letter',
  (text) => expect(isPlainNumber(text)).toBe(true),
)

test.each([
  'https://evil.example/1',
  'evil.example 1',
  'call 1@evil',
  'approved',
  '1'.repeat(31),
  'PO 7 <b>',
  '//evil 1',
  '1\u202e2',
])('a text that could be more than a number stays out of letters: %s', (text) =>
  expect(isPlainNumber(text)).toBe(false),
)
