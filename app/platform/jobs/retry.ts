/** After so many tries work is parked, and someone has to look at it. */
export const MAX_ATTEMPTS = 8

/** How long work that was taken is left to whoever took it. A process that died has it tried again after this. */
export const LEASE_MS = 30_000

const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 3_600_000

/** How long to wait after the try of this number failed: a minute, two, four and so on, an hour at most. */
export const waitAfter = (attempt: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)

/** The error's kind and code. A message may hold what people wrote, so none is stored or logged. */
export function nameOfError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  return (
    [error.name, ...code]
      .join(' ')
      .replace(/[^\w .:-]/g, '')
      .slice(0, 80) || 'unknown'
  )
}

/** The places in the code that an error went through, without its message. */
export const placesOf = (error: unknown): string[] =>
  error instanceof Error ? ((error.stack ?? '').match(/^ {4}at .+$/gm)?.slice(0, 8) ?? []) : []
