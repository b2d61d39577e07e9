import { expect, test } from 'vitest'
import { contactIn } from './contact'

test.each([
  ['Footbridge <learn@example.org>', 'Footbridge', 'learn@example.org'],
  ['"Footbridge, the course" <learn@example.org>', 'Footbridge, the course', 'learn@example.org'],
  ['<learn@example.org>', null, 'learn@example.org'],
  [' learn@example.org ', null, 'learn@example.org'],
])('the sender %s is read', (sender, name, email) => {
  expect(contactIn(sender)).toEqual({ name, email })
})
