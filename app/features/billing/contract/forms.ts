import { atMost, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { checkBilling, purchaseOrderField, unreadBilling } from './invoices'

export const MAX_SEATS = 50
/** Characters; the database has the same limit. */
export const MAX_AGENCY_NAME = 200
/** Days that a bank may take to show money that was given back. */
export const BANK_DAYS = 10

export const NEW_AGENCY = 'new'
export const NONE_SEEN = 'none'

export const buySeatsSchema = z
  .object({
    mutationId,
    quantity: z
      .int({ error: 'Enter how many seats' })
      .min(1, 'Choose at least 1 seat')
      .max(MAX_SEATS, `Choose at most ${MAX_SEATS} seats at a time`),
    /** An agency that the buyer leads, or "new". */
    agency: z.union([z.literal(NEW_AGENCY), z.uuid()], { error: 'Choose an agency' }),
    agencyName: z
      .string()
      .overwrite(oneLine)
      .max(MAX_AGENCY_NAME, atMost(MAX_AGENCY_NAME))
      .optional(),
    purchaseOrder: purchaseOrderField,
    method: z.enum(['card', 'invoice'], { error: 'Choose one' }).default('card'),
    ...unreadBilling,
    /** The buyer's paid order in this cohort that the page knew of. Left out: no one is asked. */
    seen: z.union([z.literal(NONE_SEEN), z.uuid()]).optional(),
  })
  .refine(({ agency, agencyName }) => agency !== NEW_AGENCY || agencyName, {
    path: ['agencyName'],
    error: 'Enter the name of your agency',
  })
  .superRefine(checkBilling)
export type BuySeatsInput = z.input<typeof buySeatsSchema> & { cohort: string }
/**
 * sold-out: fewer places are left than were asked for. no-payments: no one takes money here yet.
 * bought-meanwhile: this buyer has paid for seats in this cohort since the page was opened; pressing again buys more.
 */
export type BuySeatsRefusal =
  | { reason: 'not-open' }
  | { reason: 'no-payments' }
  | { reason: 'sold-out'; placesLeft: number }
  | { reason: 'bought-meanwhile'; number: string; quantity: number }

export const SANDBOX_PAY = 'pay'
export const SANDBOX_DECLINE = 'decline'
export const paySandboxSchema = z.object({
  mutationId,
  outcome: z.enum([SANDBOX_PAY, SANDBOX_DECLINE]),
})
export type PayRefusal = 'declined' | 'sold-out' | 'not-pending'
