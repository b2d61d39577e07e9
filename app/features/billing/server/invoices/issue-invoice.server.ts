import { db, inTransaction } from '~/platform/db/client.server'
import { log } from '~/platform/logging/log.server'
import {
  type InvoiceBegun,
  type InvoiceNow,
  type InvoiceRequest,
  OtherTotal,
} from '~/platform/payments/invoice'
import { providerOf } from '~/platform/payments/payments.server'
import { billedOf } from '../money/order-of-money.server'
import { applyInvoice } from './apply-invoice.server'
import { newestBillingVersion, queueCorrection, recipientOf } from './correct-at-provider.server'

const readOrder = (orderId: string) =>
  db().seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      invoice: true,
      lines: { orderBy: { position: 'asc' } },
      billings: { orderBy: { version: 'asc' } },
      cohort: { select: { title: true } },
    },
  })

/**
 * Makes the invoice of an order at its provider and has it sent, or goes on where this broke off before. Sent
 * before, or taken back: nothing happens.
 * @throws when the provider cannot be reached; then it may be tried again
 */
export async function issueInvoice(orderId: string): Promise<void> {
  const order = await readOrder(orderId)
  const { invoice } = order
  // An invoice that is half made is finished as it was begun, with what the order was placed with. Stripe would refuse
  // the same keys with other values, so a correction is written over it.
  const [placed, ...later] = order.billings
  const newest = later.at(-1)
  const provider = providerOf(order.provider)
  if (!invoice || !placed || !provider || invoice.sentAt || order.canceledAt || invoice.voidDueAt)
    return
  const request: InvoiceRequest = {
    orderId,
    number: order.number,
    lines: order.lines.map(({ label, amountMinor }) => ({
      text: `${label}, ${order.cohort.title}`,
      amountMinor,
    })),
    totalMinor: billedOf(order),
    currency: order.currency,
    daysUntilDue: invoice.daysUntilDue,
    ...recipientOf(order, placed),
    corrected: newest ? recipientOf(order, newest) : null,
  }
  const begun = { customer: invoice.customerReference, invoice: order.providerReference }
  const opened = provider.invoices.open(request, begun, (step) => keep(orderId, step))
  const made = await opened.catch(draftOf)
  await inTransaction(async (tx) => {
    const isDraft = made.status === 'draft'
    await applyInvoice(tx, provider.name, made, { sent: !isDraft, counted: isDraft })
    if (isDraft) return
    // It was corrected while it was being made.
    const version = await newestBillingVersion(tx, orderId)
    if (version > (newest ?? placed).version) await queueCorrection(tx, orderId, version)
  })
}

/** Where the provider counts another total, the draft is for staff to look at, and the next round tries again. */
function draftOf(error: unknown): InvoiceNow {
  if (error instanceof OtherTotal) return error.draft
  throw error
}

async function keep(orderId: string, { customer, invoice }: Partial<InvoiceBegun>): Promise<void> {
  if (customer)
    await db().orderInvoice.update({ where: { orderId }, data: { customerReference: customer } })
  if (invoice)
    await db().seatOrder.update({ where: { id: orderId }, data: { providerReference: invoice } })
}

/** Calls `issueInvoice`; whatever fails is left to the next run of `ask-about-payments`. */
export async function tryIssueInvoice(orderId: string): Promise<void> {
  try {
    await issueInvoice(orderId)
  } catch (error) {
    log().error({ err: error, orderId }, 'invoice could not be made yet')
  }
}
