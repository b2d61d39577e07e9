import { recordAudit } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { billingEvents } from '../../contract'

interface Known {
  status: string
  number: string | null
  pageUrl: string | null
  dueAt: Date | null
  sentAt: Date | null
  paidMinor: number
  creditedMinor: number
}

type Word = 'sent' | 'paid' | 'settled' | 'uncollectible' | 'void' | 'overdue'

/** Tells all that the letters about an invoice say, and to whom they go: the buyer, and accounts payable. */
export async function publishInvoice(
  tx: Tx,
  orderId: string,
  word: Word,
  reminder = 0,
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
    ...{ cohortTitle: order.cohort.title, agencyName: order.agency?.name ?? null },
    ...{ totalMinor: order.totalMinor, currency: order.currency },
    owedMinor: order.totalMinor - creditedMinor - paidMinor,
    ...{
      buyerId: order.boughtById,
      buyerEmail: order.buyer.email,
      timeZone: order.cohort.timeZone,
    },
    emails: billings[0]?.emails ?? [],
  })
}

/** Tells what is new of an invoice, each once: it was sent, paid, given up, taken back. */
export async function tellOfInvoice(
  tx: Tx,
  orderId: string,
  { before, after }: { before: Known; after: Known },
): Promise<void> {
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
  if (after.paidMinor > before.paidMinor && after.status !== 'paid')
    await recordAudit(tx, {
      actorId: null,
      action: 'order.partly-paid',
      subjectKind: 'seat-order',
      subjectId: orderId,
      new: { paidMinor: after.paidMinor },
    })
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
    await publishInvoice(tx, orderId, after.status)
}
