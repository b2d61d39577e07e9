/**
 * A search stands here in the parts that the database asks with, and its hits in the parts that a page
 * shows. No part of a text that people wrote is ever read as HTML.
 */
import { normaliseText } from '../text'

/** Longest search, in UTF-16 units. */
export const SEARCH_CAP = 200

/**
 * Only letters, digits, quotes and the `-` before a word that is left out are kept of what was typed.
 * Without a word to look for, every part is ''.
 */
export interface SearchWords {
  /** Words that are found in any form. */
  text: string
  /** Words in quotes or with hyphens, each group in quotes: found as they are written, in this order. */
  phrases: string
  /** Those left out, with `or` between them. */
  without: string
  /** `text` and `phrases` without the last word, or words with hyphens, if a longer one may begin so. */
  before: string
  phrasesBefore: string
  /** The words that these leave out: letters, digits and the blanks between words that hyphens joined, or ''. */
  begun: string
}

/** A stretch of text; `hit` is a word that was looked for. */
export interface TextPart {
  text: string
  hit: boolean
}

/** One page of the results of a search. */
export interface SearchResults<Hit> {
  hits: Hit[]
  /** The number of hits on all pages. */
  total: number
  /** 1 is the first; the last one when a later page was asked for. */
  page: number
  pages: number
  /** Nothing has the last word whole; these have one that begins with it. */
  begun: boolean
}

/** The page that is asked for, counted from 1, and how many hits a page shows. */
export interface Paging {
  page: number
  perPage: number
}

/**
 * All that a page of a search says beside its hits. Each row has the number of hits and how they were found.
 * @param most so many hits are shown at most; all are counted
 */
export function resultCounts(
  [row]: readonly { total: number; begun: boolean }[],
  { page, perPage }: Paging,
  most = Number.POSITIVE_INFINITY,
): Omit<SearchResults<never>, 'hits'> {
  const { total = 0, begun = false } = row ?? {}
  const pages = Math.max(1, Math.ceil(Math.min(total, most) / perPage))
  return { total, page: Math.min(page, pages), pages, begun }
}

/**
 * Marks on letters that are not one letter with them, and signs that no one sees, such as a soft hyphen:
 * they part no words and tell none apart. `searchable` of the migrations drops the same.
 */
const DROPPED = new RegExp(
  '[' +
    '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5' +
    '\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7' +
    '\\u06e8\\u06ea-\\u06ed\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f' +
    '\\u00ad\\u034f\\u061c\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f' +
    '\\ufe00-\\ufe0f\\ufeff' +
    ']',
  'g',
)

/** One form for the same search: spaces made alike, none at the ends, no signs that no one sees. */
export const searchText = (typed: string): string =>
  normaliseText(typed).normalize('NFC').replace(DROPPED, '').replace(/\s+/g, ' ').trim()

const QUOTES = /[“”„‟«»]/g
const OTHERS = /[^\p{L}\p{N}\p{M}\s"-]/gu
/** Words in quotes, which may still be open; or a word, or several with hyphens, to be left out after a `-`. */
const PIECES = /"([^"]*)"?|((?<!\S)-)?([\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*)/gu
const WORD = /[\p{L}\p{N}]/u
const LAST_WORD = /\S+$/
/** With one or two letters almost everything begins. */
const SHORTEST_BEGINNING = 3

interface Piece {
  words: string
  /** They are found only where they stand together. */
  together: boolean
  quoted: boolean
  leftOut: boolean
}

function piecesOf(typed: string): Piece[] {
  const kept = searchText(typed).replace(QUOTES, '"').replace(OTHERS, ' ')
  return [...kept.matchAll(PIECES)].flatMap(([, inQuotes, minus, joined = '']): Piece[] => {
    const words = searchText((inQuotes ?? joined).replaceAll('-', ' '))
    if (words === '') return []
    const quoted = inQuotes !== undefined
    const together = quoted || joined.includes('-')
    return [{ words, together, quoted, leftOut: minus !== undefined }]
  })
}

const written = ({ words, together, leftOut }: Piece) =>
  `${leftOut ? '-' : ''}${together ? `"${words}"` : words}`
const writtenAll = (pieces: Piece[], joint = ' ') => pieces.map(written).join(joint)

/** The same words in the parts that are asked for in different ways. */
function parted(pieces: Piece[]) {
  const phrases = pieces.filter(({ together }) => together)
  const out = phrases
    .filter(({ leftOut }) => leftOut)
    .map((piece) => ({ ...piece, leftOut: false }))
  return {
    text: writtenAll(pieces.filter(({ together }) => !together)),
    phrases: writtenAll(phrases.filter(({ leftOut }) => !leftOut)),
    without: writtenAll(out, ' or '),
  }
}

/** The database reads `or` between words as one or the other. */
const isOr = ({ words, together, leftOut }: Piece) =>
  !together && !leftOut && words.toLowerCase() === 'or'

const mayBegin = ({ words, quoted, leftOut }: Piece) =>
  !quoted && !leftOut && [...(LAST_WORD.exec(words)?.[0] ?? '')].length >= SHORTEST_BEGINNING

const NONE: SearchWords = {
  ...{ text: '', phrases: '', without: '' },
  ...{ before: '', phrasesBefore: '', begun: '' },
}

/** The words in a search. Those in quotes and those left out are meant as they stand, not as beginnings. */
export function parseSearch(typed: string): SearchWords {
  const pieces = piecesOf(typed)
  if (!pieces.some(({ words, leftOut }) => !leftOut && WORD.test(words))) return NONE
  if (pieces.slice(1, -1).some(isOr) && pieces.some(({ together }) => together))
    return eitherOf(pieces)
  const last = pieces.at(-1)
  const begun = last && mayBegin(last) ? last.words : ''
  const before = parted(begun ? pieces.slice(0, -1) : pieces)
  return { ...parted(pieces), before: before.text, phrasesBefore: before.phrases, begun }
}

/** Words of any form and phrases are asked for apart, and both must be there: here all are phrases. */
function eitherOf(pieces: Piece[]): SearchWords {
  const phrases = pieces
    .map((piece) => (isOr(piece) ? 'or' : written({ ...piece, together: true })))
    .join(' ')
  return { ...NONE, phrases, phrasesBefore: phrases }
}

/** Around what was found, in what the database sends. */
export const HIT_STARTS = '\u0002'
export const HIT_STOPS = '\u0003'
/** Between letters and other signs, where the database's parser would see one word. */
export const SEAM = '\u0004'

/** Cuts at the marks; a mark without its partner marks nothing. */
export function splitAtMarks(marked: string): TextPart[] {
  const parts: TextPart[] = []
  const add = (text: string, hit: boolean) => {
    if (text) parts.push({ text, hit })
  }
  const [first = '', ...rest] = marked.replaceAll(SEAM, '').split(HIT_STARTS)
  add(first.replaceAll(HIT_STOPS, ''), false)
  for (const piece of rest) {
    const stop = piece.indexOf(HIT_STOPS)
    add(piece.slice(0, Math.max(stop, 0)), true)
    add(piece.slice(stop + 1).replaceAll(HIT_STOPS, ''), false)
  }
  return parts
}

/** A phrase to be found, as `parseSearch` writes it; one that is left out has a `-`. */
const PHRASES = /(?<!-)"([^"]+)"/g

/**
 * Marks phrases where their words stand together: the database, which marks word by word, would mark each
 * "one" and each "to" around a "one-on-one". `onlyBegun` when the last word was taken for a beginning.
 */
export function markPhrases(
  marked: string,
  { phrases, phrasesBefore, begun }: SearchWords,
  onlyBegun: boolean,
): string {
  const found = [...(onlyBegun ? phrasesBefore : phrases).matchAll(PHRASES)].map(([, words = '']) =>
    patternOf(words),
  )
  if (onlyBegun && begun.includes(' ')) found.push(`${patternOf(begun)}[\\p{L}\\p{N}\\p{M}]*`)
  if (found.length === 0) return marked
  // The longest first: a shorter one may be the beginning of it.
  const together = found.sort((a, b) => b.length - a.length).join('|')
  return marked.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${together})(?![\\p{L}\\p{N}])`, 'giu'),
    (phrase) => HIT_STARTS + unmarked(phrase) + HIT_STOPS,
  )
}

/** Only letters and digits must match; signs between them count as little as they do for the database. */
const patternOf = (words: string) => words.split(' ').join('[^\\p{L}\\p{N}]+')

const unmarked = (text: string) =>
  [HIT_STARTS, HIT_STOPS, SEAM].reduce((rest, mark) => rest.replaceAll(mark, ''), text)

/** The number of characters of each end of a text that the database sends along. */
export const END_LENGTH = 24

/** A cut may take signs at its ends with it: only letters and digits are compared. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
const SIGNS_BEFORE = /^[^\p{L}\p{N}]*/u
const SIGNS_AFTER = /[^\p{L}\p{N}]*$/u

/** Between lines that do not end as a sentence does: a heading, items of a list. */
const LINES = new RegExp(`(?<=[\\p{L}\\p{N}${HIT_STOPS}])\\s*\\n\\s*`, 'gu')

/**
 * A passage cut from a text. The ends of the whole say whether the passage reaches so far: then the signs
 * that the cut took are put back, otherwise there is an ellipsis.
 */
export function passageOf(marked: string, ends: { first: string; last: string }): TextPart[] {
  const passage = marked.trim().replace(LINES, ' · ')
  const parts = splitAtMarks(passage)
  if (parts.length === 0) return []
  const shown = letters(passage)
  const [before = ''] = SIGNS_BEFORE.exec(unmarked(ends.first).trimStart()) ?? []
  const [after = ''] = SIGNS_AFTER.exec(unmarked(ends.last).trimEnd()) ?? []
  const whole = unmarked(passage)
  if (!shown.startsWith(letters(ends.first))) parts.unshift({ text: '… ', hit: false })
  else if (!whole.startsWith(before)) parts.unshift({ text: before, hit: false })
  if (!shown.endsWith(letters(ends.last))) parts.push({ text: ' …', hit: false })
  else if (!whole.endsWith(after)) parts.push({ text: after, hit: false })
  return parts
}
