/** How one-time codes behave; times in milliseconds. */
const MINUTE_MS = 60_000
export const CODE_MINUTES = 10
export const CODE_LIFE_MS = CODE_MINUTES * MINUTE_MS
export const MAX_TRIES = 5

/** A long code cannot be guessed, so it is good from any device, and a new one is mailed this seldom at most. */
export const LONG_CODE_MINUTES = 30
export const LONG_CODE_LIFE_MS = LONG_CODE_MINUTES * MINUTE_MS
export const LONG_CODE_EVERY_MINUTES = 15
export const LONG_CODE_EVERY_MS = LONG_CODE_EVERY_MINUTES * MINUTE_MS

/**
 * How many six-digit codes are mailed. For one address: to each device that it has signed in on, and to all
 * other devices together. More asks get the long code. From one network: codes that no one has used yet.
 */
export const LIMITS = {
  burst: { count: 5, withinMs: 15 * MINUTE_MS },
  day: { count: 20, withinMs: 24 * 60 * MINUTE_MS },
  network: { count: 30, withinMs: 15 * MINUTE_MS },
} as const

/** `known` and `stranger` codes have six digits and belong to the device that asked; a `long` one to the address. */
export type CodeLane = 'known' | 'stranger' | 'long'

export const CODE_DIGITS = 6

/** A code of digits from at least six random bytes; 48 bits make the modulo's lean immeasurable. */
export function codeFrom(bytes: Uint8Array): string {
  const number = bytes.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0)
  return String(number % 10 ** CODE_DIGITS).padStart(CODE_DIGITS, '0')
}

/** Crockford's: no I, L, O and U, so that nothing is mistaken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const LONG_CODE_LENGTH = 12

/** Twelve letters and digits from at least twelve random bytes: 60 bits. */
export const longCodeFrom = (bytes: Uint8Array): string =>
  Array.from(bytes.slice(0, LONG_CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')

/** "7KQ2-M4XD-9TPA", for the mail. */
export const grouped = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code

/** A typed code without spaces and dashes, with the letters that are mistaken for digits put right. */
export const typedCode = (text: string): string =>
  text
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** Both forms of a code: six digits, or the letters and digits of a long one. */
export const CODE_FORM = new RegExp(`^(?:\\d{${CODE_DIGITS}}|[${LETTERS}]{${LONG_CODE_LENGTH}})$`)
export const isLong = (code: string): boolean => code.length === LONG_CODE_LENGTH

/** Whether one more code is too many after those that were asked for at these instants. */
export const isTooMany = (
  asked: readonly Date[],
  at: Date,
  { count, withinMs }: { count: number; withinMs: number },
): boolean => asked.filter((when) => when.getTime() > at.getTime() - withinMs).length >= count
