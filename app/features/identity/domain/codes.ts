/** How one-time codes behave; times in milliseconds. */
export const CODE_LIFE_MS = 10 * 60_000
export const MAX_TRIES = 5

/** How many codes may be asked for: for one address (a burst, and over a day) and from one network. */
export const LIMITS = {
  address: { count: 5, withinMs: 15 * 60_000 },
  addressADay: { count: 20, withinMs: 24 * 3_600_000 },
  network: { count: 30, withinMs: 15 * 60_000 },
} as const

/** Six digits from at least six random bytes; 48 bits make the modulo's lean immeasurable. */
export function codeFrom(bytes: Uint8Array): string {
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 1_000_000).padStart(6, '0')
}

/** The last instants at which codes were asked for, newest first: is one more too many? */
export const isTooMany = (
  asked: readonly Date[],
  at: Date,
  { count, withinMs }: { count: number; withinMs: number },
): boolean => asked.filter((when) => when.getTime() > at.getTime() - withinMs).length >= count
