import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import { payments } from '~/platform/payments/payments.server'
import { paidAndReturned } from '../../domain/ledger'
import { orderTotal } from '../../domain/orders'
import { lockCohort } from '../scope.server'
import { postBookings } from './fulfil-order.server'
import { type Payment, settleOrder } from './settle-order.server'

/**
 * Asks the provider what has become of a payment and does what follows, however often it is called and
 * whatever was called before: what counts is what the provider says now.
 * @throws when the provider cannot be asked; then nothing has changed and it may be tried again
 */
export async function confirmPayment(reference: string): Promise<void> {
  const provider = payments()
  if (!provider) return
  const paying = await provider.read(reference)
  if (!paying?.orderId) return
  const { orderId, state, amountMinor, currency } = paying
  if (state === 'open') return
  if (state === 'closed') return releaseOrder(reference)
  const payment = { orderId, provider: provider.name, reference, amountMinor, currency }
  const settled = await inTransaction((tx) => settleOrder(tx, payment, null))
  if (settled === 'unexpected') log().error({ orderId, reference }, 'payment fits no order')
  if (settled === 'no-room') {
    await provider.refund(reference)
    await inTransaction((tx) => returnMoney(tx, payment))
  }
}

/** The page was closed unpaid: the places are free again. */
const releaseOrder = (reference: string) =>
  inTransaction(async (tx) => {
    await tx.seatOrder.updateMany({
      where: { providerReference: reference, paidAt: null, cancelledAt: null },
      data: { cancelledAt: now() },
    })
  })

async function returnMoney(tx: Tx, { orderId, reference }: Payment): Promise<void> {
  const { cohortId } = await tx.seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  await lockCohort(tx, { id: cohortId })
  const order = await tx.seatOrder.update({
    where: { id: orderId },
    data: { cancelledAt: now(), providerReference: reference },
  })
  const reason = `refund:${reference}`
  const before = await tx.ledgerEntry.count({ where: { orderId, reference: reason } })
  if (before > 0) return
  await postBookings(tx, order, paidAndReturned(orderTotal(order), reference))
  await recordAudit(tx, {
    actorId: null,
    action: 'order.refunded',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number: order.number, totalMinor: orderTotal(order), currency: order.currency },
    reason: 'The places were gone when the payment came.',
  })
}
