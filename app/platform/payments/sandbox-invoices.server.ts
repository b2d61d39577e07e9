import { now } from '../clock.server'
import { db, inTransaction, type Tx } from '../db/client.server'
import { paths } from '../shared/paths'
import type { InvoiceNow, InvoiceProvider } from './invoice'

const PREFIX = 'sandbox_invoice_'
const MS_PER_DAY = 86_400_000
const orderOf = (reference: string) => reference.slice(PREFIX.length)

type Row = NonNullable<Awaited<ReturnType<Tx['sandboxInvoice']['findUnique']>>>

const invoiceNow = (row: Row): InvoiceNow => ({
  reference: PREFIX + row.orderId,
  orderId: row.orderId,
  status: row.status as InvoiceNow['status'],
  number: row.number,
  pageUrl: paths.sandboxInvoice(row.orderId),
  pdfUrl: null,
  dueAt: row.dueAt,
  totalMinor: row.totalMinor,
  currency: row.currency,
  paidMinor: row.paidMinor,
  outsideMinor: row.outsideMinor,
  creditedMinor: row.creditedMinor,
  paidAt: row.paidAt,
  replaces: null,
})

/** No money moves: the sandbox keeps its invoices in a table of its own, as a provider keeps them in its house. */
export const sandboxInvoices: InvoiceProvider = {
  async open(request, _begun, keep) {
    const { orderId, number, totalMinor, currency, daysUntilDue } = request
    const at = now()
    const row = await db().sandboxInvoice.upsert({
      where: { orderId },
      update: {},
      create: {
        ...{ orderId, totalMinor, currency, status: 'open', createdAt: at },
        number: `SANDBOX-${number}`,
        dueAt: new Date(at.getTime() + daysUntilDue * MS_PER_DAY),
      },
    })
    await keep({ customer: `sandbox_customer_${orderId}`, invoice: PREFIX + orderId })
    return invoiceNow(row)
  },
  // It keeps no address of its own: its page shows the order's.
  async correct() {},
  async read(reference) {
    const row = await db().sandboxInvoice.findUnique({ where: { orderId: orderOf(reference) } })
    return row && invoiceNow(row)
  },
  async void(reference) {
    await db().sandboxInvoice.updateMany({
      where: { orderId: orderOf(reference), status: { in: ['open', 'uncollectible'] } },
      data: { status: 'void' },
    })
  },
  credit: (reference, { requestId, amountMinor }) =>
    inTransaction(async (tx) => {
      const orderId = orderOf(reference)
      await tx.$queryRaw`SELECT order_id FROM sandbox_invoice WHERE order_id = ${orderId}::uuid FOR UPDATE`
      const row = await tx.sandboxInvoice.findUniqueOrThrow({ where: { orderId } })
      const credits = row.credits as Record<string, number>
      const before = credits[requestId]
      if (before !== undefined) return before
      const owed = row.totalMinor - row.paidMinor - row.creditedMinor
      const isOwed = row.status === 'open' || row.status === 'uncollectible'
      const struck = isOwed ? Math.min(owed, amountMinor) : 0
      const settled = isOwed && struck === owed && { status: 'paid', paidAt: now() }
      await tx.sandboxInvoice.update({
        where: { orderId },
        data: {
          ...{ credits: { ...credits, [requestId]: struck } },
          ...{ creditedMinor: row.creditedMinor + struck, ...settled },
        },
      })
      return struck
    }),
}

export type SandboxInvoiceMove =
  | 'paid'
  | 'partly-paid'
  | 'paid-outside'
  | 'overdue'
  | 'uncollectible'
  | 'void'

/**
 * Does to a sandbox's invoice what its payer or the seller would do at a real provider.
 * @returns whether it can be done in its state
 */
export async function moveSandboxInvoice(
  orderId: string,
  move: SandboxInvoiceMove,
): Promise<boolean> {
  const row = await db().sandboxInvoice.findUnique({ where: { orderId } })
  if (!row || (row.status !== 'open' && row.status !== 'uncollectible')) return false
  const at = now()
  const { paidMinor } = row
  const toPay = row.totalMinor - row.creditedMinor
  const half = paidMinor + Math.max(1, Math.floor((toPay - paidMinor) / 2))
  const change = {
    paid: { status: 'paid', paidMinor: toPay, paidAt: at },
    'partly-paid': { paidMinor: Math.min(half, toPay - 1) },
    'paid-outside': {
      ...{ status: 'paid', paidMinor: toPay, outsideMinor: toPay - paidMinor },
      paidAt: at,
    },
    overdue: { dueAt: new Date(Math.min(row.dueAt.getTime(), at.getTime() - MS_PER_DAY)) },
    uncollectible: { status: 'uncollectible' },
    void: { status: 'void' },
  }[move]
  const { count } = await db().sandboxInvoice.updateMany({
    where: { orderId, status: row.status, paidMinor },
    data: change,
  })
  return count > 0
}
