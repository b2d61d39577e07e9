import { placesLeft } from '~/features/cohorts/contract'
import { countPlaces, lockCohort } from '~/features/cohorts/index.server'
import { ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { retakeCode } from '../prices/take-code.server'
import { fulfillOrder } from './fulfill-order.server'

export interface Payment {
  orderId: string
  provider: string
  reference: string
  amountMinor: number
  currency: string
  chargedAt: Date | null
}

/**
 * paid: now, or before. unexpected: not what was ordered, or not our order.
 * no-room: its places are gone. code-gone: its time had run out, and others have the last use of its code since.
 * not-needed: the buyer of a seat for themselves is in the cohort already. replaced: a newer order of the buyer took its place, or it was canceled.
 * refunding, refunded: it was decided before that the money goes back. But for paid nothing was written.
 */
export type Settled =
  | 'paid'
  | 'no-room'
  | 'code-gone'
  | 'not-needed'
  | 'replaced'
  | 'refunding'
  | 'refunded'
  | 'unexpected'

/**
 * Turns a payment into seats, exactly once, however often and from wherever it is told: the order's row
 * is locked, so the second to come finds it paid. An order whose time ran out is honored as long as there
 * is room; one that was replaced or is to be refunded never is.
 */
export async function settleOrder(
  tx: Tx,
  payment: Payment,
  actorId: string | null,
): Promise<Settled> {
  const { orderId, provider, reference } = payment
  const known = await tx.seatOrder.findUnique({
    where: { id: orderId },
    select: { cohortId: true },
  })
  if (!known) return 'unexpected'
  await lockCohort(tx, { id: known.cohortId })
  await tx.$queryRaw`SELECT id FROM seat_order WHERE id = ${orderId}::uuid FOR UPDATE`
  const order = await tx.seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  const expected =
    order.provider === provider &&
    (order.providerReference ?? reference) === reference &&
    order.totalMinor === payment.amountMinor &&
    order.currency === payment.currency
  if (!expected) return 'unexpected'
  if (order.paidAt) return 'paid'
  if (order.refundDueAt) return order.refundedAt ? 'refunded' : 'refunding'
  if (order.canceledAt) return 'replaced'
  const places = await countPlaces(tx, order.cohortId, now(), { orders: [orderId] })
  if (placesLeft(places) < order.quantity) return 'no-room'
  if (!order.agencyId && (await ownSeatRefusal(tx, order.cohortId, order.boughtById)))
    return 'not-needed'
  if (!(await retakeCode(tx, orderId))) return 'code-gone'
  await fulfillOrder(tx, orderId, reference, actorId, payment.chargedAt)
  if (!order.providerReference)
    await tx.seatOrder.update({ where: { id: orderId }, data: { providerReference: reference } })
  return 'paid'
}
