import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { AdminOrder } from '../../contract'
import { orderState, orderTotal } from '../../domain/orders'

const LATEST = 10

/** The latest orders of all agencies, the newest first; nobody but a program admin sees any. */
export async function listOrdersForAdmin({
  personId,
}: Pick<Actor, 'personId'>): Promise<AdminOrder[]> {
  const admin = await db().programAdmin.count({ where: { personId, revokedAt: null } })
  if (admin === 0) return []
  const orders = await db().seatOrder.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LATEST,
    include: { cohort: { select: { title: true } }, agency: { select: { name: true } } },
  })
  const at = now()
  return orders.map((order) => ({
    number: order.number,
    cohortTitle: order.cohort.title,
    agencyName: order.agency.name,
    quantity: order.quantity,
    totalMinor: orderTotal(order),
    currency: order.currency,
    createdAt: order.createdAt,
    state: orderState(order, at),
  }))
}
