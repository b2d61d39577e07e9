import { now } from '~/platform/clock.server'
import { renderPdf } from '~/platform/documents/render-pdf.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { formatMoney } from '~/platform/shared/money'
import {
  addressLines,
  dayIn,
  invoiceStatus,
  lastDayIn,
  type OrderPage,
  type Paper,
  papersOf,
  refundPolicy,
  sumLines,
} from '../../contract'
import template from '../../documents/order.typ?raw'
import { getOrderPage } from '../order-page/get-order-page.server'

const TITLES: Record<Paper, string> = { invoice: 'Invoice', receipt: 'Receipt' }

/**
 * The invoice or the receipt of an order as a tagged PDF.
 * @throws NotFound for whoever may not see the order, and where there is no such paper of it yet
 */
export async function renderOrderPaper(
  actor: Pick<Actor, 'personId' | 'timeZone'>,
  orderId: string,
  paper: Paper,
): Promise<{ name: string; pdf: Uint8Array<ArrayBuffer> }> {
  const order = await getOrderPage(actor, orderId)
  if (!papersOf(order).includes(paper)) throw new NotFound()
  const pdf = await renderPdf({ template, data: dataOf(order, paper, actor.timeZone) })
  return { name: `${paper}-${order.number}.pdf`, pdf }
}

/** A word that is longer than a line breaks, instead of running off the page. */
const breakable = (text: string): string => text.replace(/\S{60}(?=\S)/gu, '$&\u200b')

function dataOf(order: OrderPage, paper: Paper, timeZone: string) {
  const { currency, billing, agency, invoice } = order
  return {
    title: TITLES[paper],
    number: order.number,
    mark: order.sandbox ? 'Sandbox: no real money moved' : null,
    seller: order.seller,
    billTo: (billing ? addressLines(billing) : [agency?.name ?? order.buyerName]).map(breakable),
    facts: factsOf(order, timeZone),
    lines: order.lines.map(({ label, amountMinor }) => ({
      ...{ label, amount: formatMoney(amountMinor, currency), strong: false },
    })),
    sums: sumLines({ ...order, refundedAlone: paper === 'receipt' && !invoice }),
    notes: billing && invoice ? [`Accounts payable: ${billing.emails.join(', ')}`] : [],
    policy: refundPolicy(order.contact),
    foot: `${TITLES[paper]} of order ${order.number}, as of ${dayIn(now(), timeZone)}. Amounts in ${currency}.`,
  }
}

function factsOf(order: OrderPage, timeZone: string): { label: string; value: string }[] {
  const { invoice, purchaseOrder, paidAt, agency } = order
  const fact = (label: string, value: string | null | undefined) =>
    value ? [{ label, value }] : []
  const day = (at: Date | null | undefined) => (at ? dayIn(at, timeZone) : null)
  return [
    ...fact('Order', order.number),
    ...fact('Invoice number', invoice?.number),
    ...fact('Purchase order', purchaseOrder),
    ...fact('Tax-exempt number', order.taxExemptNumber),
    ...fact('Ordered', day(order.createdAt)),
    ...fact('Ordered by', order.buyerName),
    ...fact('Agency', agency?.name),
    ...fact('Cohort', order.cohort.title),
    ...fact('Due', invoice?.dueAt && lastDayIn(invoice.dueAt, order.cohort.timeZone)),
    ...fact('Status', invoice ? invoiceStatus(invoice.state, order.dispute) : null),
    ...fact('Paid', day(paidAt)),
  ]
}
