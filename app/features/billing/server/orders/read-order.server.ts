import { isEnrolling, type Visibility } from '~/features/cohorts/contract'
import {
  type AgencyNamed,
  agencyNamed,
  type NameApart,
  type Named,
  named,
  scopeFilter,
} from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { OrderView, PaymentMethod } from '../../contract'
import type { InvoiceFacts } from '../../domain/invoices'
import { isSold, orderState } from '../../domain/orders'

/** Prisma filter: orders that this person may pay: bought by them, or for an agency that they lead. */
export const mayPay = (actor: Pick<Actor, 'personId'>): Prisma.SeatOrderWhereInput =>
  scopeFilter(actor, 'order.pay', {
    author: (boughtById: string): Prisma.SeatOrderWhereInput => ({ boughtById }),
    agency: (agency: Prisma.AgencyWhereInput): Prisma.SeatOrderWhereInput => ({ agency }),
  })

/** Prisma select: the cohort of an order, as far as its buyer reads of it. */
export const COHORT_OF_ORDER = {
  ...{ title: true, slug: true, visibility: true, enrollUntil: true, timeZone: true },
} as const

interface CohortOfOrder {
  visibility: Visibility
  enrollUntil: Date
  timeZone: string
}

/** Whether coaches can still be invited to the seats of an order. */
export const takesCoaches = ({ visibility, enrollUntil, timeZone }: CohortOfOrder, at: Date) =>
  isEnrolling({ visibility, enrollUntil: dayFromDb(enrollUntil), timeZone }, at)

export interface OrderRow {
  id: string
  number: string
  quantity: number
  unitPriceMinor: number
  totalMinor: number
  currency: string
  purchaseOrder: string | null
  createdAt: Date
  paidAt: Date | null
  canceledAt: Date | null
  chargedAt: Date | null
  refundDueAt: Date | null
  refundedAt: Date | null
  processingAt: Date | null
  refundedMinor: number
  disputeState: string | null
  forSeatId: string | null
  cohort: { title: string }
  invoice: InvoiceFacts | null
  buyer: string | Named
}

export const toOrderView = (order: OrderRow, nameOf: NameApart, at: Date): OrderView => ({
  id: order.id,
  number: order.number,
  cohortTitle: order.cohort.title,
  buyerName: nameOf(order.buyer),
  quantity: order.quantity,
  unitPriceMinor: order.unitPriceMinor,
  totalMinor: order.totalMinor,
  currency: order.currency,
  purchaseOrder: order.purchaseOrder,
  createdAt: order.createdAt,
  paidAt: order.paidAt,
  chargedAt: order.chargedAt,
  refundedAt: order.refundedAt,
  refundedMinor: order.refundedMinor,
  sold: isSold(order),
  forSeatId: order.forSeatId,
  state: orderState(order, at),
})

/** SQL condition on an order `o`: the text stands in its number, in the buyer's purchase order or in a name, in large or small letters; % and _ are themselves. */
export function mentions(
  search: string,
): Record<'number' | 'purchaseOrder' | 'cohort' | 'buyer', Prisma.Sql> {
  const like = Prisma.sql`ILIKE ${`%${search.replaceAll(/[\\%_]/g, '\\$&')}%`}`
  return {
    number: Prisma.sql`o.number ${like}`,
    purchaseOrder: Prisma.sql`o.purchase_order ${like}`,
    cohort: Prisma.sql`o.cohort_id IN (SELECT id FROM cohort WHERE title ${like})`,
    buyer: Prisma.sql`o.bought_by_id IN (SELECT id FROM person WHERE name ${like})`,
  }
}

/** SQL of the invoice of an order `o`, as far as its state needs it; NULL where it has none. */
const invoiceOf = Prisma.sql`(
  SELECT json_build_object('status', i.status, 'dueAt', i.due_at, 'paidMinor', i.paid_minor,
           'outsideMinor', i.outside_minor, 'paidAt', i.paid_at)
    FROM order_invoice i WHERE i.order_id = o.id)`

/** JSON has no instants. */
const datedInvoice = (invoice: InvoiceFacts | null): InvoiceFacts | null =>
  invoice && {
    ...invoice,
    dueAt: invoice.dueAt && new Date(invoice.dueAt),
    paidAt: invoice.paidAt && new Date(invoice.paidAt),
  }

export type ListedOrder = OrderRow & { buyer: Named; agency: AgencyNamed; method: PaymentMethod }

interface Asked {
  /** SQL condition on the reader alone: without it there is nothing to see. */
  allowed: Prisma.Sql
  /** SQL condition on an order `o`. */
  where: Prisma.Sql
  page: number
  perPage: number
}

/** One page of orders, the newest first, and how many there are in all; behind the last page, the last one. One statement. */
export async function readOrders({ allowed, where, page, perPage }: Asked) {
  const rows = await readRows<ListedOrder & { allowed: boolean; total: number }>(Prisma.sql`
    WITH reader AS MATERIALIZED (SELECT ${allowed} AS allowed),
    counted AS (SELECT count(*)::int AS total FROM seat_order o WHERE (SELECT allowed FROM reader) AND ${where}),
    page AS (
      SELECT o.* FROM seat_order o WHERE (SELECT allowed FROM reader) AND ${where}
       ORDER BY o.created_at DESC, o.id DESC LIMIT ${perPage}::int
       OFFSET (least(${page}::int, greatest(1, ceil((SELECT total FROM counted) / ${perPage}::numeric)))::int - 1) * ${perPage}::int)
    SELECT reader.allowed, counted.total,
           o.id, o.number, o.quantity, o.unit_price_minor AS "unitPriceMinor",
           o.total_minor AS "totalMinor", o.currency,
           o.purchase_order AS "purchaseOrder", o.created_at AS "createdAt", o.paid_at AS "paidAt",
           o.canceled_at AS "canceledAt", o.charged_at AS "chargedAt", o.refund_due_at AS "refundDueAt",
           o.refunded_at AS "refundedAt", o.processing_at AS "processingAt",
           o.refunded_minor AS "refundedMinor", o.dispute_state AS "disputeState", o.method::text AS method,
           o.for_seat_id AS "forSeatId", ${invoiceOf} AS invoice,
           json_build_object('title', c.title) AS cohort,
           ${agencyNamed(Prisma.sql`o.agency_id`)} AS agency, ${named(Prisma.sql`o.bought_by_id`)} AS buyer
      FROM reader CROSS JOIN counted
      LEFT JOIN (page o JOIN cohort c ON c.id = o.cohort_id) ON true
     ORDER BY o.created_at DESC, o.id DESC`)
  const { allowed: isAllowed = false, total = 0 } = rows[0] ?? {}
  const pages = Math.ceil(total / perPage)
  return {
    allowed: isAllowed,
    ...{ total, pages, page: Math.min(page, Math.max(1, pages)) },
    orders: rows
      .filter(({ id }) => id !== null)
      .map((row): ListedOrder => ({ ...row, invoice: datedInvoice(row.invoice) })),
  }
}
