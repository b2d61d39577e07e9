import { invoiceState, orderState, refreshStaleInvoice } from '~/features/billing/index.server'
import { getContact, getProgram } from '~/features/catalog/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { settings } from '~/platform/env.server'
import type { Actor } from '~/platform/shared/actor'
import type { BillingView, OrderPage } from '../../contract'
import { eventsOf, isSettledByCredit } from './order-events.server'
import { type BillingRow, findOrder, type OrderPageRow } from './order-row.server'
import { paymentsOf, refundsOf, sumsOf } from './order-sums.server'

/** The same, after the provider was asked about an invoice that is open: whoever has just paid it comes back here. */
export async function confirmOrderPage(
  actor: Pick<Actor, 'personId'>,
  orderId: string,
): Promise<OrderPage> {
  const row = await findOrder(actor, orderId)
  const page = await pageOf(actor, row)
  if (!page.invoice || page.sandbox || page.sums.owedMinor === 0) return page
  return (await refreshStaleInvoice(row)) ? getOrderPage(actor, orderId) : page
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

async function pageOf(actor: Pick<Actor, 'personId'>, order: OrderPageRow): Promise<OrderPage> {
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
    ...{ id, number, method, agency, quantity, currency, purchaseOrder },
    cohort: { ...cohort, program: getProgram(cohort.program).title },
    ...{
      forSeatId: order.forSeatId,
      state: orderState(order, at),
      taxExemptNumber: order.taxExemptNumber,
    },
    buyerName: nameOf(order.buyer),
    lines: order.lines,
    sums: sumsOf(order),
    ...{ createdAt: order.createdAt, paidAt: order.paidAt, struckOff: isSettledByCredit(story) },
    invoice: invoice && {
      ...{ state: invoiceState(invoice, at), number: invoice.number, dueAt: invoice.dueAt },
      ...{
        sentAt: invoice.sentAt === null ? null : new Date(invoice.sentAt),
        ...{ pageUrl: invoice.pageUrl, parked: invoice.parked },
        ...{ seatsFrom: invoice.seatsFrom, daysUntilDue: invoice.daysUntilDue },
        outsideMinor: invoice.outsideMinor,
      },
    },
    billing: billing ? viewOf(billing) : null,
    history: earlier.map((one) => ({
      ...viewOf(one),
      ...{ by: nameOf(one.changedBy), at: new Date(one.changedAt) },
    })),
    dispute: openOrLost(order.disputeState),
    ...{ payments: paymentsOf(order), refunds: refundsOf(order) },
    seats: { ...order.seats, frozen: order.frozen },
    events: eventsOf(story, currency, nameOf),
    sandbox: order.provider === 'sandbox',
    seller: settings().seller,
    contact: getContact()?.email ?? null,
  }
}

/** One that was won is over, and only the order's story tells of it. */
const openOrLost = (state: string | null): OrderPage['dispute'] =>
  state === 'open' || state === 'lost' ? state : null

const viewOf = (row: BillingRow): BillingView => ({
  ...{ organization: row.organization, line1: row.line1, line2: row.line2, city: row.city },
  ...{ region: row.region, postalCode: row.postalCode, country: row.country, emails: row.emails },
  ...{ purchaseOrder: row.purchaseOrder, version: row.version },
})
