import { orderState } from '~/features/billing/index.server'
import { type Reassigning, stayReason } from '~/features/seats/contract'
import { readStaying } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { addDays } from '~/platform/shared/time'
import type { OwnPurchase } from '../contract/own-orders'

const AT_MOST = 20

/** The orders that someone placed for themselves, the newest first; those of agencies are with their leads. */
export async function listOwnOrders({ personId }: Pick<Actor, 'personId'>): Promise<OwnPurchase[]> {
  const at = now()
  const orders = await db().seatOrder.findMany({
    where: { boughtById: personId, agencyId: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: AT_MOST,
    include: {
      ...{ cohort: { select: { title: true } }, invoice: true },
      seats: {
        where: {
          canceledAt: null,
          assignments: { some: { endedAt: null, enrollment: { personId } } },
        },
        select: { id: true, cohort: { select: { title: true } } },
      },
    },
  })
  const staying = await readStaying(orders.flatMap(({ seats }) => seats.map(({ id }) => id)))
  return orders.map(({ seats: [seat], ...order }) => ({
    ...{ id: order.id, number: order.number, cohortTitle: order.cohort.title },
    ...{ totalMinor: order.totalMinor, currency: order.currency, createdAt: order.createdAt },
    state: orderState(order, at),
    seat: seat
      ? { id: seat.id, cohortTitle: seat.cohort.title, stays: staysOf(staying.get(seat.id)) }
      : null,
  }))
}

function staysOf(reassigning: Reassigning | undefined) {
  const why = reassigning && stayReason(reassigning)
  return why ? { why, lastDay: addDays(reassigning.endsOn, -1) } : null
}
