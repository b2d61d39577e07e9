import { expect, test } from 'vitest'
import { countWords, excerpt, normaliseText, oneLine, parseText, TEXT_CAP } from './text'

test('paragraphs keep their lines, an empty line parts them', () => {
  expect(parseText('One\r\ntwo\n\n  Three  ')).toEqual([
    { kind: 'paragraph', lines: ['One', 'two'] },
    { kind: 'paragraph', lines: ['Three'] },
  ])
})

test('lists and quotes are seen, and a list after a paragraph needs no empty line', () => {
  expect(
    parseText('We agreed:\n- listen\n* wait\n\n3. first\n4) second\n> She said "fine".'),
  ).toEqual([
    { kind: 'paragraph', lines: ['We agreed:'] },
    { kind: 'bullets', items: ['listen', 'wait'] },
    { kind: 'numbers', start: 3, items: ['first', 'second'] },
    { kind: 'quote', lines: ['She said "fine".'] },
  ])
})

test('a dash, a year or a number inside a sentence is only text', () => {
  expect(parseText('-5 degrees\n2024 was hard\n3.5 hours\n-\n*')).toEqual([
    { kind: 'paragraph', lines: ['-5 degrees', '2024 was hard', '3.5 hours', '-', '*'] },
  ])
})

test('markup is text like any other', () => {
  expect(parseText('<script>alert(1)</script>')).toEqual([
    { kind: 'paragraph', lines: ['<script>alert(1)</script>'] },
  ])
})

test('nothing nests, whatever is written', () => {
  expect(parseText('> > - 1. deep')).toEqual([{ kind: 'quote', lines: ['> - 1. deep'] }])
})

test('control characters, direction marks and half characters do not survive', () => {
  expect(normaliseText('a\u0000b\u202Ec\rd\ud800')).toBe('abc\nd\ufffd')
  expect(normaliseText('👩‍👧 stays')).toBe('👩‍👧 stays')
})

test('what is too long is cut, and a hostile text takes no time', () => {
  const started = performance.now()
  for (const piece of ['- ', '> ', '1. ', '\n', 'a', '\t', '*', '\ud800']) {
    const blocks = parseText(piece.repeat(1_000_000))
    expect(JSON.stringify(blocks).length).toBeLessThan(TEXT_CAP * 12)
  }
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('words are counted as a reader counts them', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('  She said – “fine”, at 10:42.\n- Ünal’s turn ')).toBe(7)
})

test('an excerpt is one line, cut between words', () => {
  expect(excerpt('Short\n\ntext')).toBe('Short text')
  expect(excerpt('one two three four', 10)).toBe('one two…')
})

test.each([
  ['  Ana\tWhitfield ', 'Ana Whitfield'],
  ['Ana\r\nBcc: all@example.org', 'Ana Bcc: all@example.org'],
  ['\u202eanA\u0000', 'anA'],
  ['محمد', 'محمد'],
  ['👩‍👧', '👩‍👧'],
  ['می‌خواهم', 'می‌خواهم'],
  ['\u200b\u2060\u00ad', ''],
  ['\u0301', ''],
  [' \u00a0 ', ''],
])('on one line %j is %j', (text, line) => {
  expect(oneLine(text)).toBe(line)
})
