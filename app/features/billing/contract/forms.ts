import { MAX_CAPACITY } from '~/features/cohorts/contract'
import type { PriceRefusal } from '~/features/pricing/contract'
import { atMost, mutationId } from '~/platform/shared/form-fields'
import { oneLine } from '~/platform/shared/text'
import { z } from '~/platform/shared/zod'
import { checkBilling, isBillingEmpty, purchaseOrderField, unreadBilling } from './invoices'

/** An order can fill a cohort; how many places are left is looked at when it is placed. */
export const MAX_SEATS = MAX_CAPACITY
/** Characters; the database has the same limit. */
export const MAX_AGENCY_NAME = 200
const MAX_CODE = 40
const MAX_EXEMPT = 60
/** Days that a bank may take to show money that was given back. */
export const BANK_DAYS = 10

/** The button of the checkout that asks for a quote instead of ordering. */
export const ASK_QUOTE = 'quote'

export const NEW_AGENCY = 'new'
/** In place of an agency: the buyer takes the one seat. */
export const SELF = 'self'
export const NONE_SEEN = 'none'

const quantity = z
  .int({ error: 'Enter how many seats' })
  .min(1, 'Choose at least 1 seat')
  .max(MAX_SEATS, `Choose at most ${MAX_SEATS} seats: no cohort has more places`)

export const buySeatsSchema = z
  .object({
    mutationId,
    quantity,
    /** An agency that the buyer leads, "new", or "self". */
    agency: z.union([z.literal(NEW_AGENCY), z.literal(SELF), z.uuid()], {
      error: 'Choose whom the seats are for',
    }),
    agencyName: z
      .string()
      .overwrite(oneLine)
      .max(MAX_AGENCY_NAME, atMost(MAX_AGENCY_NAME))
      .optional(),
    purchaseOrder: purchaseOrderField,
    method: z.enum(['card', 'invoice'], { error: 'Choose one' }).default('card'),
    ...unreadBilling,
    code: z.string().overwrite(oneLine).max(MAX_CODE, atMost(MAX_CODE)).optional(),
    /** The number under which the agency pays no tax. */
    taxExemptNumber: z.string().overwrite(oneLine).max(MAX_EXEMPT, atMost(MAX_EXEMPT)).optional(),
    /** The buyer for whom the page showed a tax-exempt number, as `agency` names it. Left out: no one is asked. */
    exemptFor: z.string().max(40).optional(),
    /** The buyer whose last billing details the page showed, as `agency` names it. Left out: no one is asked. */
    billingFor: z.string().max(40).optional(),
    /** The price rules that the page showed, as `rulesMark` names them. Left out: no one is asked. */
    rules: z.string().max(64).optional(),
    /** The buyer's paid order in this cohort that the page knew of. Left out: no one is asked. */
    seen: z.union([z.literal(NONE_SEEN), z.uuid()]).optional(),
    /** The agencies of the buyer that the page showed, as `ledMark` names them. Left out: no one is asked. */
    led: z.string().max(64).optional(),
    /** The button that sends it, where it is not the one that orders. */
    press: z.string().max(20).optional(),
  })
  .refine(({ agency, agencyName }) => agency !== NEW_AGENCY || agencyName, {
    path: ['agencyName'],
    error: 'Enter the name of your agency',
  })
  // Whoever buys for themselves pays by card, whatever is chosen in a part that is out of sight then.
  .superRefine((order, context) => {
    // Whoever asks for a price may not know the details yet.
    const isOpen = order.press === ASK_QUOTE && isBillingEmpty(order)
    if (order.agency !== SELF && !isOpen) checkBilling(order, context)
  })

/** The button of the checkout that only counts the price again. */
export const UPDATE_PRICE = 'price'
export const priceFormSchema = z.object({
  quantity,
  agency: z.string().max(40).optional(),
  code: z.string().overwrite(oneLine).max(MAX_CODE, atMost(MAX_CODE)).optional(),
})

export type BuySeatsInput = z.input<typeof buySeatsSchema> & { cohort: string }
/**
 * sold-out: fewer places are left than were asked for. no-payments: no one takes money here yet.
 * for-oneself: quotes are for agencies.
 * already-enrolled, facilitates: a seat for oneself, in a cohort where one is already.
 * number-of-other: the tax-exempt number is that of another agency of the buyer; pressing again uses it all the same.
 * billing-of-other: the billing details are the last ones of another agency of the buyer; likewise.
 * second-agency: the buyer leads agencies that the page did not show; pressing again makes another one.
 * bought-meanwhile: this buyer has paid for seats in this cohort since the page was opened; pressing again buys more.
 */
export type BuySeatsRefusal =
  | PriceRefusal
  | { reason: 'already-enrolled' }
  | { reason: 'facilitates' }
  | { reason: 'for-oneself' }
  | { reason: 'second-agency'; agencies: string[]; agencyName: string }
  | { reason: 'number-of-other'; agency: string }
  | { reason: 'billing-of-other'; agency: string }
  | { reason: 'not-open' }
  | { reason: 'no-payments' }
  | { reason: 'sold-out'; placesLeft: number }
  | { reason: 'bought-meanwhile'; number: string; quantity: number }

export const SANDBOX_PAY = 'pay'
export const SANDBOX_DECLINE = 'decline'
/** The money takes days, as with a bank transfer; then one of the two others ends it. */
export const SANDBOX_LATER = 'later'
export const paySandboxSchema = z.object({
  mutationId,
  outcome: z.enum([SANDBOX_PAY, SANDBOX_DECLINE, SANDBOX_LATER]),
})
export type PayRefusal = 'declined' | 'not-arrived' | 'sold-out' | 'not-pending'
