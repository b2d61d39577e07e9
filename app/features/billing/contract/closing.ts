import { mutationId } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

export const ACCEPT_INVOICE = 'accept-invoice'
export const PREVIEW_CLOSE = 'preview-close'
export const CLOSE_ORDER = 'close-order'

/** The list from which staff choose why an order that is not paid is closed. */
export const CLOSE_REASONS = {
  withdrawn: 'The buyer no longer wants it',
  unpaid: 'It was not paid in time',
  mistake: 'It was placed by mistake',
} as const
type CloseReason = keyof typeof CLOSE_REASONS

export const acceptInvoiceSchema = z.object({
  intent: z.literal(ACCEPT_INVOICE),
  mutationId,
  reference: z.string().max(255),
  /** The amount that the page showed. */
  seenMinor: z.coerce.number().int(),
})
export type AcceptInvoiceInput = z.infer<typeof acceptInvoiceSchema>

export const closeOrderSchema = z.object({
  intent: z.enum([PREVIEW_CLOSE, CLOSE_ORDER]),
  mutationId,
  reason: z.enum(Object.keys(CLOSE_REASONS) as [CloseReason, ...CloseReason[]], {
    error: 'Choose a reason',
  }),
  /** How many seats the preview canceled. */
  seenSeats: z.coerce.number().int().optional(),
})
export type CloseOrderInput = z.infer<typeof closeOrderSchema>

/** The end of a closing by staff; money-came: something was paid on the invoice first, so the order stands. */
export type CloseEnd = 'closed' | 'closing' | 'money-came'

/**
 * changed: it is not what the page showed. over: it is paid or closed. not-reached: the provider does not answer.
 * part-paid: some money came on its invoice, and is still here. disputed: a bank has not decided about that money yet.
 */
export type SettleRefusal = 'changed' | 'over' | 'not-reached' | 'part-paid' | 'disputed'
export const SETTLE_REFUSALS: Record<SettleRefusal, string> = {
  changed:
    'The order has changed since you opened this page, so your press changed nothing. What you chose is kept: look at the order, and press again if you still want it',
  over: 'This order was paid or closed in the meantime, so your press changed nothing. What happened is listed below, step by step',
  'not-reached':
    'The payment provider could not be reached. Nothing was changed. Try again in a few minutes',
  'part-paid':
    'Some money came on the order’s invoice, and it is still here. Nothing was changed. Refund that money first, then close the order',
  disputed:
    'A bank has not decided yet about what was paid on this invoice. Nothing was changed. Close the order when it has',
}
