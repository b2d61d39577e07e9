import { getContact } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import type { Actor } from '~/platform/shared/actor'
import type { BillingView, OrderPage } from '../../contract'
import { invoiceState } from '../../domain/invoices'
import { orderState } from '../../domain/orders'
import { lookQuietly } from '../invoices/confirm-invoice.server'
import { eventsOf } from './order-events.server'
import { type BillingRow, findOrder, type Row } from './order-row.server'
import { sumsOf } from './order-sums.server'

/** So long an invoice is not asked about again because someone looks at it. */
const FRESH_MS = 60_000

/** The same, after the provider was asked about an invoice that is open: whoever has just paid it comes back here. */
export async function confirmOrderPage(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OrderPage> {
  const row = await findOrder(actor, orderId)
  const page = await pageOf(actor, row)
  if (!page.invoice || page.sandbox || page.sums.owedMinor === 0) return page
  if (row.askedAt && row.askedAt.getTime() >= now().getTime() - FRESH_MS) return page
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
  return pageOf(actor, await findOrder(actor, orderId))
}

async function pageOf(actor: Pick<Actor, 'personId'>, order: Row): Promise<OrderPage> {
  const at = now()
  const { invoice, billings, story } = order
  const nameOf = await namesApart(actor, [
    order.buyer,
    ...billings.map(({ changedBy }) => changedBy),
    ...story.map(({ actor }) => actor),
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
    buyerName: nameOf(order.buyer),
    lines: order.lines,
    sums: sumsOf(order),
    ...{ createdAt: order.createdAt, paidAt: order.paidAt },
    invoice: invoice && {
      ...{ state: invoiceState(invoice, at), number: invoice.number, dueAt: invoice.dueAt },
      ...{
        sentAt: invoice.sentAt === null ? null : new Date(invoice.sentAt),
        pageUrl: invoice.pageUrl,
        seatsFrom: invoice.seatsFrom,
      },
    },
    billing: billing ? viewOf(billing) : null,
    history: earlier.map((one) => ({
      ...viewOf(one),
      ...{ by: nameOf(one.changedBy), at: new Date(one.changedAt) },
    })),
    seats: { ...order.seats, frozen: order.frozen },
    events: eventsOf(story, currency, nameOf),
    sandbox: order.provider === 'sandbox',
    seller: settings().seller,
    contact: getContact()?.email ?? null,
  }
}

const viewOf = (row: BillingRow): BillingView => ({
  ...{ organization: row.organization, line1: row.line1, line2: row.line2, city: row.city },
  ...{ region: row.region, postalCode: row.postalCode, country: row.country, emails: row.emails },
  ...{ purchaseOrder: row.purchaseOrder, version: row.version },
})
