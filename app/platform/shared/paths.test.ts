import { expect, test } from 'vitest'
import { safeNext } from './paths'

test('pages of ours may be returned to, with their query', () => {
  expect(safeNext('/learn')).toBe('/learn')
  expect(safeNext('/checkout/autumn?seats=3')).toBe('/checkout/autumn?seats=3')
  expect(safeNext('/a/../learn#part')).toBe('/learn')
})

test.each([
  null,
  undefined,
  '',
  'learn',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  '/%2e//elsewhere.example',
  'javascript:alert(1)',
])('%j leads nowhere', (next) => {
  expect(safeNext(next)).toBeNull()
})
