/** In minor units: Stripe takes at most eight digits. */
export const MAX_TOTAL_MINOR = 99_999_999

/**
 * unknown: no such code, or one for other cohorts. used-up: every use is taken. used-by-you: the buyer or the agency has had theirs.
 */
export type CodeRefusal = 'unknown' | 'ended' | 'used-up' | 'used-by-you'

/**
 * too-much: the total is more than a payment provider takes at once.
 * price-changed: the cohort's price rules are others than those that the page showed.
 */
export type PriceRefusal =
  | { reason: 'code'; why: CodeRefusal }
  | { reason: 'price-changed'; totalMinor: number; currency: string }
  | { reason: 'too-much'; totalMinor: number; currency: string }

const CODE_WORDS: Readonly<Record<CodeRefusal, string>> = {
  unknown: 'This code isn’t one for this cohort. Check how it is spelled, or leave the field empty',
  ended: 'This code is no longer valid. Leave the field empty to go on without it',
  'used-up':
    'This code has been used as often as it can be. Leave the field empty to go on without it',
  'used-by-you':
    'You or your agency have used this code as often as one buyer can. Leave the field empty to go on without it',
}
export const codeWords = (why: CodeRefusal): string => CODE_WORDS[why]
