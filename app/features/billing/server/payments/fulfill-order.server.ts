import { lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { claimOwnSeat, createSeats } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { billingEvents } from '../../contract'
import { takesCoaches } from '../orders/read-order.server'
import { differenceSettler } from './difference-settler.server'

/**
 * Makes a paid order's seats, or moves the seat whose difference it is, with the entry in the audit log. The caller holds the locks of cohort and order, has made
 * sure that it was not paid before and that the places are there, and books what the facts say.
 * @param actorId null when the provider told us
 */
export async function fulfillOrder(tx: Tx, orderId: string, actorId: string | null): Promise<void> {
  const at = now()
  const order = await tx.seatOrder.update({
    where: { id: orderId },
    data: { paidAt: at, concludedAt: at },
    include: { agency: true, cohort: true, buyer: true },
  })
  const { agencyId, cohortId, quantity, number, currency, totalMinor } = order
  await recordAudit(tx, {
    actorId,
    action: 'order.paid',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number, quantity, totalMinor, currency },
  })
  if (order.forSeatId) return differenceSettler().fill(tx, orderId)
  await createSeats(tx, { orderId, agencyId, cohortId, quantity, at })
  if (!agencyId) {
    // Its row is locked by the caller already.
    const cohort = await lockCohort(tx, { id: cohortId })
    const { id, email } = order.buyer
    await claimOwnSeat(tx, { cohort, person: { id, email }, orderId })
  }
  await publish(tx, billingEvents['seats.bought'], {
    orderId,
    number,
    agencyId,
    agencyName: order.agency?.name ?? null,
    cohortSlug: order.cohort.slug,
    cohortTitle: order.cohort.title,
    enrolling: takesCoaches(order.cohort, at),
    given: order.method === 'comp',
    quantity,
    totalMinor,
    currency,
    buyerId: order.boughtById,
    buyerEmail: order.buyer.email,
  })
}
