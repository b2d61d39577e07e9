import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { log } from '~/platform/logging/log.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { accountOf } from '../../domain/account'
import { followFacts } from './follow-facts.server'
import { keepFacts, readFacts } from './keep-facts.server'
import { leftOf, lockOrder, orderedOf, outsideOf, readOrderOfMoney } from './order-of-money.server'

interface Unsent {
  id: string
  orderId: string
  amountMinor: number
  reason: string
}

interface Owed extends Omit<Unsent, 'id'> {
  id?: string
  /** Null: the program itself. */
  requestedById: string | null
}

/**
 * Decides that money of an order goes back, which is locked. It is sent afterward, by its id as the idempotency key. What
 * was paid past the provider is a request of its own, for staff to pay and to confirm.
 */
export async function oweRefund(tx: Tx, { id = newId(), amountMinor, ...owed }: Owed) {
  const { orderId } = owed
  const order = await readOrderOfMoney(tx, orderId)
  if (!order) return
  const facts = await readFacts(tx, orderId)
  const { leftMinor } = leftOf(order, accountOf(orderedOf(order), facts))
  const outsideMinor = outsideOf(order, leftMinor, amountMinor)
  const parts = [
    { amountMinor: amountMinor - outsideMinor, outside: false },
    { amountMinor: outsideMinor, outside: true },
  ].filter((part) => part.amountMinor > 0)
  await tx.refundRequest.createMany({
    data: parts.map((part, at) => ({
      ...{ ...part, ...owed, id: at === 0 ? id : newId(), requestedAt: now() },
    })),
  })
  if (outsideMinor > 0) await followFacts(tx, orderId, { facts, fresh: [] })
}

/** Calls `sendRefunds`; what cannot be sent now is sent by `ask-about-payments`. */
export async function trySendRefunds(orderId: string): Promise<void> {
  try {
    await sendRefunds(orderId)
  } catch (error) {
    log().warn({ err: error, orderId }, 'refund could not be sent yet')
  }
}

/**
 * Sends the refunds of an order that were decided here and not sent yet. Sent before: nothing happens, at the provider
 * by the request's id and here by the order's lock.
 * @throws when the provider cannot be asked; then it is still owed and may be tried again
 */
export async function sendRefunds(orderId: string): Promise<void> {
  const order = await db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      ...{ provider: true, providerReference: true, currency: true, method: true },
      refunds: {
        where: { sentAt: null, refusedAt: null, outside: false },
        orderBy: { requestedAt: 'asc' },
      },
    },
  })
  const { providerReference: id, currency, method } = order
  const provider = providerOf(order.provider)
  if (!provider || id === null) return
  const place = { object: method === 'invoice' ? 'invoice' : 'checkout.session', id }
  for (const request of order.refunds) {
    const { id: requestId, amountMinor, reason } = request
    const duplicate = reason === 'duplicate'
    const refunds = await provider.refund({ place, requestId, amountMinor, currency, duplicate })
    await inTransaction((tx) => noteSent(tx, request, refunds))
  }
}

async function noteSent(tx: Tx, request: Unsent, refunds: MoneyFact[] | null): Promise<void> {
  const { id, orderId, amountMinor, reason } = request
  const order = await lockOrder(tx, orderId)
  if (!order) return
  const at = now()
  const { count } = await tx.refundRequest.updateMany({
    where: { id, sentAt: null, refusedAt: null },
    data: refunds ? { sentAt: at } : { refusedAt: at },
  })
  const kept = await keepFacts(tx, order, refunds ?? [])
  await followFacts(tx, orderId, kept)
  if (count === 0) return
  const decided = await tx.refundRequest.findUniqueOrThrow({
    where: { id },
    select: { requestedById: true },
  })
  await recordAudit(tx, {
    actorId: refunds ? decided.requestedById : null,
    action: refunds ? 'order.refunded' : 'order.refund-refused',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number: order.number, amountMinor, currency: order.currency, reason },
  })
}
