import { db, inTransaction } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { handleOnce } from '~/platform/payments/messages.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { PaymentMessage } from '~/platform/payments/provider'
import { sendQuietly } from '../money/send-refunds.server'
import { applyInvoice } from './apply-invoice.server'
import { issueInvoice } from './issue-invoice.server'

/**
 * Asks a provider what has become of an invoice and does what follows, however often it is called.
 * @param name the provider, as the order names it
 * @param message what woke us; it is noted in the transaction of its effect, and has none the second time
 * @throws when the provider cannot be asked; then it may be tried again
 */
export async function confirmInvoice(
  name: string,
  reference: string,
  message: PaymentMessage | null = null,
): Promise<void> {
  const provider = providerOf(name)
  if (!provider) return
  const told = await provider.invoices.read(reference)
  const facts = told?.orderId ? ((await provider.factsOnInvoice?.(reference)) ?? []) : []
  await inTransaction(async (tx) => {
    if (message && !(await handleOnce(tx, provider.name, message))) return
    if (told?.orderId) await applyInvoice(tx, provider.name, told, { facts })
  })
  // The part that was paid on it goes back.
  if (told?.orderId && told.status === 'void' && told.paidMinor > 0) await sendQuietly(told.orderId)
}

/** The same by the order: one that was not sent yet is sent now. */
export async function lookAfterInvoice(orderId: string): Promise<void> {
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      provider: true,
      providerReference: true,
      canceledAt: true,
      invoice: { select: { sentAt: true } },
    },
  })
  if (!order.invoice) return
  if (!order.invoice.sentAt && !order.canceledAt) await issueInvoice(orderId)
  else if (order.providerReference) await confirmInvoice(order.provider, order.providerReference)
}

/** The same; whatever fails is left to the next round of `ask-about-payments`. */
export async function lookQuietly(orderId: string): Promise<void> {
  try {
    await lookAfterInvoice(orderId)
  } catch (error) {
    log().warn({ err: error, orderId }, 'invoice could not be confirmed')
  }
}
