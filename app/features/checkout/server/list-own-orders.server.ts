import type { OwnOrder } from '~/features/billing/contract'
import { orderState } from '~/features/billing/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

const AT_MOST = 20

/** The orders that someone placed for themselves, the newest first; those of agencies are with their leads. */
export async function listOwnOrders({ personId }: Pick<Actor, 'personId'>): Promise<OwnOrder[]> {
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
  return orders.map(({ seats: [seat], ...order }) => ({
    ...{ id: order.id, number: order.number, cohortTitle: order.cohort.title },
    ...{ totalMinor: order.totalMinor, currency: order.currency, createdAt: order.createdAt },
    state: orderState(order, at),
    seat: seat ? { id: seat.id, cohortTitle: seat.cohort.title } : null,
  }))
}
