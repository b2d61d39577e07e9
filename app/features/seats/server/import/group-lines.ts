import {
  IMPORT_ORDER,
  IMPORT_PAGE,
  type ImportGroup,
  type ImportLine,
  type ImportOutcome,
} from '../../contract'

/**
 * Lines with the same result together, what went wrong first. A preview stands on one page: it shows so many of each
 * result, and counts all of them.
 */
export function groupLines(
  lines: (Omit<ImportLine, 'key'> & { outcome: ImportOutcome })[],
): ImportGroup[] {
  return IMPORT_ORDER.flatMap((outcome) => {
    const these = lines.flatMap(({ line, text, outcome: mine }, key) =>
      mine === outcome ? [{ key, line, text }] : [],
    )
    const count = these.length
    return count > 0 ? [{ outcome, count, lines: these.slice(0, IMPORT_PAGE) }] : []
  })
}
