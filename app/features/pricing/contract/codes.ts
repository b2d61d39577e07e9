import { day, mutationId } from '~/platform/shared/form-fields'
import type { Found } from '~/platform/shared/lists/find'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

export const MAKE_CODE = 'make-code'
export const END_CODE = 'end-code'

/** The code is good in every cohort. */
export const ALL_COHORTS = 'all'

const OFF = /^(\d{1,6}(?:\.\d{1,2})?)(%?)$/
const OFF_WORDS = 'Enter a share, such as 10%, or an amount, such as 50.00'
const CODE_WORDS = 'Use 3 to 40 letters, digits and hyphens'
const CURRENCY_WORDS = 'Enter a currency, such as USD'
const BP = 100

const count = (words: string) =>
  z.coerce.number({ error: words }).int(words).min(1, words).max(100_000, words).optional()

const makeCodeSchema = z.object({
  intent: z.literal(MAKE_CODE),
  mutationId,
  code: z
    .string({ error: CODE_WORDS })
    .overwrite((text) => oneLine(text).toUpperCase())
    .regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/, CODE_WORDS),
  /** A share in basis points, or an amount as it was typed. */
  off: z
    .string({ error: OFF_WORDS })
    .overwrite((text) => text.replaceAll(/\s/g, ''))
    .regex(OFF, OFF_WORDS)
    .transform((text): { offBp: number } | { amount: string } => {
      const [, figure = '', share] = OFF.exec(text) ?? []
      return share ? { offBp: Math.round(Number(figure) * BP) } : { amount: figure }
    })
    .refine(
      (off) => ('offBp' in off ? off.offBp >= 1 && off.offBp <= 100 * BP : Number(off.amount) > 0),
      OFF_WORDS,
    ),
  currency: z
    .string({ error: CURRENCY_WORDS })
    .overwrite((text) => text.trim().toUpperCase())
    .refine((text) => Intl.supportedValuesOf('currency').includes(text), CURRENCY_WORDS),
  /** "all", "program:…" or "cohort:…". */
  scope: z.string({ error: 'Choose where it is good' }).max(200),
  /** The last day on which it is good, by the zone of whoever makes it. */
  until: day.optional(),
  maxUses: count('Enter a whole number from 1'),
  maxPerBuyer: count('Enter a whole number from 1'),
})
export type MakeCodeForm = z.infer<typeof makeCodeSchema>

const endCodeSchema = z.object({ intent: z.literal(END_CODE), mutationId, code: z.uuid() })

/** Every form on the page of codes. */
export const codeFormSchema = z.discriminatedUnion('intent', [makeCodeSchema, endCodeSchema])
export type EndCodeForm = z.infer<typeof endCodeSchema>

export interface CodeRow {
  id: string
  code: string
  /** "10% off", "$50.00 off" */
  off: string
  /** Where it is good, in words. */
  where: string
  expiresAt: Date | null
  endedAt: Date | null
  uses: number
  maxUses: number | null
  maxPerBuyer: number | null
  /** It can still be used. */
  live: boolean
}

/** One page of codes. */
export interface CodesPage {
  codes: CodeRow[]
  find: Found
  /** The places where a new code can be good. */
  scopes: { value: string; label: string }[]
}
