import { expect, test } from 'vitest'
import { signInHere } from './sign-in-here'

const at = (address: string, asked?: unknown) => {
  const { pathname, search } = new URL(address, 'http://self.invalid')
  return decodeURIComponent(signInHere({ pathname, search }, asked))
}

test.each([
  ['/join/abc', '/sign-in?next=/join/abc'],
  ['/checkout/spring?seats=4', '/sign-in?next=/checkout/spring?seats=4'],
  ['/cohorts?page=2&done=sealed', '/sign-in?next=/cohorts?page=2'],
  ['/cohorts?index', '/sign-in?next=/cohorts'],
])('"Sign in" on %s leads back there', (address, to) => {
  expect(at(address)).toBe(to)
})

test('from the front page one comes to one’s own first page', () => {
  expect(at('/')).toBe('/sign-in')
  expect(at('/dev/outbox/1')).toBe('/sign-in')
  expect(at('/sign-out?next=/cohorts')).toBe('/sign-in')
})

test('the pages of signing in pass on where they lead, and nothing that is not ours', () => {
  expect(at('/sign-in?next=/join/abc&cookies=needed')).toBe('/sign-in?next=/join/abc')
  expect(at('/sign-in/code?sent=code', '/checkout/spring')).toBe('/sign-in?next=/checkout/spring')
  expect(at('/sign-in?next=//evil.example')).toBe('/sign-in')
  expect(at('/sign-in/code', null)).toBe('/sign-in')
  expect(signInHere({ pathname: '//evil.example/', search: '' })).toBe('/sign-in')
})
