import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'
import { acceptInvoiceSchema, closeOrderSchema } from './closing'
import { MAX_SEATS } from './forms'

export const PREVIEW_REFUND = 'preview'
export const MAKE_REFUND = 'refund'
export const LOOKED_AT = 'looked'
export const PLAY_PROVIDER = 'play'
export const PAID_BACK = 'paid-back'
export const CREDIT_AGAIN = 'credit-again'
export const CREDIT_BY_HAND = 'credit-by-hand'
/** Details of a warning about a credit note: staff have made it and no one could look yet; or looked, and it is not there. */
export const BY_HAND = 'by-hand'
export const NOT_SEEN = 'not-seen'
/** noted: it is looked for as soon as the provider can be reached. not-seen: it is not there, so nothing is noted. */
export type CreditSettled = 'done' | 'noted' | 'not-seen'
/** A refund that staff have paid themselves is called so, with the id of its request. */
export const OUTSIDE_REFUND = 'outside-'

/** The list from which staff choose why money goes back. */
export const REFUND_REASONS = {
  asked: 'The buyer asked for it',
  duplicate: 'It was paid twice',
  canceled: 'The cohort was canceled or moved',
  left: 'A coach left or cannot take part',
  goodwill: 'Goodwill',
} as const
export type RefundReason = keyof typeof REFUND_REASONS

const REASONS = Object.keys(REFUND_REASONS) as [RefundReason, ...RefundReason[]]

/** Major units as people type them: "1,250" or "1250.50". Read by the order's currency later. */
const AMOUNT = /^\s*\$?\s*\d{1,3}(,?\d{3})*(\.\d{1,3})?\s*$/

const refundFields = z
  .object({
    intent: z.enum([PREVIEW_REFUND, MAKE_REFUND]),
    mutationId,
    what: z.enum(['full', 'seats', 'amount'], { error: 'Choose what to refund' }),
    seats: z
      .array(z.coerce.number().int().min(1).max(MAX_SEATS))
      .max(MAX_SEATS, `Choose at most ${MAX_SEATS} seats`)
      .default([]),
    amount: z.string().max(20, 'Enter an amount such as 125.00').optional(),
    reason: z.enum(REASONS, { error: 'Choose a reason' }),
    /** The amount that the preview showed. */
    seenMinor: z.coerce.number().int().optional(),
    /** The amount that was left of the order in that preview. Left out: no one is asked. */
    seenLeftMinor: z.coerce.number().int().optional(),
  })
  .refine(({ what, seats }) => what !== 'seats' || seats.length > 0, {
    path: ['seats'],
    error: 'Choose at least one seat',
  })
  .refine(({ what, amount }) => what !== 'amount' || AMOUNT.test(amount ?? ''), {
    path: ['amount'],
    error: 'Enter an amount such as 125.00',
  })
export const refundSchema = refundFields
const SANDBOX_MOVES = [
  'refund-all',
  'refund-half',
  'dispute-open',
  'dispute-won',
  'dispute-lost',
] as const
export type SandboxMove = (typeof SANDBOX_MOVES)[number]

/** Why the sandbox’s provider did nothing; the page shows how the order stands now. */
export const NOT_PLAYED: Record<'nothing-left' | 'not-disputed', string> = {
  'nothing-left': 'No money of this order is left at the provider.',
  'not-disputed':
    'No dispute of this order waits for that decision. How it stands now is shown on this page.',
}
export type PlayProviderInput = { move: SandboxMove; mutationId: string }

const alertSchema = z.object({
  intent: z.enum([LOOKED_AT, PAID_BACK, CREDIT_AGAIN, CREDIT_BY_HAND]),
  ...{ mutationId, alert: z.uuid() },
})
export type AlertForm = z.infer<typeof alertSchema>

export const adminOrderSchema = z.union([
  z.object({ intent: z.literal(PLAY_PROVIDER), mutationId, move: z.enum(SANDBOX_MOVES) }),
  refundFields,
  alertSchema,
  acceptInvoiceSchema,
  closeOrderSchema,
])
export type RefundInput = z.infer<typeof refundFields>

/** A refund would do this. */
export interface RefundPlan {
  amountMinor: number
  /** The amount that could be refunded before it: less, once someone else has refunded a part. */
  leftMinor: number
  /** The part of it that was paid past the provider: staff pay it back themselves. */
  outsideMinor: number
  /** The numbers of the seats that are canceled. */
  seats: number[]
  /** Coaches who lose their seat with it. */
  coachesOut: number
  /** Coaches who stay in although all of the money goes back. */
  coachesStaying: number
}

/**
 * nothing-left: all of it went back. no-amount: zero, or more decimals than the currency has. too-much: less is left. seats-changed: a chosen seat does not stand anymore.
 * changed: it is not what the preview showed. no-provider: whoever took the money cannot be reached from here.
 */
export type RefundRefusal =
  | 'nothing-left'
  | 'no-amount'
  | 'too-much'
  | 'seats-changed'
  | 'changed'
  | 'no-provider'

export const REFUND_REFUSALS: Record<RefundRefusal, string> = {
  'nothing-left':
    'Nothing is left to refund on this order: all of it went back, or a bank holds it in a dispute. Your press refunded nothing. What happened is listed below, step by step',
  'no-amount': 'Enter an amount above zero, with no more decimals than its currency has',
  'too-much':
    'Less than that is left on this order, so nothing was refunded. Enter a smaller amount, or choose fewer seats',
  'seats-changed':
    'One of these seats was refunded or canceled in the meantime, so your press refunded nothing. Choose among the seats that are left',
  changed:
    'This order has changed since your preview; someone may have refunded a part of it. Your press refunded nothing. What you chose is kept: read the new preview, and press again if you still want it',
  'no-provider': 'This order’s payment provider is not set up here, so nothing can be refunded',
}
