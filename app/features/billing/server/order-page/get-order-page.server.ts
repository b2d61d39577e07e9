import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { BillingView, OrderPage } from '../../contract'
import { invoiceState } from '../../domain/invoices'
import { orderState } from '../../domain/orders'
import { lookQuietly } from '../invoices/confirm-invoice.server'
import { mayPay } from '../orders/read-order.server'
import { eventsOf } from './order-events.server'
import { sumsOf } from './order-sums.server'

const find = (actor: Pick<Actor, 'personId'>, orderId: string) =>
  db().seatOrder.findFirst({
    where: { id: orderId, ...mayPay(actor) },
    include: {
      cohort: { select: { title: true, slug: true } },
      agency: { select: { id: true, name: true } },
      lines: { orderBy: { position: 'asc' } },
      invoice: true,
      billings: { orderBy: { version: 'desc' } },
      entries: { select: { account: true, amountMinor: true, reference: true } },
    },
  })

/** So long an invoice is not asked about again because someone looks at it. */
const FRESH_MS = 60_000

/** The same, after the provider was asked about an invoice that is open: whoever has just paid it comes back here. */
export async function confirmOrderPage(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OrderPage> {
  const page = await getOrderPage(actor, orderId)
  if (!page.invoice || page.sandbox || page.sums.owedMinor === 0) return page
  const { count } = await db().seatOrder.updateMany({
    where: {
      id: orderId,
      OR: [{ askedAt: null }, { askedAt: { lt: new Date(now().getTime() - FRESH_MS) } }],
    },
    data: { askedAt: now() },
  })
  if (count === 0) return page
  await lookQuietly(orderId)
  return getOrderPage(actor, orderId)
}

/**
 * All that there is to know of an order, for its buyer and the leads of its agency.
 * @throws NotFound for everyone else
 */
export async function getOrderPage(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OrderPage> {
  const order = await find(actor, orderId)
  if (!order) throw new NotFound()
  const at = now()
  const [seats, story] = await Promise.all([
    countSeats(orderId, at),
    db().auditEntry.findMany({
      where: { subjectKind: 'seat-order', subjectId: orderId },
      orderBy: [{ at: 'asc' }, { seq: 'asc' }],
    }),
  ])
  const { invoice, billings } = order
  const nameOf = await namesApart(actor, [
    order.boughtById,
    ...billings.map(({ changedById }) => changedById),
    ...story.flatMap(({ actorId }) => actorId ?? []),
  ])
  const [billing, ...earlier] = billings
  const { id, number, method, cohort, agency, quantity, currency, purchaseOrder } = order
  return {
    ...{ id, number, method, cohort, agency, quantity, currency, purchaseOrder },
    ...{
      forSeatId: order.forSeatId,
      state: orderState(order, at),
      taxExemptNumber: order.taxExemptNumber,
    },
    buyerName: nameOf(order.boughtById),
    lines: order.lines.map(({ label, amountMinor }) => ({ label, amountMinor })),
    sums: sumsOf(order),
    ...{ createdAt: order.createdAt, paidAt: order.paidAt },
    invoice: invoice && {
      ...{ state: invoiceState(invoice, at), number: invoice.number, dueAt: invoice.dueAt },
      ...{ sentAt: invoice.sentAt, pageUrl: invoice.pageUrl, seatsFrom: invoice.seatsFrom },
    },
    billing: billing ? viewOf(billing) : null,
    history: earlier.map((one) => ({
      ...viewOf(one),
      ...{ by: nameOf(one.changedById), at: one.changedAt },
    })),
    seats: { ...seats, frozen: order.frozenFor.length > 0 },
    events: eventsOf(story, currency, nameOf),
    sandbox: order.provider === 'sandbox',
    seller: settings().seller,
  }
}

type Billing = NonNullable<Awaited<ReturnType<typeof find>>>['billings'][number]

const viewOf = (row: Billing): BillingView => ({
  ...{ organization: row.organization, line1: row.line1, line2: row.line2, city: row.city },
  ...{ region: row.region, postalCode: row.postalCode, country: row.country, emails: row.emails },
  ...{ purchaseOrder: row.purchaseOrder, version: row.version },
})

async function countSeats(orderId: string, at: Date) {
  const [counts] = await db().$queryRaw<Omit<OrderPage['seats'], 'frozen'>[]>`
    SELECT count(*) FILTER (WHERE s.canceled_at IS NULL AND held)::int AS held,
           count(*) FILTER (WHERE s.canceled_at IS NULL AND NOT held AND offered)::int AS offered,
           count(*) FILTER (WHERE s.canceled_at IS NULL AND NOT held AND NOT offered)::int AS free,
           count(*) FILTER (WHERE s.canceled_at IS NOT NULL)::int AS canceled
      FROM seat s
     CROSS JOIN LATERAL (SELECT
       EXISTS (SELECT 1 FROM seat_assignment a WHERE a.seat_id = s.id AND a.ended_at IS NULL) AS held,
       EXISTS (SELECT 1 FROM invitation i WHERE i.seat_id = s.id AND i.accepted_at IS NULL
                  AND i.revoked_at IS NULL AND i.expires_at > ${at}) AS offered) is_taken
     WHERE s.order_id = ${orderId}::uuid`
  return counts ?? { held: 0, offered: 0, free: 0, canceled: 0 }
}
