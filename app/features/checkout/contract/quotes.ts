import {
  type BillingFields,
  type BuySeatsRefusal,
  checkBilling,
  purchaseOrderField,
  refusalWords,
  unreadBilling,
} from '~/features/billing/contract'
import type { PriceLine } from '~/features/pricing/contract'
import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import type { OrderedCohort } from './order-page'

/** So many days a quote is good. */
export const QUOTE_DAYS = 30

/** The one step from a quote to its order. */
export const orderQuoteSchema = z
  .object({
    mutationId,
    method: z.enum(['card', 'invoice'], { error: 'Choose one' }).default('card'),
    purchaseOrder: purchaseOrderField,
    ...unreadBilling,
  })
  .superRefine(checkBilling)
export type OrderQuoteInput = z.input<typeof orderQuoteSchema> & { quote: string }

/** open: it can be ordered. ordered: it was, and that order stands. */
export type QuoteState = 'open' | 'ordered' | 'expired'

/**
 * canceled, closed, by-invitation: its cohort sells no seats anymore. code: others have used up its discount code.
 * full, too-few: places may come free again.
 */
export type QuoteObstacle =
  | { reason: 'canceled' | 'closed' | 'by-invitation' | 'code' | 'full' }
  | { reason: 'too-few'; placesLeft: number }

export interface QuoteView {
  id: string
  /** "FBQ-2026-0007" */
  number: string
  agency: { id: string; name: string }
  /** `timeZone`: IANA; the last day of the quote is a day there. */
  cohort: OrderedCohort & { slug: string }
  askedBy: string
  quantity: number
  lines: PriceLine[]
  totalMinor: number
  currency: string
  taxExemptNumber: string | null
  purchaseOrder: string | null
  /** How whoever asked for it wants to pay; its order may choose again. */
  method: 'card' | 'invoice'
  /** The billing details that were given with it; null where none were. */
  billing: BillingFields | null
  /** The billing details with which its order begins: these, or those of the agency's last invoice. */
  known: BillingFields | null
  createdAt: Date
  expiresAt: Date
  state: QuoteState
  /** Why it can't be ordered now though it is open; null where nothing is known to stand in the way. */
  obstacle: QuoteObstacle | null
  order: { id: string; number: string } | null
  /** An order may be paid by invoice under these terms; null where nothing is to be paid. */
  invoice: { invoiceDays: number; seatsFrom: 'order' | 'payment' } | null
}

export interface QuoteRow {
  id: string
  number: string
  cohortTitle: string
  quantity: number
  totalMinor: number
  currency: string
  /** IANA; the cohort's. */
  timeZone: string
  expiresAt: Date
  state: QuoteState
}

export type OrderQuoteRefusal = BuySeatsRefusal | { reason: 'expired' } | { reason: 'used' }

/** Says that no quote was made because the agency has the very same; null where one was made. */
export const quoteNews = ({ again }: { again?: boolean }) =>
  again
    ? {
        tone: 'info' as const,
        title: 'You already have this quote',
        text: 'It is for the same seats at the same price, so no second one was made. You choose how to pay when you order it.',
      }
    : null

/** Why no order was made of a quote, for its agency. */
export function quoteRefusalWords(refusal: OrderQuoteRefusal): string {
  if (refusal.reason === 'expired')
    return 'This quote has expired. Ask for a new one at the checkout'
  if (refusal.reason === 'used') return 'This quote has been ordered already'
  if (refusal.reason === 'code')
    return 'The discount code of this quote has been used up since. Ask for a new one at the checkout'
  if (refusal.reason === 'sold-out')
    return refusal.placesLeft === 0
      ? 'All places of this cohort are taken'
      : `Only ${refusal.placesLeft} places are left, fewer than this quote is for. Ask for a new one at the checkout`
  return refusalWords(refusal)
}
