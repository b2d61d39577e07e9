import { z } from '~/platform/shared/zod'
import { MAX_CAPACITY } from '../domain/places'

export const PRICE = /^\d{1,6}(?:\.\d{1,2})?$/
export const PRICE_WORDS = 'Enter a price, such as 1450.00'
const EARLY_WORDS = 'Enter a price, such as 1295.00, or a share, such as 10%'
const PERCENT = /^\d{1,3}(?:\.\d{1,2})?$/
const BP = 100

/** "7.5" percent in basis points, without a step through fractions of a number. */
function basisPoints(text: string): number {
  const [whole = '0', part = ''] = text.split('.')
  return Number(whole) * BP + Number(part.padEnd(2, '0'))
}

/** A share in percent, with up to two digits behind the point, in basis points. */
export const percent = (most: number) => {
  const words = `Enter a percentage up to ${most}, such as 7.5`
  return z
    .string({ error: words })
    .overwrite((text) => text.replace(/\s*%$/, '').trim())
    .regex(PERCENT, words)
    .transform(basisPoints)
    .refine((bp) => bp >= 1 && bp <= most * BP, words)
}

/** A price in the cohort's currency, as it was typed, or a share in basis points. */
export const earlyBird = z
  .string()
  .overwrite((text) => text.replaceAll(/\s/g, ''))
  .refine((text) => PRICE.test(text) || (text.endsWith('%') && PERCENT.test(text.slice(0, -1))), {
    error: EARLY_WORDS,
  })
  .transform((text): { offBp: number } | { price: string } =>
    text.endsWith('%') ? { offBp: basisPoints(text.slice(0, -1)) } : { price: text },
  )
  .refine((early) => !('offBp' in early) || (early.offBp >= 1 && early.offBp <= 100 * BP), {
    error: EARLY_WORDS,
  })
  .optional()

const STEP_WORDS = `Enter how many seats, 2 to ${MAX_CAPACITY}`

const seats = z.coerce
  .number({ error: STEP_WORDS })
  .int(STEP_WORDS)
  .min(2, STEP_WORDS)
  .max(MAX_CAPACITY, STEP_WORDS)

/** A row that is left blank says nothing. */
const step = z
  .object({ seats: seats.optional(), percent: percent(100).optional() })
  .superRefine(({ seats: from, percent: off }, context) => {
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (from === undefined && off !== undefined) miss('seats', STEP_WORDS)
    if (from !== undefined && off === undefined) miss('percent', 'Enter how much is off')
  })

export const volumeSteps = z
  .array(step)
  .max(10, 'Enter at most 10 steps')
  .default([])
  .transform((rows) =>
    rows
      .flatMap(({ seats: fromSeats, percent: offBp }) =>
        fromSeats !== undefined && offBp !== undefined ? [{ fromSeats, offBp }] : [],
      )
      .sort((a, b) => a.fromSeats - b.fromSeats),
  )
  .refine(
    (steps) => new Set(steps.map(({ fromSeats }) => fromSeats)).size === steps.length,
    'Two steps begin at the same number of seats',
  )
