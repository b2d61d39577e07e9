import { describe, expect, test } from 'vitest'
import {
  countWords,
  firstPart,
  isBlank,
  normaliseText,
  oneLine,
  parseText,
  SHOWN_LENGTH,
  SHOWN_LINES,
  TEXT_CAP,
  trimmed,
} from './text'

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
    { kind: 'bullets', items: ['listen', 'wait'].map((text) => ({ text, depth: 0 })) },
    {
      kind: 'numbers',
      items: [
        expect.objectContaining({ mark: '3.', text: 'first' }),
        expect.objectContaining({ mark: '4)', text: 'second' }),
      ],
    },
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

test('a quote holds no list', () => {
  expect(parseText('> > - 1. deep')).toEqual([{ kind: 'quote', lines: ['> - 1. deep'] }])
})

test('items of a list stand as far in as they were typed, also from a word processor', () => {
  const shape = (text: string) =>
    parseText(text).map((block) =>
      'items' in block ? block.items.map((item) => item.depth) : block.kind,
    )
  expect(shape('- top\n  - in\n  - in\n    - deep\n- top')).toEqual([[0, 1, 1, 2, 0]])
  expect(shape('- top\n  1. first\n  2. second\n- top')).toEqual([[0], [1, 1], [0]])
  expect(shape('•\ttop\n\to\tin\n\t\t▪\u00a0deep')).toEqual([[0, 1, 2]])
  expect(shape('   - all\n   - alike')).toEqual([[0, 0]])
  expect(shape('- top\n\n  - in, after a gap')).toEqual([[0], [1]])
  expect(shape('- a\nText\n  - b')).toEqual([[0], 'paragraph', [0]])
  const steep = Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}- x`).join('\n')
  expect(Math.max(...(shape(steep)[0] as number[]))).toBe(3)
})

test('numbers of a list stay as they were typed', () => {
  expect(parseText('2. two\n5. five\n07) seven\n10) calm\n4) tired')).toMatchObject([
    { kind: 'numbers', items: ['2.', '5.', '07)', '10)', '4)'].map((mark) => ({ mark })) },
  ])
})

test('control characters and half characters do not survive, marks of direction do', () => {
  expect(normaliseText('\ufeffa\u0000b\rd\ud800')).toBe('ab\nd\ufffd')
  const marks = '\u200e\u200f\u061c\u202b\u202c\u2067\u2069'
  expect(normaliseText(marks)).toBe(marks)
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

test.each(['\r\n', '\r', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029'])(
  'a line may end with %j',
  (end) => {
    expect(normaliseText(`one${end}two`)).toBe('one\ntwo')
    expect(oneLine(`one${end}two`)).toBe('one two')
  },
)

const INVISIBLE = [
  '\u200b',
  '\u2060',
  '\u2800',
  '\u3164',
  '\u115f',
  '\u00ad',
  '\ufe0f',
  '\u200d',
  '\u00a0',
]

test.each(INVISIBLE)('a text of nothing but %j is blank and has no words', (sign) => {
  expect(isBlank(` ${sign}\n${sign}${sign} `)).toBe(true)
  expect(trimmed(` ${sign}\n`)).toBe('')
  expect(oneLine(sign)).toBe('')
  expect(countWords(`${sign} ${sign}`)).toBe(0)
})

test.each(['a', '1', '…', '👩‍👧', '❤️', 'ع', '\u200fא'])('%j is not blank', (text) => {
  expect(isBlank(text)).toBe(false)
  expect(trimmed(` ${text} `)).toBe(text)
})

describe('the first part of a text', () => {
  test('is the text when that is not long', () => {
    const text = 'word '.repeat(SHOWN_LENGTH / 5)
    expect(firstPart(text)).toEqual({ text, cut: false })
  })

  test('ends between words', () => {
    const { text, cut } = firstPart('word '.repeat(4_000))
    expect(cut).toBe(true)
    expect(text).toMatch(/^(?:word )+…$/)
    expect(text.length).toBeLessThanOrEqual(SHOWN_LENGTH + 2)
  })

  test('has only so many lines, however short they are', () => {
    const { text, cut } = firstPart('- a\n'.repeat(5_000))
    expect(cut).toBe(true)
    expect(text.split('\n')).toHaveLength(SHOWN_LINES)
  })

  test('cuts a text without blanks and no sign in two', () => {
    const { text } = firstPart('👩‍👧'.repeat(4_000))
    expect(text).toMatch(/^(?:👩‍👧)+ …$/u)
  })
})
