import { expect, test } from 'vitest'
import { csvFile } from './csv'

test('a file of rows keeps every text as it is, and none of them is a formula', () => {
  const rows = [
    ['Name', 'Owed'],
    ['Ann "A", of here', -12.5],
    ['=HYPERLINK("x")', '+1'],
    ['\t@SUM(A1)', null],
    ['-5 seats', '-5'],
  ]
  expect(csvFile(rows)).toBe(
    [
      '\ufeffName,Owed',
      '"Ann ""A"", of here",-12.5',
      `"'=HYPERLINK(""x"")","'+1"`,
      `"'\t@SUM(A1)",`,
      `"'-5 seats",-5`,
      '',
    ].join('\r\n'),
  )
})
