import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { handleOnce } from '~/platform/events/received.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { PaymentMessage, PaymentProvider } from '~/platform/payments/provider'
import { trySendRefunds } from '../money/send-refunds.server'
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
  const told = await readStanding(provider, reference)
  const facts = told?.orderId ? ((await provider.factsOnInvoice?.(told.reference)) ?? []) : []
  await inTransaction(async (tx) => {
    if (message && !(await handleOnce(tx, provider.name, message))) return
    if (told?.orderId) await applyInvoice(tx, provider.name, told, { facts })
  })
  // The part that was paid on it goes back.
  if (told?.orderId && told.status === 'void' && told.paidMinor > 0)
    await trySendRefunds(told.orderId)
}

/** An invoice that is not the one that its order has may stand in its place: its order's own is asked for, too. */
async function readStanding({ invoices }: PaymentProvider, reference: string) {
  const told = await invoices.read(reference)
  if (!told?.orderId) return told
  const order = await db().seatOrder.findUnique({
    where: { id: told.orderId },
    select: { providerReference: true },
  })
  const own = order?.providerReference
  if (!own || own === told.reference) return told
  const instead = await invoices.read(own)
  return instead?.reference === told.reference ? instead : told
}

/**
 * Does what an order's invoice waits for: it is sent, voided where its order was closed, or else asked about.
 * @throws when the provider cannot be asked; then it may be tried again
 */
export async function refreshInvoice(orderId: string): Promise<void> {
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      provider: true,
      providerReference: true,
      ...{ id: true, canceledAt: true, paidAt: true, totalMinor: true, currency: true },
      invoice: { select: { sentAt: true, voidDueAt: true } },
    },
  })
  if (!order.invoice) return
  if (order.invoice.voidDueAt && !order.canceledAt && !order.paidAt) return voidClosedInvoice(order)
  if (!order.invoice.sentAt && !order.canceledAt) await issueInvoice(orderId)
  else if (order.providerReference) await confirmInvoice(order.provider, order.providerReference)
}

interface Closing {
  id: string
  provider: string
  providerReference: string | null
  totalMinor: number
  currency: string
}

/** Voids the invoice of an order that staff have closed; one that was never sent ends here alone. */
async function voidClosedInvoice(order: Closing): Promise<void> {
  const { id: orderId, totalMinor, currency } = order
  const provider = providerOf(order.provider)
  if (!provider) return
  const reference = order.providerReference ?? `unsent_${orderId}`
  const told = order.providerReference && (await provider.invoices.read(reference))
  if (told && told.paidMinor > 0 && told.status !== 'void') {
    // Money came first, and such an invoice may not be voided there: staff decide again, with that before them.
    await db().orderInvoice.update({ where: { orderId }, data: { voidDueAt: null } })
    return confirmInvoice(order.provider, reference)
  }
  if (told) await provider.invoices.void(told.reference)
  if (told && told.status !== 'draft') return confirmInvoice(order.provider, reference)
  const never = { number: null, pageUrl: null, pdfUrl: null, dueAt: null, paidAt: null }
  const nothing = { paidMinor: 0, outsideMinor: 0, creditedMinor: 0, replaces: null }
  const ended = { ...never, ...nothing, orderId, reference, totalMinor, currency }
  await inTransaction((tx) => applyInvoice(tx, order.provider, { ...ended, status: 'void' }))
}

/** Calls `refreshInvoice`; whatever fails is left to the next run of `ask-about-payments`. */
export async function tryRefreshInvoice(orderId: string): Promise<void> {
  try {
    await refreshInvoice(orderId)
  } catch (error) {
    log().warn({ err: error, orderId }, 'invoice could not be confirmed')
  }
}

/** An invoice is asked about at most this often because someone opens its page. */
const FRESH_MS = 60_000

/**
 * Calls `tryRefreshInvoice` because someone opens the order's page, at most once a minute.
 * @returns whether it was asked about
 */
export async function refreshStaleInvoice({ id, askedAt }: { id: string; askedAt: Date | null }) {
  const stale = new Date(now().getTime() - FRESH_MS)
  if (askedAt && askedAt >= stale) return false
  const { count } = await db().seatOrder.updateMany({
    where: { id, OR: [{ askedAt: null }, { askedAt: { lt: stale } }] },
    data: { askedAt: now() },
  })
  if (count > 0) await tryRefreshInvoice(id)
  return count > 0
}
