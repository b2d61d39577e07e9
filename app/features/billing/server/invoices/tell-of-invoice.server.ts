import { recordAudit } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { DomainEvents } from '~/platform/shared/events'
import { billingEvents } from '../../contract'
import { billedOf } from '../money/order-of-money.server'

interface Known {
  status: string
  number: string | null
  pageUrl: string | null
  dueAt: Date | null
  sentAt: Date | null
  paidMinor: number
  creditedMinor: number
}

type Word = DomainEvents['invoice.told']['word']

/** Tells all that the letters about an invoice say, and to whom they go: the buyer, and accounts payable. */
export async function publishInvoice(
  tx: Tx,
  orderId: string,
  word: Word,
  { reminder = 0, backMinor = 0 }: { reminder?: number; backMinor?: number } = {},
): Promise<void> {
  const order = await tx.seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      invoice: true,
      buyer: { select: { email: true } },
      agency: { select: { name: true } },
      cohort: { select: { title: true, timeZone: true } },
      billings: { orderBy: { version: 'desc' }, take: 1 },
    },
  })
  const { invoice, billings } = order
  if (!invoice) return
  const { paidMinor, creditedMinor, pageUrl, dueAt } = invoice
  await publish(tx, billingEvents['invoice.told'], {
    ...{ orderId, word, reminder, pageUrl, dueAt: dueAt ?? order.createdAt },
    ...{ number: order.number, invoiceNumber: invoice.number, quantity: order.quantity },
    purchaseOrder: order.purchaseOrder,
    ...{ cohortTitle: order.cohort.title, agencyName: order.agency?.name ?? null },
    ...{ totalMinor: billedOf(order), currency: order.currency },
    ...{ owedMinor: billedOf(order) - creditedMinor - paidMinor, paidMinor, backMinor },
    ...{
      buyerId: order.boughtById,
      buyerEmail: order.buyer.email,
      timeZone: order.cohort.timeZone,
    },
    emails: billings[0]?.emails ?? [],
  })
}

interface News {
  before: Known
  after: Known
  isRevision: boolean
  /** The part of what was paid that goes back, where it was taken back. */
  backMinor: number
}

/** Tells what is new of an invoice, each once: it was sent, replaced by another one, paid, given up, taken back. */
export async function tellOfInvoice(
  tx: Tx,
  orderId: string,
  { before, after, isRevision, backMinor }: News,
): Promise<void> {
  if (isRevision && after.status !== 'void') {
    await publishInvoice(tx, orderId, 'revised')
    await recordAudit(tx, {
      actorId: null,
      action: 'order.invoice-revised',
      subjectKind: 'seat-order',
      subjectId: orderId,
      new: { invoice: after.number },
    })
  }
  if (after.sentAt && !before.sentAt) {
    await publishInvoice(tx, orderId, 'sent')
    await recordAudit(tx, {
      actorId: null,
      action: 'order.invoice-sent',
      subjectKind: 'seat-order',
      subjectId: orderId,
      new: { invoice: after.number },
    })
  }
  if (after.paidMinor > before.paidMinor && after.status !== 'paid') {
    // A letter that says that it was taken back names what was paid.
    if (after.status !== 'void') await publishInvoice(tx, orderId, 'part-paid')
    await recordAudit(tx, {
      actorId: null,
      action: 'order.partly-paid',
      subjectKind: 'seat-order',
      subjectId: orderId,
      new: { paidMinor: after.paidMinor },
    })
  }
  if (after.status === before.status) return
  if (after.status === 'uncollectible')
    await recordAudit(tx, {
      actorId: null,
      action: 'order.invoice-uncollectible',
      subjectKind: 'seat-order',
      subjectId: orderId,
      new: { paidMinor: after.paidMinor },
    })
  if (after.status === 'paid')
    // The last of what was owed may have been taken off, and then no one has paid it.
    await publishInvoice(tx, orderId, after.paidMinor > before.paidMinor ? 'paid' : 'settled')
  if (after.status === 'uncollectible' || after.status === 'void')
    await publishInvoice(tx, orderId, after.status, { backMinor })
}
