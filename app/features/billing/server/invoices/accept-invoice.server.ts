import { may, recordAudit } from '~/features/identity/index.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { log } from '~/platform/logging/log.server'
import type { InvoiceNow } from '~/platform/payments/invoice'
import { providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AcceptInvoiceInput, SettleRefusal } from '../../contract'
import { followFacts } from '../money/follow-facts.server'
import { readFacts } from '../money/keep-facts.server'
import { lockOrder, type OrderOfMoney } from '../money/order-of-money.server'
import { applyInvoice } from './apply-invoice.server'
import { tryRefreshInvoice } from './confirm-invoice.server'

type Settled = { ok: true } | { ok: false; reason: SettleRefusal }

/**
 * Staff settle an invoice that differs from its order: it counts from now on as it is at the provider, and the order is
 * for its amount. A draft leaves with its amount. The same form twice is one.
 * @throws NotFound for anyone but program staff, and for an order that is none
 */
export async function acceptInvoice(
  actor: Actor,
  orderId: string,
  input: AcceptInvoiceInput,
): Promise<Settled> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const told = await read(orderId, input.reference)
  const settled = await once(actor, input.mutationId, 'accept-invoice', async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order) throw new NotFound()
    return settle(tx, { actor, order, input, told })
  })
  if (settled.ok) await tryRefreshInvoice(orderId)
  return settled
}

async function read(id: string, reference: string): Promise<InvoiceNow | null> {
  const order = await db().seatOrder.findUnique({ where: { id }, select: { provider: true } })
  try {
    return (await providerOf(order?.provider ?? '')?.invoices.read(reference)) ?? null
  } catch (error) {
    log().warn({ err: error, reference }, 'invoice could not be read')
    return null
  }
}

interface Settling {
  actor: Actor
  order: OrderOfMoney
  input: AcceptInvoiceInput
  told: InvoiceNow | null
}

async function settle(tx: Tx, { actor, order, input, told }: Settling): Promise<Settled> {
  const { id: orderId, invoice, providerReference, currency } = order
  const { reference, seenMinor } = input
  if (!order.parked.some((one) => one.reference === reference)) return no('changed')
  if (!told) return no('not-reached')
  const { totalMinor, status } = told
  if (told.reference !== reference || totalMinor !== seenMinor || told.currency !== currency)
    return no('changed')
  if (!invoice || order.paidAt || order.canceledAt || status === 'void') return no('over')
  if (invoice.paidMinor > 0 && reference !== providerReference) return no('part-paid')
  const adjustedMinor = totalMinor - order.totalMinor
  await tx.orderInvoice.update({ where: { orderId }, data: { adjustedMinor } })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.invoice-accepted',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number: order.number, invoice: told.number, amountMinor: totalMinor, currency },
  })
  if (status !== 'draft') {
    const replaces = reference === providerReference ? null : providerReference
    await applyInvoice(tx, order.provider, { ...told, orderId, replaces })
    return { ok: true }
  }
  await tx.parkedInvoice.delete({ where: { reference } })
  await followFacts(tx, orderId, { facts: await readFacts(tx, orderId), fresh: [] })
  return { ok: true }
}

const no = (reason: SettleRefusal) => ({ ok: false, reason }) as const
