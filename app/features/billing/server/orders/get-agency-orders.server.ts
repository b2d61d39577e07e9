import { keptSince } from '~/features/cohorts/index.server'
import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { AgencyOrders, OpenInvoice } from '../../contract'
import { mentions, readOrders, toOrderView } from './read-order.server'

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
  const { number, purchaseOrder, cohort, buyer } = mentions(search)
  const { allowed, total, pages, orders } = await readOrders({
    allowed: ordersOf(actor, agencyId),
    where: Prisma.sql`o.agency_id = ${agencyId}::uuid AND ${
      search
        ? Prisma.sql`(${number} OR ${purchaseOrder} OR ${cohort} OR ${buyer})`
        : Prisma.sql`true`
    }`,
    page,
    perPage: PER_PAGE,
  })
  if (!allowed) throw new NotFound()
  const nameOf = await namesApart(
    actor,
    orders.map(({ buyer }) => buyer),
  )
  const at = now()
  return {
    orders: orders.map((order) => toOrderView(order, nameOf, at)),
    ...{ total, pages },
  }
}

/** SQL condition: this person may see the agency's orders. */
const ordersOf = (actor: Pick<Actor, 'personId'>, agencyId: string) =>
  scope(actor, 'agency.orders.read', { agency: Prisma.sql`${agencyId}::uuid` })

/** The agency's newest order that waits to be paid; null also for whoever does not lead it. */
export async function findPendingOrder(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<{ id: string; number: string } | null> {
  const [order] = await readRows<{ id: string; number: string }>(Prisma.sql`
    SELECT o.id, o.number FROM seat_order o
     WHERE o.agency_id = ${agencyId}::uuid AND ${ordersOf(actor, agencyId)}
       AND o.method = 'card' AND o.paid_at IS NULL AND o.canceled_at IS NULL AND o.created_at > ${keptSince(now())}
     ORDER BY o.created_at DESC LIMIT 1`)
  return order ?? null
}

/** The agency's open invoice that is due first; null also for whoever does not lead it. */
export async function findOpenInvoice(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<OpenInvoice | null> {
  const [found] = await readRows<Omit<OpenInvoice, 'overdue'>>(Prisma.sql`
    SELECT o.id AS "orderId", o.number, o.currency, i.due_at AS "dueAt", c.time_zone AS "timeZone",
           o.total_minor + i.adjusted_minor - i.credited_minor - i.paid_minor AS "owedMinor"
      FROM seat_order o JOIN order_invoice i ON i.order_id = o.id JOIN cohort c ON c.id = o.cohort_id
     WHERE o.agency_id = ${agencyId}::uuid AND ${ordersOf(actor, agencyId)}
       AND i.status IN ('making', 'open') AND i.void_due_at IS NULL AND o.paid_at IS NULL AND o.canceled_at IS NULL
     ORDER BY i.due_at NULLS LAST, o.created_at LIMIT 1`)
  return found ? { ...found, overdue: found.dueAt !== null && found.dueAt <= now() } : null
}
