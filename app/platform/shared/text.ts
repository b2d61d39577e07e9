import { beginning } from './names/graphemes'

/**
 * People write plain text. It is stored as they wrote it and shown from the small checked
 * structure below: never as HTML. Everything here takes time linear in the length of the text.
 */

/** Longest text that anyone may write in one box, in UTF-16 units; the database has the same limit. */
export const TEXT_CAP = 20_000

export type Block =
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'quote'; lines: string[] }
  | { kind: 'bullets'; items: ListItem[] }
  | { kind: 'numbers'; items: NumberedItem[] }

export interface ListItem {
  text: string
  /** How far in: 0 for the outermost. */
  depth: number
}

export interface NumberedItem extends ListItem {
  /** As it was typed: `3.`, `10)` */
  mark: string
}

// Slides, PDFs and old systems end lines with these as well.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Control characters (PostgreSQL refuses NUL) and the mark at the beginning of a file.
const UNWANTED = /(?![\n\t])\p{Cc}|\ufeff/gu
const HALF_CHARACTER = /\p{Cs}/gu
// These turn the direction of what follows, also of what others wrote beside a name.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g

/** One form for the same text: line ends made alike, no control characters. Marks of direction stay. */
export const normaliseText = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(UNWANTED, '').replace(HALF_CHARACTER, '\ufffd')

// Letters, digits, signs; not the white space, marks, joiners and fillers that stand between or on them.
const VISIBLE = /(?!\p{DI})[^\p{C}\p{Z}\p{M}\u2800]/u

/** True when no one could see anything of it. The database asks the same: `seen` in the migrations. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text)

/** Without white space at its ends; empty when no one could see anything of it. */
export const trimmed = (text: string): string => (isBlank(text) ? '' : text.trim())

/** A name or a title: one line, and empty when no one could see anything of it. */
export const oneLine = (text: string): string =>
  trimmed(normaliseText(text).replace(TURNING, '').replace(/\s+/g, ' '))

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A name inside a sentence that is a plain string: written from right to left, it must not turn what stands
 * beside it. In JSX it is `Name`.
 */
export const isolated = (name: string): string =>
  RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name

/** Words as a reader counts them: runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0
  for (const part of text.split(/\s+/)) if (/(?!\p{DI})[\p{L}\p{N}]/u.test(part)) words += 1
  return words
}

type Line =
  | { kind: 'blank' }
  | { kind: 'quote' | 'paragraph'; text: string }
  | ({ kind: 'bullets' } & Omit<ListItem, 'depth'>)
  | ({ kind: 'numbers' } & Omit<NumberedItem, 'depth'>)

// Word processors write other bullets than people do, and a tab or a fixed space behind them.
const BULLET = /^(?:[-*•–◦▪‣·●○■][ \t\u00a0]{1,8}|o\t)(?=\S)/
const NUMBER = /^(\d{1,3}[.)])[ \t\u00a0]{1,8}(?=\S)/
const QUOTE = /^> ?/

function readLine(raw: string): Line {
  const text = raw.trim()
  if (text === '') return { kind: 'blank' }
  const bullet = BULLET.exec(text)
  if (bullet) return { kind: 'bullets', text: text.slice(bullet[0].length) }
  const number = NUMBER.exec(text)
  if (number?.[1]) return { kind: 'numbers', text: text.slice(number[0].length), mark: number[1] }
  if (QUOTE.test(text)) return { kind: 'quote', text: text.replace(QUOTE, '') }
  return { kind: 'paragraph', text }
}

const DEEPEST = 4

/** How far in each item of a list stands, by the white space before it; anything but a list begins again. */
function depths(): (line: Line, raw: string) => number {
  let indents: number[] = []
  return ({ kind }, raw) => {
    if (kind === 'blank') return 0
    if (kind !== 'bullets' && kind !== 'numbers') {
      indents = []
      return 0
    }
    const [before = ''] = /^\s*/.exec(raw) ?? []
    const indent = before.replaceAll('\t', '    ').length
    indents = indents.filter((outer) => outer < indent)
    if (indents.length < DEEPEST) indents.push(indent)
    return indents.length - 1
  }
}

/** Adds a line to the block before it, if it belongs there; else opens one. */
function add(blocks: Block[], { line, depth, anew }: { line: Line; depth: number; anew: boolean }) {
  const last = anew ? undefined : blocks.at(-1)
  if (line.kind === 'blank') return
  if (line.kind === 'numbers') {
    const item = { mark: line.mark, text: line.text, depth }
    if (last?.kind === 'numbers') last.items.push(item)
    else blocks.push({ kind: 'numbers', items: [item] })
  } else if (line.kind === 'bullets') {
    const item = { text: line.text, depth }
    if (last?.kind === 'bullets') last.items.push(item)
    else blocks.push({ kind: 'bullets', items: [item] })
  } else if (last?.kind === line.kind) last.lines.push(line.text)
  else blocks.push({ kind: line.kind, lines: [line.text] })
}

/**
 * Paragraphs, bullet lists (`- `, `* `), numbered lists (`1. `) and quotes (`> `); an empty line ends a
 * block, other line ends stay as they are. Items of lists stand as far in as they were typed, to a depth of four.
 * A text that is longer than `TEXT_CAP` is cut there.
 */
export function parseText(text: string): Block[] {
  const blocks: Block[] = []
  const depthOf = depths()
  let anew = true
  for (const raw of normaliseText(text.slice(0, TEXT_CAP)).split('\n')) {
    const line = readLine(raw)
    add(blocks, { line, depth: depthOf(line, raw), anew })
    anew = line.kind === 'blank'
  }
  return blocks
}

/** How much of a long text stands among others; the whole is a page of its own. */
export const SHOWN_LENGTH = 3_000
export const SHOWN_LINES = 40

/**
 * The beginning of a long text, cut after a line or a word, or the text itself. It is a good deal shorter than
 * the whole, so that no one opens the rest for a few words.
 */
export function firstPart(text: string): { text: string; cut: boolean } {
  const lines = text.split('\n', SHOWN_LINES * 1.5 + 1)
  const tooMany = lines.length > SHOWN_LINES * 1.5
  if (!tooMany && text.length <= SHOWN_LENGTH * 1.25) return { text, cut: false }
  const some = lines.slice(0, SHOWN_LINES).join('\n')
  if (some.length <= SHOWN_LENGTH) return { text: some.trimEnd(), cut: true }
  const head = beginning(some, SHOWN_LENGTH)
  const end = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\n'))
  const part = end > SHOWN_LENGTH / 2 ? head.slice(0, end) : head
  return { text: `${part.trimEnd()} …`, cut: true }
}
