import { trimmed } from './text'
import { type Day, isDay } from './time'
import { z } from './zod'

/** The id that the page gives to one press of a button, so that a repeated send counts once. */
export const mutationId = z.uuid()

/** The slug of a cohort, as it stands in an address. */
export const slug = z.string().regex(/^[a-z0-9-]{1,100}$/)

// A plan for the year 9999 would never run out, so a slip in the year is refused.
const isOurTime = (text: string) => isDay(text) && text >= '2000-01-01' && text < '2100-01-01'
/** A day of practice between 2000 and 2099, as `YYYY-MM-DD`. */
export const day = z
  .string({ error: 'Enter a day' })
  .refine(isOurTime, 'Enter a day, such as August 3, 2026')
  .transform((text) => text as Day)
/** "Use at most 4,000 characters" */
export const atMost = (characters: number): string =>
  `Use at most ${characters.toLocaleString('en-US')} characters`
/** A text that must be there; `words` say what is missing, `max` is in characters. */
export const filled = (words: string, max = 2_000) =>
  z.string({ error: words }).overwrite(trimmed).min(1, words).max(max, atMost(max))
/** A whole number from 0 to `top`. */
export const scale = (top: number, words: string) =>
  z.coerce.number({ error: words }).int(words).min(0, words).max(top, words)
/** A checkbox. */
export const tick = z.preprocess((value) => value === 'on' || value === 'true', z.boolean())
/** A text of at most `most` characters that may be left out; a blank one is none. */
export const optionalWords = (most: number) =>
  z
    .string()
    .overwrite(trimmed)
    .max(most, atMost(most))
    .transform((text) => text || undefined)
    .optional()
