import { expect, test } from 'vitest'
import { paths } from '~/platform/shared/paths'
import { loggedPath } from './logged-path'

test.each([
  ['an invitation', paths.join('a-secret-of-someone')],
  ['a question to a line manager', paths.managerQuestion('a-secret-of-someone')],
  ['a calendar', paths.calendar('a-secret-of-someone')],
])('the token of %s is not logged', (_, path) => {
  expect(loggedPath(path)).not.toContain('secret')
  expect(loggedPath(`${path}.data`)).not.toContain('secret')
})

test('a path without a token is logged as it is', () => {
  const path = paths.checkIn('0192aaaa-0000-7000-8000-000000000001')
  expect(loggedPath(path)).toBe(path)
})
