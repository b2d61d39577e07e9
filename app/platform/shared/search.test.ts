import { describe, expect, test } from 'vitest'
import { HIT_STARTS, HIT_STOPS, partsOf, passageOf, SEAM, searchText, wordsOf } from './search'

const hit = (word: string) => HIT_STARTS + word + HIT_STOPS
const shown = (parts: { text: string; hit: boolean }[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('the same search has one form', () => {
  expect(searchText('  two \n\t words\u0000 ')).toBe('two words')
  expect(searchText('cafe\u0301')).toBe('café')
  expect(searchText('half \ud800')).toBe('half \ufffd')
})

describe('the words of a search', () => {
  test.each([
    ['teacher', '', 'teacher'],
    ['first sent', 'first', 'sent'],
    ['co-regul', 'co', 'regul'],
    ['who’s reflecti', 'who s', 'reflecti'],
  ])('%j may end in the beginning of one', (text, before, begun) => {
    expect(wordsOf(text)).toMatchObject({ before, begun })
  })

  test.each([
    ['too short', 'a to'],
    ['in quotes', '"first sentence"'],
    ['in quotes that are still open', '"first sent'],
    ['left out', 'meeting -school'],
  ])('a last word that is %s is meant as it stands', (_, text) => {
    expect(wordsOf(text)).toEqual({ text, before: text, begun: '' })
  })

  test('keep what the database reads as signs, and no other signs', () => {
    expect(wordsOf('“on the phone” & <b>not</b> me@x.org !| (a:*)').text).toBe(
      '"on the phone" b not b me x org a',
    )
    expect(wordsOf('follow-up — then – 10-15 - now').text).toBe('follow up then 10 15 now')
  })

  test.each(['', ' ', '-', '--', '"', '""', '-school', '-"', '🙂', '…', "'", '\\', '%', '-a -b'])(
    '%j has none',
    (text) => {
      expect(wordsOf(text)).toEqual({ text: '', before: '', begun: '' })
    },
  )
})

describe('what was found', () => {
  test('is cut at its marks', () => {
    expect(partsOf(`The ${hit('teacher')}, ${SEAM}“${SEAM}${hit('taught')}`)).toEqual([
      { text: 'The ', hit: false },
      { text: 'teacher', hit: true },
      { text: ', “', hit: false },
      { text: 'taught', hit: true },
    ])
  })

  test('marks nothing by half a mark', () => {
    const halves = `a${HIT_STOPS}b${HIT_STARTS}c${HIT_STARTS}d${HIT_STOPS}e${HIT_STOPS}`
    expect(shown(partsOf(halves))).toBe('abc[d]e')
    expect(partsOf('')).toEqual([])
  })

  test('has an ellipsis where the text goes on', () => {
    const ends = { first: '“She waited.” I did not w', last: 'went on, and so did I.)\n' }
    expect(shown(passageOf(`not ${hit('wait')}, she`, ends))).toBe('… not [wait], she …')
    expect(passageOf(' ', ends)).toEqual([])
  })

  test('has the signs at the ends of the text that the cut took', () => {
    const ends = { first: '\n“She waited.” I did no', last: 'went on, and so did I.)\n' }
    const cut = `She ${hit('waited')}.” I did not, she went on, and so did I`
    const whole = '“She [waited].” I did not, she went on, and so did I.)'
    expect(shown(passageOf(cut, ends))).toBe(whole)
    expect(shown(passageOf(`“${cut}.)`, ends))).toBe(whole)
  })

  test('has a dot between lines that are no sentences', () => {
    const lines = `Like this\n${hit('Coach')}: Go on.\n\nShe ${hit('went')}\nhome`
    expect(shown(passageOf(lines, { first: 'Like', last: 'home' }))).toBe(
      'Like this · [Coach]: Go on.\n\nShe [went] · home',
    )
  })
})
