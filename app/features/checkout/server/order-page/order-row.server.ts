import type { InvoiceFacts } from '~/features/billing/index.server'
import {
  datedInvoice,
  invoiceSql,
  mayPaySql,
  ORDER_COLUMNS,
  type OrderColumns,
} from '~/features/billing/index.server'
import { type Named, named } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { BillingView, OrderPage } from '../../contract'
import { orderStory, type StoryEntry } from './order-events.server'

/** An invoice with what its order's page shows of it. */
export interface InvoiceRow extends InvoiceFacts {
  creditedMinor: number
  adjustedMinor: number
  parked: boolean
  pdfUrl: string | null
  /** Something was decided to be taken off it, and is not yet: its provider was not reached, or refused it. */
  striking: 'unsent' | 'refused' | null
  number: string | null
  sentAt: string | null
  pageUrl: string | null
  seatsFrom: 'order' | 'payment'
  daysUntilDue: number
}

export interface BillingRow extends BillingView {
  changedBy: Named
  changedAt: string
}

/** An order with all that its page tells. */
export interface OrderPageRow extends OrderColumns {
  frozen: boolean
  invoice: InvoiceRow | null
  cohort: OrderPage['cohort']
  agency: OrderPage['agency']
  buyer: Named
  lines: OrderPage['lines']
  entries: { account: string; amountMinor: number; reference: string; at: string }[]
  /** The newest version first. */
  billings: BillingRow[]
  seats: Omit<OrderPage['seats'], 'frozen'>
  story: StoryEntry[]
}

/** SQL: the invoice of an order `o`, with all that a page shows of it. */
export const ORDER_INVOICE = invoiceSql(Prisma.sql`,
  'creditedMinor', i.credited_minor, 'adjustedMinor', i.adjusted_minor, 'pdfUrl', i.pdf_url,
  'striking', (SELECT CASE WHEN count(*) > count(d.refused_at) THEN 'unsent' WHEN count(*) > 0 THEN 'refused' END
                 FROM invoice_credit d WHERE d.order_id = i.order_id AND d.sent_at IS NULL),
  'parked', EXISTS (SELECT FROM parked_invoice k WHERE k.order_id = i.order_id AND k.is_own),
  'number', i.number, 'sentAt', i.sent_at, 'pageUrl', i.page_url,
  'seatsFrom', i.seats_from, 'daysUntilDue', i.days_until_due`)

/** SQL: the billing details of an order `o`, the newest first. */
export const ORDER_BILLINGS = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('organization', b.organization, 'line1', b.line1, 'line2', b.line2,
           'city', b.city, 'region', b.region, 'postalCode', b.postal_code, 'country', b.country,
           'emails', b.emails, 'purchaseOrder', b.purchase_order, 'version', b.version,
           'changedBy', ${named(Prisma.sql`b.changed_by_id`)}, 'changedAt', b.changed_at)
           ORDER BY b.version DESC), '[]')
    FROM order_billing b WHERE b.order_id = o.id)`

/** SQL: the lines of an order `o`, in their order, and last what staff have accepted that its invoice is more or less. */
export const ORDER_LINES = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('label', l.label, 'amountMinor', l.amount_minor)
           ORDER BY l.position), '[]')
    FROM (SELECT position, label, amount_minor FROM order_line WHERE order_id = o.id
          UNION ALL SELECT 1000, 'Change on the invoice', adjusted_minor FROM order_invoice
           WHERE order_id = o.id AND adjusted_minor <> 0) l)`

const ENTRIES = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('account', y.account, 'amountMinor', y.amount_minor,
           'reference', y.reference, 'at', y.at) ORDER BY y.seq), '[]')
    FROM ledger_entry y WHERE y.order_id = o.id)`

const seatsAt = (at: Date) => Prisma.sql`(
  SELECT json_build_object(
           'held', count(*) FILTER (WHERE s.canceled_at IS NULL AND held),
           'offered', count(*) FILTER (WHERE s.canceled_at IS NULL AND NOT held AND offered),
           'free', count(*) FILTER (WHERE s.canceled_at IS NULL AND NOT held AND NOT offered),
           'canceled', count(*) FILTER (WHERE s.canceled_at IS NOT NULL))
    FROM seat s
   CROSS JOIN LATERAL (SELECT
     EXISTS (SELECT 1 FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL) AS held,
     EXISTS (SELECT 1 FROM invitation v WHERE v.seat_id = s.id AND v.accepted_at IS NULL
                AND v.revoked_at IS NULL AND v.expires_at > ${at}) AS offered) is_taken
   WHERE s.order_id = o.id)`

/**
 * One statement.
 * @throws NotFound for whoever may not pay the order
 */
export async function findOrder(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OrderPageRow> {
  const [order] = await readRows<OrderPageRow>(Prisma.sql`
    SELECT ${ORDER_COLUMNS}, cardinality(o.frozen_for) > 0 AS frozen, ${ORDER_INVOICE} AS invoice,
           json_build_object('title', c.title, 'slug', c.slug, 'timeZone', c.time_zone, 'program', c.program,
             'startsOn', c.starts_on, 'endsOn', c.ends_on) AS cohort,
           (SELECT json_build_object('id', g.id, 'name', g.name) FROM agency g WHERE g.id = o.agency_id) AS agency,
           ${named(Prisma.sql`o.bought_by_id`)} AS buyer, ${ORDER_LINES} AS lines, ${ENTRIES} AS entries,
           ${ORDER_BILLINGS} AS billings, ${seatsAt(now())} AS seats, ${orderStory(now())} AS story
      FROM seat_order o JOIN cohort c ON c.id = o.cohort_id
     WHERE o.id = ${orderId}::uuid AND ${mayPaySql(actor)}`)
  if (!order) throw new NotFound()
  return { ...order, invoice: datedInvoice(order.invoice) }
}
