import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { orderTotal } from '../../domain/orders'
import { placesLeft } from '../../domain/places'
import { countPlaces } from '../places.server'
import { lockCohort } from '../scope.server'
import { fulfilOrder } from './fulfil-order.server'

export interface Payment {
  orderId: string
  provider: string
  reference: string
  amountMinor: number
  currency: string
}

/**
 * paid: now, or before. no-room: its places are gone; nothing was written.
 * unexpected: not what was ordered, or not our order; nothing was written.
 */
export type Settled = 'paid' | 'no-room' | 'unexpected'

/**
 * Turns a payment into seats, exactly once, however often and from wherever it is told: the order's row
 * is locked, so the second to come finds it paid. An order whose time ran out, or that was replaced, is
 * honoured as long as there is room.
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
    orderTotal(order) === payment.amountMinor &&
    order.currency === payment.currency
  if (!expected) return 'unexpected'
  if (order.paidAt) return 'paid'
  const places = await countPlaces(tx, order.cohortId, now(), [orderId])
  if (placesLeft(places) < order.quantity) return 'no-room'
  await fulfilOrder(tx, orderId, reference, actorId)
  if (!order.providerReference)
    await tx.seatOrder.update({ where: { id: orderId }, data: { providerReference: reference } })
  return 'paid'
}
