import { keptSince, ledBy } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { AgencyOrders } from '../../contract'
import { containing, toOrderView } from './read-order.server'

const PER_PAGE = 20

/**
 * One page of an agency's orders, the newest first.
 * @throws NotFound unless the actor leads it
 */
export async function getAgencyOrders(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
  { search, page }: Find = FIRST_PAGE,
): Promise<AgencyOrders> {
  const contains = containing(search)
  const where = {
    agencyId,
    agency: ledBy(actor, 'agency.orders.read'),
    ...(search && {
      OR: [
        { number: contains },
        { purchaseOrder: contains },
        { cohort: { title: contains } },
        { buyer: { name: contains } },
      ],
    }),
  }
  const [agency, total, orders] = await Promise.all([
    db().agency.count({ where: { id: agencyId, ...ledBy(actor, 'agency.orders.read') } }),
    db().seatOrder.count({ where }),
    db().seatOrder.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PER_PAGE,
      skip: (page - 1) * PER_PAGE,
      include: { cohort: { select: { title: true } } },
    }),
  ])
  if (agency === 0) throw new NotFound()
  const nameOf = await namesApart(
    actor,
    orders.map(({ boughtById }) => boughtById),
  )
  const at = now()
  return {
    orders: orders.map((order) => toOrderView(order, nameOf, at)),
    total,
    pages: Math.ceil(total / PER_PAGE),
  }
}

/** The agency's newest order that waits to be paid; null also for whoever does not lead it. */
export const findPendingOrder = (actor: Pick<Actor, 'personId'>, agencyId: string) =>
  db().seatOrder.findFirst({
    where: {
      agencyId,
      agency: ledBy(actor, 'agency.orders.read'),
      paidAt: null,
      cancelledAt: null,
      createdAt: { gt: keptSince(now()) },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, number: true },
  })
