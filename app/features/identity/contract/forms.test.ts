import { expect, test } from 'vitest'
import { emailSchema } from './forms'

const said = (text: string) => emailSchema.safeParse(text).error?.issues[0]?.message

test('an address with letters to which the program cannot send is not called no address', () => {
  for (const text of ['müller@harbor.example', 'mu\u0308ller@harbor.example', 'ana@señal.example'])
    expect(said(text)).toContain('can’t send to addresses with letters such as ü')
  expect(said('müller')).toContain('such as name@example.org')
  expect(said('ana@harbor.example')).toBeUndefined()
})
