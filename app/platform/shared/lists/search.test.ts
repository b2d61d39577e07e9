import { describe, expect, test } from 'vitest'
import {
  HIT_STARTS,
  HIT_STOPS,
  markPhrases,
  parseSearch,
  passageOf,
  SEAM,
  searchText,
  splitAtMarks,
} from './search'

const hit = (word: string) => HIT_STARTS + word + HIT_STOPS
const shown = (parts: { text: string; hit: boolean }[]) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')

test('the same search has one form', () => {
  expect(searchText('  two \n\t words\u0000 ')).toBe('two words')
  expect(searchText('cafe\u0301')).toBe('café')
  expect(searchText('co\u00adoper\u200bation')).toBe('cooperation')
  expect(searchText('كِتَاب')).toBe('كتاب')
  expect(searchText('half \ud800')).toBe('half \ufffd')
})

const NONE = { text: '', phrases: '', without: '', before: '', phrasesBefore: '', begun: '' }

describe('the words of a search', () => {
  test.each([
    ['teacher', '', 'teacher'],
    ['first sent', 'first', 'sent'],
    ['who’s reflecti', 'who s', 'reflecti'],
    ['co-regul', '', 'co regul'],
    ['first co-regul', 'first', 'co regul'],
  ])('%j may end in the beginning of one', (text, before, begun) => {
    expect(parseSearch(text)).toMatchObject({ before, begun, phrasesBefore: '' })
  })

  test.each([
    ['too short', 'a to'],
    ['left out', 'meeting -school'],
  ])('a last word that is %s is meant as it stands', (_, text) => {
    expect(parseSearch(text)).toEqual({ ...NONE, text, before: text })
  })

  test.each([
    ['in quotes', '"first sentence"', '"first sentence"'],
    ['in quotes that are still open', '"first sent', '"first sent"'],
    ['joined by hyphens to a short last one', 'One-to-o', '"One to o"'],
    ['joined by hyphens in quotes', '"if-then plan"', '"if then plan"'],
  ])('words that are %s are meant as they stand', (_, text, phrases) => {
    expect(parseSearch(text)).toEqual({ ...NONE, phrases, phrasesBefore: phrases })
  })

  test('are taken apart into those of any form and those that stand together', () => {
    expect(parseSearch('plans "on the phone" follow-up -co-op -by-the-by -school meet')).toEqual({
      text: 'plans -school meet',
      phrases: '"on the phone" "follow up"',
      without: '"co op" or "by the by"',
      before: 'plans -school',
      phrasesBefore: '"on the phone" "follow up"',
      begun: 'meet',
    })
    expect(parseSearch('plans one-to-one')).toEqual({
      text: 'plans',
      phrases: '"one to one"',
      without: '',
      before: 'plans',
      phrasesBefore: '',
      begun: 'one to one',
    })
  })

  test('are all meant as they stand when one of them may stand for a phrase', () => {
    const phrases = '"if then" or "plans" -"school"'
    expect(parseSearch('if-then or plans -school')).toEqual({
      ...NONE,
      phrases,
      phrasesBefore: phrases,
    })
    // At its ends it joins nothing, and without phrases the database reads it.
    expect(parseSearch('or "if then"')).toMatchObject({ text: 'or', phrases: '"if then"' })
    expect(parseSearch('plans or talks')).toMatchObject({ text: 'plans or talks', phrases: '' })
  })

  test('keep what the database reads as signs, and no other signs', () => {
    expect(parseSearch('“on the phone” & <b>not</b> me@x.org !| (a:*)')).toMatchObject({
      text: 'b not b me x org a',
      phrases: '"on the phone"',
    })
    expect(parseSearch('follow-up — then – 10-15 - now a--b --c -"d"')).toMatchObject({
      text: 'then now a b c',
      phrases: '"follow up" "10 15" "d"',
    })
  })

  test.each([
    '',
    ' ',
    '-',
    '--',
    '"',
    '""',
    '-school',
    '-"',
    '🙂',
    '…',
    "'",
    '\\',
    '%',
    '-a -b',
    '-a-b',
  ])('%j has none', (text) => {
    expect(parseSearch(text)).toEqual(NONE)
  })
})

describe('a phrase', () => {
  const marks = (typed: string, text: string, begun = false) =>
    shown(splitAtMarks(markPhrases(text, parseSearch(typed), begun)))

  test('is marked where its words stand together, in any case and with any signs between', () => {
    const text = `If so, then go: IF-${SEAM}THEN, “if (then)”, if thenceforth, an elif then.`
    expect(marks('if-then', text)).toBe(
      'If so, then go: [IF-THEN], “[if (then])”, if thenceforth, an elif then.',
    )
  })

  test('is marked as one, with words in it that the database has marked', () => {
    expect(marks('"then plan"', `If ${hit('then')} ${hit('plan')} the ${hit('plan')}`)).toBe(
      'If [then plan] the [plan]',
    )
    expect(marks('"then plan"', `${hit('then')} plan, then ${hit('plan')}.`)).toBe(
      '[then plan], [then plan].',
    )
  })

  test('is marked in full when a shorter one is in it; what is left out is not marked', () => {
    expect(marks('"if then" "if then plan"', 'an if-then plan')).toBe('an [if-then plan]')
    expect(marks('plan -if-then', 'if then')).toBe('if then')
  })

  test('is marked to the end of its last word when only that word’s beginning was found', () => {
    expect(marks('co-regul', 'Co-regulation, coregulation', true)).toBe(
      '[Co-regulation], coregulation',
    )
    expect(marks('co-regul', 'Co-regulation')).toBe('Co-regulation')
    expect(marks('"a b" reg', 'a b regulation', true)).toBe('[a b] regulation')
  })
})

describe('what was found', () => {
  test('is cut at its marks', () => {
    expect(splitAtMarks(`The ${hit('teacher')}, ${SEAM}“${SEAM}${hit('taught')}`)).toEqual([
      { text: 'The ', hit: false },
      { text: 'teacher', hit: true },
      { text: ', “', hit: false },
      { text: 'taught', hit: true },
    ])
  })

  test('marks nothing by half a mark', () => {
    const halves = `a${HIT_STOPS}b${HIT_STARTS}c${HIT_STARTS}d${HIT_STOPS}e${HIT_STOPS}`
    expect(shown(splitAtMarks(halves))).toBe('abc[d]e')
    expect(splitAtMarks('')).toEqual([])
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
