import { MAX_SEATS } from '~/features/billing/contract'
import { emailSchema } from '~/features/identity/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'

/** Why seats cost nothing, in a word that stands on the order and in the log. */
export const COMP_REASONS = {
  scholarship: 'Scholarship',
  partner: 'Partner agency',
  pilot: 'Pilot',
  'made-good': 'To make up for something',
  staff: 'Own staff',
} as const
export type CompReason = keyof typeof COMP_REASONS

const QUANTITY = `Enter a whole number, 1 to ${MAX_SEATS}`

const reason = z.enum(Object.keys(COMP_REASONS) as [CompReason, ...CompReason[]], {
  error: 'Choose a reason',
})

const toAgency = z.object({
  ...{ to: z.literal('agency'), mutationId },
  agency: z
    .string({ error: 'Enter the agency’s name' })
    .overwrite(oneLine)
    .min(1, 'Enter the agency’s name')
    .max(200, 'Use at most 200 letters'),
  /** The agency that was chosen where several have the name. */
  agencyId: z.uuid().optional(),
  quantity: z.coerce
    .number({ error: QUANTITY })
    .int(QUANTITY)
    .min(1, QUANTITY)
    .max(MAX_SEATS, QUANTITY),
  reason,
})
const toPerson = z.object({
  ...{ to: z.literal('person'), mutationId },
  email: z.string({ error: 'Enter their email address' }).pipe(emailSchema),
  reason,
})
/** No one: an offer is taken back. */
export const CANCEL_GIFT = 'cancel-gift'
const cancelGiftSchema = z.object({ to: z.literal(CANCEL_GIFT), mutationId, gift: z.uuid() })
export type CancelGiftForm = z.infer<typeof cancelGiftSchema>

export const giveSeatsSchema = z.discriminatedUnion('to', [toAgency, toPerson, cancelGiftSchema])
export type GiveSeatsForm = z.infer<typeof toAgency>
export type GiveSeatForm = z.infer<typeof toPerson>

/** The cohort whose seats staff give away. */
export interface GiveSeatsPage {
  slug: string
  title: string
  placesLeft: number
  /** IANA */
  timeZone: string
  /** Seats that were offered to people without an account, and not taken yet, the newest first. */
  offered: { id: string; email: string; expiresAt: Date; reminders: number }[]
}
