import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import { confirmInvoice } from '../invoices/confirm-invoice.server'
import { lockOrder } from '../money/order-of-money.server'
import { endAlert, raiseAlert } from '../money/raise-alerts.server'
import { oweRefund, trySendRefunds } from '../money/send-refunds.server'

interface Credit {
  id: string
  orderId: string
  amountMinor: number
}

/** Decides that less is owed on the invoice of an order, which is locked. It is sent afterward, by its id as the idempotency key. */
export const creditInvoice = (tx: Tx, { orderId, amountMinor }: Omit<Credit, 'id'>) =>
  tx.invoiceCredit.create({ data: { id: newId(), orderId, amountMinor, decidedAt: now() } })

/**
 * Has the provider take off an order's invoice what was decided here and not sent yet. Whatever was paid meanwhile can
 * no longer be taken off, and goes back. Sent before: nothing happens.
 * @throws when the provider cannot be asked; then it may be tried again
 */
async function sendCredits(orderId: string): Promise<void> {
  const { provider: name, ...order } = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      ...{ provider: true, providerReference: true },
      credits: {
        where: { sentAt: null, refusedAt: null },
        orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const { providerReference: reference, credits } = order
  const provider = providerOf(name)
  if (!provider || reference === null || credits.length === 0) return
  for (const credit of credits) {
    const { id: requestId, amountMinor } = credit
    const struckMinor = await provider.invoices.credit(reference, { requestId, amountMinor })
    await inTransaction((tx) =>
      struckMinor === null ? noteRefused(tx, credit) : noteCredited(tx, credit, struckMinor),
    )
  }
  await confirmInvoice(name, reference)
}

/**
 * Sends all that was decided about an order's money: first what is taken off its invoice, because that may leave more to
 * give back. What cannot be sent now is sent by `ask-about-payments`.
 */
export async function sendCreditsAndRefunds(orderId: string): Promise<void> {
  try {
    await sendCredits(orderId)
  } catch (error) {
    log().warn({ err: error, orderId }, 'nothing could be taken off an invoice yet')
  }
  await trySendRefunds(orderId)
}

/** Sends what could not be sent before. */
export async function sendUnsentCredits(): Promise<void> {
  const unsent = await db().invoiceCredit.groupBy({
    by: ['orderId'],
    where: { sentAt: null, refusedAt: null },
  })
  for (const { orderId } of unsent) await sendCreditsAndRefunds(orderId)
}

async function noteCredited(tx: Tx, credit: Credit, struckMinor: number): Promise<void> {
  const { id, orderId, amountMinor } = credit
  const order = await lockOrder(tx, orderId)
  const { count } = await tx.invoiceCredit.updateMany({
    where: { id, sentAt: null },
    data: { sentAt: now(), struckMinor, refusedAt: null, byHandAt: null },
  })
  if (!order || count === 0) return
  // Where two sent it at once, the other one may have been refused.
  await endAlert(tx, { orderId, kind: 'credit', reference: id })
  const rest = amountMinor - struckMinor
  if (rest > 0)
    await oweRefund(tx, {
      ...{ orderId, amountMinor: rest, reason: 'canceled', requestedById: null },
    })
  await recordAudit(tx, {
    ...{ actorId: null, action: 'order.struck-off', subjectKind: 'seat-order', subjectId: orderId },
    new: { number: order.number, amountMinor: struckMinor, currency: order.currency },
  })
}

/** The provider will not take it off, however often it is asked: staff are told, and decide. */
async function noteRefused(tx: Tx, { id, orderId, amountMinor }: Credit): Promise<void> {
  const order = await lockOrder(tx, orderId)
  const { count } = await tx.invoiceCredit.updateMany({
    where: { id, sentAt: null, refusedAt: null },
    data: { refusedAt: now() },
  })
  if (!order || count === 0) return
  await raiseAlert(tx, order, {
    ...{ kind: 'credit', reference: id, detail: 'refused', expectedMinor: null },
    ...{ foundMinor: amountMinor, currency: order.currency },
  })
}
