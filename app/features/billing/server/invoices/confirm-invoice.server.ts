import { db, inTransaction } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import { applyInvoice } from './apply-invoice.server'
import { issueInvoice } from './issue-invoice.server'

/**
 * Asks a provider what has become of an invoice and does what follows, however often it is called.
 * @param name the provider, as the order names it
 * @throws when the provider cannot be asked; then it may be tried again
 */
export async function confirmInvoice(name: string, reference: string): Promise<void> {
  const provider = providerOf(name)
  const told = await provider?.invoices.read(reference)
  if (!provider || !told?.orderId) return
  await inTransaction((tx) => applyInvoice(tx, provider.name, told))
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
