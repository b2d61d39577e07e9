import { orderSearchSql, readOrders, toOrderView } from '~/features/billing/index.server'
import { keptSince } from '~/features/cohorts/index.server'
import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { AgencyOrders, DisputedOrder, OpenInvoice } from '../contract'

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
  const { number, purchaseOrder, cohort, buyer } = orderSearchSql(search)
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

/** Null where there is none; all of it for whoever does not lead the agency. */
export interface Unsettled {
  /** The newest order that waits to be paid. */
  pending: { id: string; number: string } | null
  /** The open invoice that is due first. */
  invoice: OpenInvoice | null
  /** An order with a dispute; one that is open before one that was lost. */
  dispute: DisputedOrder | null
}

type Read = Omit<Unsettled, 'invoice'> & {
  invoice: (Omit<OpenInvoice, 'overdue' | 'dueAt'> & { dueAt: string | null }) | null
}

/** SQL: how many seats the order `o` keeps from being used, its own or the one that it moved. */
const ON_HOLD = Prisma.sql`(SELECT count(*)::int FROM seat s
   WHERE cardinality(o.frozen_for) > 0 AND (s.order_id = o.id OR s.id = o.for_seat_id) AND s.canceled_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL))`

/** The orders of an agency that wait for someone; one statement. */
export async function findUnsettled(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<Unsettled> {
  const at = now()
  const mine = Prisma.sql`o.agency_id = ${agencyId}::uuid AND ${ordersOf(actor, agencyId)}`
  const [found] = await readRows<Read>(Prisma.sql`
    SELECT (SELECT json_build_object('id', o.id, 'number', o.number) FROM seat_order o
       WHERE ${mine} AND o.method = 'card' AND o.paid_at IS NULL AND o.canceled_at IS NULL AND o.created_at > ${keptSince(at)}
       ORDER BY o.created_at DESC LIMIT 1) AS pending,
     (SELECT json_build_object('orderId', o.id, 'number', o.number, 'currency', o.currency, 'dueAt', i.due_at,
               'timeZone', c.time_zone, 'owedMinor', o.total_minor + i.adjusted_minor - i.credited_minor - i.paid_minor, 'onHold', ${ON_HOLD})
        FROM seat_order o JOIN order_invoice i ON i.order_id = o.id JOIN cohort c ON c.id = o.cohort_id
       WHERE ${mine} AND i.status IN ('making', 'open') AND i.void_due_at IS NULL AND o.paid_at IS NULL AND o.canceled_at IS NULL
       ORDER BY i.due_at NULLS LAST, o.created_at LIMIT 1) AS invoice,
     (SELECT json_build_object('orderId', o.id, 'number', o.number, 'state', o.dispute_state, 'onHold', ${ON_HOLD}) FROM seat_order o
       WHERE ${mine} AND o.dispute_state IN ('open', 'lost')
       ORDER BY o.dispute_state = 'open' DESC, o.created_at DESC LIMIT 1) AS dispute`)
  const { pending = null, invoice = null, dispute = null } = found ?? {}
  const dueAt = invoice?.dueAt ? new Date(invoice.dueAt) : null
  return {
    ...{ pending, dispute },
    invoice: invoice && { ...invoice, dueAt, overdue: dueAt !== null && dueAt <= at },
  }
}
