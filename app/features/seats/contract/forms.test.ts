import { expect, test } from 'vitest'
import { INVITE, inviteSchema } from './forms'

const read = (email: string) =>
  inviteSchema.safeParse({
    ...{ intent: INVITE, mutationId: '01a22a2c-2666-768f-9fa1-13db7a1a3ee0' },
    ...{ cohort: 'spring', email },
  })

test.each([
  ['Mia Ek <Mia@Example.org>'],
  ['"Ek, Mia" <mia@example.org> '],
  ['mailto:mia@example.org'],
  [' <mailto:mia@example.org>'],
])('%s is taken for the address in it', (typed) => {
  expect(read(typed).data?.email).toBe('mia@example.org')
})

test.each(['Mia <b>', 'mia@', '<>', 'mia@example.org, bo@example.org'])(
  '%s is no address',
  (typed) => {
    expect(read(typed).success).toBe(false)
  },
)
