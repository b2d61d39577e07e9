import { now } from '~/platform/clock.server'
import { renderPdf } from '~/platform/documents/render-pdf.server'
import { absoluteUrl } from '~/platform/mail/absolute-url.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import {
  addressLines,
  dayIn,
  invoiceStatus,
  lastDayIn,
  type OrderPage,
  orderedCohortFacts,
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

function dataOf(order: OrderPage, paper: Paper, timeZone: string) {
  const { currency, billing, agency, invoice, sums } = order
  const isInvoice = paper === 'invoice'
  const number = (isInvoice && invoice?.number) || order.number
  return {
    ...{ title: TITLES[paper], number },
    mark: order.sandbox ? 'Sandbox: no real money moved' : null,
    seller: order.seller,
    billToTitle: 'Billed to',
    billTo: billing
      ? [...addressLines(billing), ...payableOf(order)]
      : [agency?.name ?? order.buyerName],
    facts: [
      ...factsOf(order, timeZone),
      ...(isInvoice ? termsOf(order) : paymentOf(order, timeZone)),
    ],
    lines: order.lines.map(({ label, amountMinor }) => ({
      ...{ label, amount: formatMoney(amountMinor, currency), strong: false },
    })),
    sums: [
      ...sumLines({ ...order, refundedAlone: !isInvoice && sums.owedMinor === 0 }),
      ...netPaid(order),
    ],
    pay: isInvoice && invoice && sums.owedMinor > 0 ? howToPay(order) : [],
    notes: [],
    // A receipt is about money that came; the policy in full stands on the invoice and on the page of the order.
    policy: isInvoice
      ? refundPolicy(order.contact)
      : [
          'The page of the order says when money comes back:',
          absoluteUrl(paths.agencyOrder(order.id)),
        ],
    foot: `${TITLES[paper]} of order ${order.number}, as of ${dayIn(now(), timeZone)}. Amounts in ${currency}.`,
  }
}

const payableOf = ({ invoice, billing }: OrderPage) =>
  invoice && billing ? [`Accounts payable: ${billing.emails.join(', ')}`] : []

type Fact = { label: string; value: string }

const fact = (label: string, value: string | null | undefined): Fact[] =>
  value ? [{ label, value }] : []

function factsOf(order: OrderPage, timeZone: string): Fact[] {
  const { invoice, purchaseOrder, agency } = order
  return [
    ...fact('Purchase order', purchaseOrder),
    ...fact('Invoice number', invoice?.number),
    ...fact('Order', order.number),
    ...fact('Ordered', dayIn(order.createdAt, timeZone)),
    ...fact('Ordered by', order.buyerName),
    ...fact('Agency', agency?.name),
    ...fact('Tax-exempt number', order.taxExemptNumber),
    ...orderedCohortFacts(order.cohort),
  ]
}

/** An invoice is dated on the day it left; until then it has only the order's day. */
function termsOf(order: OrderPage): Fact[] {
  const { invoice, cohort } = order
  if (!invoice) return []
  const { sentAt, dueAt, daysUntilDue, state } = invoice
  return [
    ...fact('Invoice date', sentAt && lastDayIn(sentAt, cohort.timeZone)),
    ...fact('Terms', `Net ${daysUntilDue} days`),
    ...fact('Due', dueAt && lastDayIn(dueAt, cohort.timeZone)),
    ...fact('Status', invoiceStatus(state, order)),
  ]
}

function paymentOf(
  { invoice, paidAt, struckOff, sums, method, currency, payments, refunds }: OrderPage,
  timeZone: string,
): Fact[] {
  const outside = invoice?.outsideMinor ?? 0
  const how =
    method !== 'invoice'
      ? 'Online, at checkout'
      : outside === 0
        ? 'Online, on the page of the invoice'
        : outside >= sums.paidMinor
          ? 'By check or bank transfer'
          : `Online, and ${formatMoney(outside, currency)} by check or bank transfer`
  const isWhole = payments.length <= 1 && paidAt !== null && !struckOff
  return [
    ...(isWhole
      ? fact('Paid', dayIn(paidAt, timeZone))
      : payments.flatMap(({ at, amountMinor }) =>
          fact('Paid', `${formatMoney(amountMinor, currency)} on ${dayIn(at, timeZone)}`),
        )),
    ...fact('Paid by', how),
    ...refunds.flatMap(({ at, amountMinor }) =>
      fact('Refunded', `${formatMoney(amountMinor, currency)} on ${dayIn(at, timeZone)}`),
    ),
  ]
}

/** After a refund a finance office books what is left of the payment; where a bank took some, `sumLines` says it. */
const netPaid = ({ sums, currency }: OrderPage) =>
  sums.refundedMinor > 0 && sums.heldMinor + sums.takenBackMinor === 0
    ? [
        {
          label: 'Paid, less what was refunded',
          amount: formatMoney(sums.paidMinor - sums.refundedMinor, currency),
          strong: true,
        },
      ]
    : []

const writeWords = (contact: string | null): string =>
  contact ? `write to ${contact}` : 'reply to the email that brought this invoice'

function howToPay({ invoice, number, purchaseOrder, contact, seats }: OrderPage): string[] {
  if (seats.held + seats.offered + seats.free === 0)
    return [`No seat of this order is left. Before you pay more, ${writeWords(contact)}.`]
  const page = invoice?.pageUrl
  const named = [
    invoice?.number ? `invoice ${invoice.number}` : null,
    `order ${number}`,
    purchaseOrder ? `purchase order ${purchaseOrder}` : null,
  ].filter((one) => one !== null)
  return [
    ...(page ? [`Online: ${absoluteUrl(page)}`] : []),
    `By check or bank transfer: ${writeWords(contact)}, and we send you where to pay.`,
    `With the payment, please name ${named.join(', ')}.`,
  ]
}
