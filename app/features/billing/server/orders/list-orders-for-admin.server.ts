import { agencyNamesApart, may } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { AdminOrders } from '../../contract'
import { orderState } from '../../domain/orders'
import { mentions, readOrders } from './read-order.server'

const PER_PAGE = 10

/** One page of all agencies' orders, the newest first; no one but a program admin sees any. */
export async function listOrdersForAdmin(
  actor: Actor,
  find: Find = FIRST_PAGE,
): Promise<AdminOrders> {
  if (!may(actor, 'program.oversee')) return { orders: [], find: { ...find, total: 0, pages: 0 } }
  const { number, agency, cohort } = mentions(find.search)
  const { total, orders } = await readOrders({
    allowed: Prisma.sql`true`,
    where: find.search ? Prisma.sql`(${number} OR ${agency} OR ${cohort})` : Prisma.sql`true`,
    page: find.page,
    perPage: PER_PAGE,
  })
  const [agencyOf, waiting] = await Promise.all([
    agencyNamesApart(orders.map(({ agency }) => agency)),
    withAlerts(orders.map(({ id }) => id)),
  ])
  const at = now()
  return {
    find: { ...find, total, pages: Math.ceil(total / PER_PAGE) },
    orders: orders.map((order) => ({
      id: order.id,
      toLookAt: waiting.has(order.id),
      number: order.number,
      cohortTitle: order.cohort.title,
      agencyName: agencyOf(order.agency),
      quantity: order.quantity,
      totalMinor: order.totalMinor,
      currency: order.currency,
      createdAt: order.createdAt,
      state: orderState(order, at),
    })),
  }
}

/** The orders about which staff have something to look at. */
async function withAlerts(orderIds: string[]): Promise<Set<string>> {
  const rows = await readRows<{ id: string }>(Prisma.sql`
    SELECT DISTINCT order_id AS id FROM order_alert
     WHERE looked_at IS NULL AND order_id = ANY(${orderIds}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
