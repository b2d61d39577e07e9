import { type CsvError, parse } from 'csv-parse/sync'
import addresses from 'email-addresses'
import { emailSchema, isBeyondAscii } from '~/features/identity/contract'
import { oneLine } from '~/platform/shared/text'
import type { ImportOutcome } from '../../contract'

export interface ListedLine {
  line: number
  text: string
  /** In the form in which it is stored; null where the words are none that we can send to. */
  email: string | null
  /** They may be an address elsewhere, and have letters to which we can’t send. */
  foreign: boolean
  /** The same address stands further up. */
  twice: boolean
}

export interface ReadList {
  header: string | null
  lines: ListedLine[]
}

interface Cells {
  line: number
  cells: string[]
}

/** Characters of the words that are shown of a bad line. */
const SHOWN = 120

// Soft hyphens, marks of direction, joiners and fillers come along when someone copies from a page.
const UNSEEN = /\p{DI}/gu

/**
 * Reads a pasted list or the text of a spreadsheet's file, line by line: commas, semicolons, tabs and line ends
 * separate, names may stand before `<…>` or in columns of their own. Every line with words comes out again.
 */
export function readList(text: string): ReadList {
  const rows = readRows(text.normalize('NFKC').replace(UNSEEN, '').replace(/\r\n?/g, '\n'))
  const [first] = rows
  const heads = first && !first.cells.some(hasSign) && isHeader(first.cells)
  const lines = (heads ? rows.slice(1) : rows).flatMap(readRow)
  const seen = new Set<string>()
  for (const line of lines) {
    if (line.email === null) continue
    line.twice = seen.has(line.email)
    seen.add(line.email)
  }
  return { header: heads ? first.cells.map(oneLine).filter(Boolean).join(', ') : null, lines }
}

const hasSign = (cell: string) => cell.includes('@')
const isHeader = (cells: string[]) =>
  cells.some((cell) =>
    /\b(?:e-?mails?|address(?:es)?|names?|first|last|coach(?:es)?)\b/i.test(cell),
  )

const OPTIONS = {
  delimiter: [',', ';', '\t'] as string[],
  bom: true,
  trim: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
}

function readRows(text: string): Cells[] {
  try {
    return parseRows(text, 0)
  } catch (error) {
    if (!isCsvError(error)) throw error
    // A quote that never closes would swallow the rest of the list, so each line is read by itself then.
    return text.split('\n').flatMap((line, index) => readLine(line, index))
  }
}

/** A quoted name before an address is no CSV but the way in which mail programs write. */
function readLine(line: string, index: number): Cells[] {
  try {
    return parseRows(line, index)
  } catch (error) {
    if (!isCsvError(error)) throw error
    const found = addressesIn(line.replace(/[;\t]/g, ','))
    const cells = found ?? line.replaceAll('"', '').split(/[,;\t]/)
    return [{ line: index + 1, cells: cells.map((cell) => cell.trim()) }]
  }
}

function parseRows(text: string, before: number): Cells[] {
  const rows: Cells[] = []
  parse(text, {
    ...OPTIONS,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: before + lines, cells })
      return null
    },
  })
  return rows
}

const isCsvError = (error: unknown): error is CsvError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

/** The addresses of a line; of a line with none the words, so that nothing is passed over in silence. */
function readRow({ line, cells }: Cells): ListedLine[] {
  const said = cells.map(oneLine).filter(Boolean)
  if (said.length === 0) return []
  const found = said.filter(hasSign).flatMap((cell) => readCell(cell, line))
  return found.length > 0 ? found : [bad(said.join(', '), line)]
}

const bad = (text: string, line: number, foreign = false): ListedLine => ({
  ...{ line, email: null, foreign, twice: false },
  text: text.slice(0, SHOWN),
})

function readCell(cell: string, line: number): ListedLine[] {
  const plain = cell.replace(/\bmailto:/gi, '').replace(/\?[^\s>]*/g, '')
  const found = addressesIn(plain) ?? addressesIn(plain.split(/\s+/).filter(hasSign).join(', '))
  return (found ?? [plain]).map((address) => {
    const checked = emailSchema.safeParse(address.replace(/^['"<(“‘«]+|['">).:”’»]+$/g, ''))
    return checked.success
      ? { line, text: checked.data, email: checked.data, foreign: false, twice: false }
      : bad(cell, line, HAS_PLACE.test(address) && isBeyondAscii(address))
  })
}

const PLAIN = /^[^\s<>"(),:;@]+@[^\s<>"(),:;@]+$/

/** Words that would be an address if letters did not matter; “Jürgen @ home” is none. */
const HAS_PLACE = /^[^\s<>"(),:;@]+@[^\s<>"(),:;@]+\.[^\s<>"(),:;@.]+$/

/** RFC 5322; null where the words are no list of addresses. */
function addressesIn(text: string): string[] | null {
  // Nearly all lines are one plain address, for which the grammar would take longest.
  if (PLAIN.test(text)) return [text]
  const read = addresses({ input: text, rfc6532: true })
  if (!read) return null
  return read.addresses.flatMap((one) =>
    one.type === 'mailbox' ? [one.address] : one.addresses.map(({ address }) => address),
  )
}

/** Says of a line by itself why it is not invited; null where others decide. */
export const outcomeOfLine = ({ email, foreign, twice }: ListedLine): ImportOutcome | null => {
  if (email === null) return foreign ? 'foreign_letters' : 'not_an_address'
  return twice ? 'twice' : null
}

/** The text of a file: spreadsheets write UTF-8, UTF-16, or an old code page. Null for a workbook. */
export async function readFileText(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  if (first === 0x50 && second === 0x4b) return null
  if (first === 0xd0 && second === 0xcf) return null
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
