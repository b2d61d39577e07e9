import { lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { claimOwnSeat, createSeats } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import { billingEvents } from '../../contract'
import { type Booking, paidSale } from '../../domain/ledger'

/** Posts bookings of an order. One that was posted before throws: the callers ask under the order's lock. */
export async function postBookings(
  tx: Tx,
  order: { id: string; currency: string },
  bookings: readonly Booking[],
): Promise<void> {
  const at = now()
  const data = bookings.flatMap(({ reference, postings }) => {
    const transaction = newId()
    return postings.map((posting) => ({
      ...posting,
      orderId: order.id,
      currency: order.currency,
      transaction,
      reference,
      at,
    }))
  })
  await tx.ledgerEntry.createMany({ data })
}

/**
 * Makes a paid order's seats, its bookings and the entry in the audit log. The caller holds the locks of
 * cohort and order, and has made sure that it was not paid before and that the places are there.
 * @param payment the provider's reference; @param actorId null when the provider told us
 * @param chargedAt when the provider says that the buyer was charged; null when it says nothing
 */
export async function fulfillOrder(
  tx: Tx,
  orderId: string,
  payment: string,
  actorId: string | null,
  chargedAt: Date | null = null,
): Promise<void> {
  const at = now()
  const order = await tx.seatOrder.update({
    where: { id: orderId },
    data: { paidAt: at, chargedAt, concludedAt: at },
    include: { agency: true, cohort: true, buyer: true },
  })
  const { agencyId, cohortId, quantity, number, currency, totalMinor } = order
  await createSeats(tx, { orderId, agencyId, cohortId, quantity, at })
  if (!agencyId) {
    // Its row is locked by the caller already.
    const cohort = await lockCohort(tx, { id: cohortId })
    const { id, email } = order.buyer
    await claimOwnSeat(tx, { cohort, person: { id, email }, orderId })
  }
  await postBookings(tx, order, paidSale(totalMinor, payment))
  await recordAudit(tx, {
    actorId,
    action: 'order.paid',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number, quantity, totalMinor, currency },
  })
  await publish(tx, billingEvents['seats.bought'], {
    orderId,
    number,
    agencyId,
    agencyName: order.agency?.name ?? null,
    cohortSlug: order.cohort.slug,
    cohortTitle: order.cohort.title,
    quantity,
    totalMinor,
    currency,
    buyerId: order.boughtById,
    buyerEmail: order.buyer.email,
  })
}
