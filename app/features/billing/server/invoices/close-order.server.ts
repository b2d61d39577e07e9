import { may, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CloseOrderInput, SettleRefusal } from '../../contract'
import { orderState } from '../../domain/orders'
import { lockOrder } from '../money/order-of-money.server'
import { closeQuietly, type PlacedAt, replaceOrder } from '../orders/replace-orders.server'
import { lookQuietly } from './confirm-invoice.server'

type Closed = { ok: true; place: PlacedAt | null } | { ok: false; reason: SettleRefusal }

/**
 * Closes an order that is not paid. An invoice is taken back at its provider, and seats and invitations follow as the
 * table of the README says for a void one; where the provider cannot be reached, `ask-about-payments` goes on. By card
 * its payment page closes, and money that still comes is given back. The same form twice closes once.
 * @throws NotFound for anyone but program staff, and for an order that is none
 */
export async function closeOrder(
  actor: Actor,
  orderId: string,
  input: CloseOrderInput,
): Promise<Closed> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const closed = await once(actor, input.mutationId, 'close-order', (tx) =>
    close(tx, actor, orderId, input),
  )
  if (!closed.ok) return closed
  if (closed.place) await closeQuietly(closed.place)
  else await lookQuietly(orderId)
  return closed
}

async function close(
  tx: Tx,
  actor: Actor,
  orderId: string,
  { reason, seenSeats }: CloseOrderInput,
): Promise<Closed> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new NotFound()
  const at = now()
  const { invoice, number, quantity, totalMinor, currency } = order
  const isPayable = ['pending', 'invoiced', 'overdue', 'uncollectible']
  if (!isPayable.includes(orderState(order, at)) || invoice?.voidDueAt)
    return { ok: false, reason: 'over' }
  if (invoice && invoice.paidMinor > 0) return { ok: false, reason: 'part-paid' }
  const going = await tx.seat.count({
    where: { orderId, canceledAt: null, assignments: { none: { endedAt: null } } },
  })
  if (seenSeats !== undefined && going !== seenSeats) return { ok: false, reason: 'changed' }
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.closing',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number, quantity, totalMinor, currency },
    reason,
  })
  if (!invoice) return { ok: true, place: await replaceOrder(tx, orderId) }
  await tx.orderInvoice.update({ where: { orderId }, data: { voidDueAt: at } })
  return { ok: true, place: null }
}
