import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { OrderView } from '../../contract'
import { ledBy } from '../scope.server'
import { toOrderView } from './read-order.server'

/**
 * An agency's orders, the newest first.
 * @throws NotFound unless the actor leads it
 */
export async function getAgencyOrders(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<OrderView[]> {
  const agency = await db().agency.findFirst({
    where: { id: agencyId, ...ledBy(actor) },
    select: {
      orders: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        include: { cohort: { select: { title: true } }, buyer: { select: { name: true } } },
      },
    },
  })
  if (!agency) throw new NotFound()
  const at = now()
  return agency.orders.map((order) => toOrderView(order, at))
}
