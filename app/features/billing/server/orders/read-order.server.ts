import { isEnrolling, type Visibility } from '~/features/cohorts/contract'
import {
  type AgencyNamed,
  agencyNamed,
  type NameApart,
  type Named,
  named,
  scope,
  scopeFilter,
} from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { OrderView } from '../../contract'
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

/** SQL condition on an order `o`: this person may pay it, as `mayPay` says. */
export const mayPaySql = (actor: Pick<Actor, 'personId'>): Prisma.Sql =>
  scope(actor, 'order.pay', {
    author: Prisma.sql`o.bought_by_id`,
    agency: Prisma.sql`o.agency_id`,
  })

/** An order as `ORDER_COLUMNS` reads it. */
export type OrderColumns = Omit<
  Prisma.SeatOrderGetPayload<object>,
  'agencyId' | 'cohortId' | 'boughtById' | 'concludedAt' | 'frozenFor'
>

/** SQL: the columns of an order `o` that say what it is and, with its invoice, how it stands. */
export const ORDER_COLUMNS = Prisma.sql`
  o.id, o.number, o.provider, o.provider_reference AS "providerReference", o.method::text AS method, o.quantity,
  o.unit_price_minor AS "unitPriceMinor", o.total_minor AS "totalMinor", o.currency,
  o.purchase_order AS "purchaseOrder", o.tax_exempt_number AS "taxExemptNumber", o.created_at AS "createdAt",
  o.paid_at AS "paidAt", o.canceled_at AS "canceledAt", o.charged_at AS "chargedAt", o.asked_at AS "askedAt",
  o.refund_due_at AS "refundDueAt", o.refunded_at AS "refundedAt", o.processing_at AS "processingAt",
  o.refunded_minor AS "refundedMinor", o.dispute_state AS "disputeState", o.for_seat_id AS "forSeatId"`

export interface OrderRow extends OrderColumns {
  cohort: { title: string; timeZone: string }
  invoice: InvoiceFacts | null
  buyer: string | Named
}

export function toOrderView(order: OrderRow, nameOf: NameApart, at: Date): OrderView {
  const { id, number, quantity, unitPriceMinor, totalMinor, currency, purchaseOrder } = order
  const { createdAt, paidAt, chargedAt, refundedAt, refundedMinor, forSeatId } = order
  return {
    ...{ id, number, quantity, unitPriceMinor, totalMinor, currency, purchaseOrder },
    ...{ createdAt, paidAt, chargedAt, refundedAt, refundedMinor, forSeatId },
    ...{ cohortTitle: order.cohort.title, buyerName: nameOf(order.buyer) },
    ...{ sold: isSold(order), state: orderState(order, at), due: dueOf(order) },
  }
}

function dueOf({ invoice, paidAt, canceledAt, cohort }: OrderRow): OrderView['due'] {
  const isOpen = invoice?.status === 'open' && !invoice.voidDueAt && !paidAt && !canceledAt
  return isOpen && invoice.dueAt ? { at: invoice.dueAt, timeZone: cohort.timeZone } : null
}

/** SQL condition on an order `o`: the text stands in its number, in the buyer's purchase order or in a name, in large or small letters; % and _ are themselves. */
export function orderSearchSql(
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

/** SQL of the invoice of an order `o`, as far as its state needs it; NULL where it has none. `more` begins with a comma. */
export const invoiceSql = (more = Prisma.empty): Prisma.Sql => Prisma.sql`(
  SELECT json_build_object('status', i.status, 'dueAt', i.due_at, 'paidMinor', i.paid_minor,
           'outsideMinor', i.outside_minor, 'paidAt', i.paid_at, 'voidDueAt', i.void_due_at${more})
    FROM order_invoice i WHERE i.order_id = o.id)`

/** JSON has no instants. */
export const datedInvoice = <Invoice extends InvoiceFacts>(
  invoice: Invoice | null,
): Invoice | null =>
  invoice && {
    ...invoice,
    dueAt: invoice.dueAt && new Date(invoice.dueAt),
    paidAt: invoice.paidAt && new Date(invoice.paidAt),
    voidDueAt: invoice.voidDueAt && new Date(invoice.voidDueAt),
  }

export type ListedOrder = Omit<OrderRow, 'invoice'> & {
  invoice: (InvoiceFacts & { creditedMinor: number }) | null
  buyer: Named
  agency: AgencyNamed
}

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
           ${ORDER_COLUMNS}, ${invoiceSql(Prisma.sql`, 'creditedMinor', i.credited_minor`)} AS invoice,
           json_build_object('title', c.title, 'timeZone', c.time_zone) AS cohort,
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
