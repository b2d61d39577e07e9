import { expect, test } from 'vitest'
import { hasTooManyFields, MAX_FIELDS } from './field-count'

const URLENCODED = 'application/x-www-form-urlencoded;charset=UTF-8'
const fields = (count: number) =>
  Buffer.from(Array.from({ length: count }, (_, i) => `f${i}=1`).join('&'))

const multipart = (count: number) =>
  Buffer.from(
    `${Array.from(
      { length: count },
      (_, i) => `--here\r\nContent-Disposition: form-data; name="f${i}"\r\n\r\n1\r\n`,
    ).join('')}--here--\r\n`,
  )

test('our forms have few fields, whichever way they are sent', () => {
  expect(hasTooManyFields(fields(MAX_FIELDS), URLENCODED)).toBe(false)
  expect(hasTooManyFields(fields(MAX_FIELDS + 2), URLENCODED)).toBe(true)
  for (const type of [
    'multipart/form-data; boundary=here',
    'Multipart/Form-Data; boundary="here"',
  ]) {
    expect(hasTooManyFields(multipart(MAX_FIELDS - 1), type)).toBe(false)
    expect(hasTooManyFields(multipart(MAX_FIELDS + 1), type)).toBe(true)
  }
})

test('what is no form is not counted', () => {
  for (const type of ['application/json', 'multipart/form-data', undefined])
    expect(hasTooManyFields(fields(2 * MAX_FIELDS), type)).toBe(false)
})
