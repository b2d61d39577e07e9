import type { ImportGroup, ImportLine, ImportOutcome } from '../../contract'

const ORDER: readonly ImportOutcome[] = [
  'not_an_address',
  'no_seat',
  'closed',
  'already_invited',
  'enrolled',
  'facilitates',
  'twice',
  'invited',
]

/** Lines with the same result together, what went wrong first. */
export function groupLines(
  lines: (Omit<ImportLine, 'key'> & { outcome: ImportOutcome })[],
): ImportGroup[] {
  return ORDER.flatMap((outcome) => {
    const these = lines.flatMap(({ line, text, outcome: mine }, key) =>
      mine === outcome ? [{ key, line, text }] : [],
    )
    return these.length > 0 ? [{ outcome, count: these.length, lines: these }] : []
  })
}
