import { expect, test } from 'vitest'
import { readFileText, readList } from './read-list.server'

const emails = (text: string) => readList(text).lines.map(({ email, text: said }) => email ?? said)

test('commas, semicolons, tabs and line ends separate, with names and mailto', () => {
  expect(
    emails(
      'ana@example.org, Bo Ek <bo@example.org>;mailto:cy@example.org\tdi@example.org\r\n"Doe, Jo" <jo@example.org>\rlu@example.org ed@example.org',
    ),
  ).toEqual(['ana', 'bo', 'cy', 'di', 'jo', 'lu', 'ed'].map((name) => `${name}@example.org`))
})

test('a spreadsheet has a header, columns, quotes, empty lines and a mark at its beginning', () => {
  const read = readList(
    '\ufeff"Name";"E-mail"\r\n"Doe, Jane";jane@example.org\r\n\r\n;;\r\nBob;bob@example.org\r\n',
  )
  expect(read.header).toBe('Name, E-mail')
  expect(read.lines.map(({ line, email }) => [line, email])).toEqual([
    [2, 'jane@example.org'],
    [5, 'bob@example.org'],
  ])
})

test('the same address by case, width and unseen characters is there once', () => {
  const { lines } = readList(
    'Ana@Example.org\nana@example.org\nａｎａ＠example.org\na\u200bna@example\u00ad.org\u00a0',
  )
  expect(lines.map(({ email, twice }) => [email, twice])).toEqual([
    ['ana@example.org', false],
    ['ana@example.org', true],
    ['ana@example.org', true],
    ['ana@example.org', true],
  ])
})

test('no line is passed over in silence', () => {
  expect(emails('ana@example.org\nJust a name\nbob@\njosé@example.org\n@\n=SUM(A1)')).toEqual([
    ...['ana@example.org', 'Just a name', 'bob@', 'josé@example.org', '@', '=SUM(A1)'],
  ])
})

test('a name without brackets or curly quotes around an address is no part of it', () => {
  const found = emails(
    'Jürgen Müller jm@example.org\n“ana@example.org”\n«bo@example.org»\nmailto:cy@example.org?subject=Hi there',
  )
  expect(found).toEqual(['jm', 'ana', 'bo', 'cy'].map((name) => `${name}@example.org`))
})

test('only an address can have letters to which we can’t send', () => {
  const { lines } = readList('jürgen@example.org\nana@exämple.org\nJürgen @ home\nMüller@\nZoë')
  expect(lines.map(({ foreign }) => foreign)).toEqual([true, true, false, false, false])
})

test('a quote that never closes swallows nothing', () => {
  expect(emails('"ana@example.org\nbob@example.org')).toEqual([
    'ana@example.org',
    'bob@example.org',
  ])
})

test('five thousand lines are read within a second', () => {
  const text = Array.from({ length: 5_000 }, (_, index) => `Coach ${index},c${index}@example.org`)
  const begun = performance.now()
  expect(readList(text.join('\r\n')).lines).toHaveLength(5_000)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('files are read in the code pages of spreadsheets, and a workbook is none', async () => {
  const utf16 = Buffer.from('\ufeffana@example.org\tAna', 'utf16le')
  expect(emails((await readFileText(new Blob([utf16]))) ?? '')).toEqual(['ana@example.org'])
  const latin = Buffer.from('Zo\xeb;zoe@example.org', 'latin1')
  expect(await readFileText(new Blob([latin]))).toBe('Zoë;zoe@example.org')
  expect(await readFileText(new Blob(['PK\u0003\u0004']))).toBeNull()
})
