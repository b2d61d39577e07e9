/**
 * What somebody looks for, in the parts that the database asks with, and what was found, in parts that a
 * page shows. No part of a text that people wrote is ever read as HTML.
 */
import { normaliseText } from './text'

/** Longest search, in UTF-16 units. */
export const SEARCH_CAP = 200

/** Of what was typed only letters, digits, quotes and the `-` before a word that is left out are kept. */
export interface SearchWords {
  /** '' when there is no word to look for. */
  text: string
  /** All but the last word; '' when there is only one. */
  before: string
  /** The last word, if it may be the beginning of a longer one: letters and digits only, or ''. */
  begun: string
}

/** A stretch of text; `hit` is a word that was looked for. */
export interface TextPart {
  text: string
  hit: boolean
}

/** One page of what was found. */
export interface Found<Hit> {
  hits: Hit[]
  /** Of all pages. */
  total: number
  /** 1 is the first; the last one when a later page was asked for. */
  page: number
  pages: number
  /** Nothing has the last word whole; these have one that begins with it. */
  begun: boolean
}

/** One form for the same search: spaces made alike, none at the ends, no control characters. */
export const searchText = (typed: string): string =>
  normaliseText(typed).normalize('NFC').replace(/\s+/g, ' ').trim()

const QUOTES = /[“”„‟«»]/g
const OTHERS = /[^\p{L}\p{N}\p{M}\s"-]/gu
/** A hyphen or dash that does not stand right before a word. */
const DASHES = /(?<=\S)-|-(?=[\s"-]|$)/g
/** A word that is not left out. */
const WANTED = /(?<![\p{L}\p{N}\p{M}-])[\p{L}\p{N}]/u
const LAST_WORD = /[\p{L}\p{N}\p{M}]+$/u
/** With one or two letters almost everything begins. */
const SHORTEST_BEGINNING = 3

/** The words in a search. Those in quotes and those left out are meant as they stand, not as beginnings. */
export function wordsOf(typed: string): SearchWords {
  const kept = typed.replace(QUOTES, '"').replace(OTHERS, ' ').replace(DASHES, ' ')
  const text = searchText(kept)
  if (!WANTED.test(text)) return { text: '', before: '', begun: '' }
  const last = LAST_WORD.exec(text)?.[0] ?? ''
  const before = text.slice(0, text.length - last.length)
  const quoted = (before.split('"').length - 1) % 2 === 1
  if ([...last].length < SHORTEST_BEGINNING || quoted || before.endsWith('-'))
    return { text, before: text, begun: '' }
  return { text, before: before.trim(), begun: last }
}

/** Around what was found, in what the database sends. */
export const HIT_STARTS = '\u0002'
export const HIT_STOPS = '\u0003'
/** Between letters and other signs, where the database's parser would see one word. */
export const SEAM = '\u0004'

/** Cuts at the marks; a mark without its partner marks nothing. */
export function partsOf(marked: string): TextPart[] {
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

const unmarked = (text: string) =>
  [HIT_STARTS, HIT_STOPS, SEAM].reduce((rest, mark) => rest.replaceAll(mark, ''), text)

/** How much of each end the database sends along. */
export const ENDS = 24

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
  const parts = partsOf(passage)
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
