/** A spreadsheet takes a text that begins like this for a formula, and runs it. */
const FORMULA = /^[\s]*[=+\-@]/u
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** A cell is quoted, and what a spreadsheet would run becomes a text; numbers stay numbers. */
function cell(value: string | number | null): string {
  const text = String(value ?? '')
  const tame = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /^[\w.-]*$/.test(tame) ? tame : `"${tame.replaceAll('"', '""')}"`
}

/** Rows as a file that spreadsheets open: RFC 4180, with the mark by which they know its letters. */
export const csvFile = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

/** The answer of an address that gives a file of this name. */
export const csvHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}.csv"`,
})
