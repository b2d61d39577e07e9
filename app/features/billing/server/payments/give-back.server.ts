import { lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { PaymentProvider } from '~/platform/payments/provider'
import { billingEvents } from '../../contract'
import { givenBack, takenInVain } from '../../domain/ledger'
import { postBookings } from './fulfill-order.server'
import type { Payment, Settled } from './settle-order.server'

const WHY = {
  'no-room': 'The places were gone when the payment came.',
  'code-gone': 'The last use of its discount code had been taken when the payment came.',
  'not-needed': 'The buyer was in the cohort already when the payment came.',
  replaced: 'A newer order had taken the place of this one when the payment came.',
}

/**
 * Decides that the money goes back, for good: from here the order is never filled, whatever comes free.
 * The caller holds the locks of cohort and order.
 */
export async function oweBack(tx: Tx, payment: Payment, why: keyof typeof WHY): Promise<void> {
  const { orderId, reference, chargedAt } = payment
  const at = now()
  const { canceledAt } = await tx.seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  const order = await tx.seatOrder.update({
    where: { id: orderId },
    data: {
      chargedAt: chargedAt ?? at,
      refundDueAt: at,
      canceledAt: canceledAt ?? at,
      providerReference: reference,
    },
  })
  await postBookings(tx, order, takenInVain(order.totalMinor, reference))
  await recordAudit(tx, {
    actorId: null,
    action: 'order.refund-due',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number: order.number, totalMinor: order.totalMinor, currency: order.currency },
    reason: WHY[why],
  })
}

/**
 * Gives back what is owed. Done before: nothing happens, at the provider by its idempotency key and here by
 * the order's lock.
 * @throws when the provider cannot be asked; then it is still owed and may be tried again
 */
export async function giveBack(provider: PaymentProvider, payment: Payment): Promise<void> {
  const refundedAt = await provider.refund(payment.reference)
  await inTransaction((tx) => noteGivenBack(tx, payment, refundedAt))
}

async function noteGivenBack(tx: Tx, { orderId, reference }: Payment, refundedAt: Date) {
  const { cohortId } = await tx.seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  await lockCohort(tx, { id: cohortId })
  const { count } = await tx.seatOrder.updateMany({
    where: { id: orderId, refundedAt: null },
    data: { refundedAt, concludedAt: now() },
  })
  if (count === 0) return
  const order = await tx.seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: { buyer: { select: { email: true } }, cohort: { select: { title: true } } },
  })
  await postBookings(tx, order, givenBack(order.totalMinor, reference))
  await recordAudit(tx, {
    actorId: null,
    action: 'order.refunded',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number: order.number, totalMinor: order.totalMinor, currency: order.currency },
  })
  await publish(tx, billingEvents['order.refunded'], {
    orderId,
    number: order.number,
    cohortTitle: order.cohort.title,
    totalMinor: order.totalMinor,
    currency: order.currency,
    buyerId: order.boughtById,
    buyerEmail: order.buyer.email,
  })
}

/** Whether money came that buys nothing. */
export const isInVain = (settled: Settled): settled is keyof typeof WHY =>
  Object.hasOwn(WHY, settled)
