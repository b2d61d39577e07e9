import { may, recordAudit } from '~/features/identity/index.server'
import { closeUnclaimed } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CloseEnd, CloseOrderInput, SettleRefusal } from '../../contract'
import { accountOf } from '../../domain/account'
import { orderState } from '../../domain/orders'
import { partPaid } from '../../domain/part-paid'
import { creditInvoice, sendCreditsAndRefunds } from '../credits/send-credits.server'
import { readFacts } from '../money/keep-facts.server'
import {
  billedOf,
  leftOf,
  lockOrder,
  type OrderOfMoney,
  orderedOf,
} from '../money/order-of-money.server'
import { type PaymentPageRef, replaceOrder, tryClosePage } from '../orders/replace-orders.server'
import { tryRefreshInvoice } from './confirm-invoice.server'

type Closed =
  | { ok: true; place: PaymentPageRef | null; struck: boolean; end?: CloseEnd }
  | { ok: false; reason: SettleRefusal }

/**
 * Closes an order that is not paid. An invoice is taken back at its provider, and seats and invitations follow as the
 * table of the README says for a void one; where the provider cannot be reached, `ask-about-payments` goes on. By card
 * its payment page closes, and money that still comes is given back. An invoice that was paid in part cannot be taken
 * back: once that part went back, the rest is taken off it. The same form twice closes once.
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
  if (closed.ok && closed.place) {
    await tryClosePage(closed.place)
    return { ...closed, end: 'closed' }
  }
  // Whoever comes second may find it decided, and not done yet at the provider: their page shows the end, too.
  const isOver = !closed.ok && closed.reason === 'over'
  if (isOver || (closed.ok && closed.struck)) await sendCreditsAndRefunds(orderId)
  if (isOver || closed.ok) await tryRefreshInvoice(orderId)
  return closed.ok ? { ...closed, end: await endOf(orderId, closed.struck) } : closed
}

async function endOf(orderId: string, struck: boolean): Promise<CloseEnd> {
  const order = await db().seatOrder.findUniqueOrThrow({
    ...{ where: { id: orderId }, include: { invoice: { select: { voidDueAt: true } } } },
  })
  if (order.canceledAt || (struck && order.paidAt)) return 'closed'
  return order.paidAt || (!struck && !order.invoice?.voidDueAt) ? 'money-came' : 'closing'
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
  const isPayable = [
    ...['pending', 'invoiced', 'part-paid', 'part-returned', 'overdue', 'uncollectible'],
  ]
  if (!isPayable.includes(orderState(order, at))) return { ok: false, reason: 'over' }
  const rest = await restOf(tx, order)
  if (rest && !rest.ok) return rest
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
  const done = { ok: true as const, place: null, struck: false }
  if (rest) {
    await creditInvoice(tx, { orderId, amountMinor: rest.restMinor })
    await closeUnclaimed(tx, orderId, { cancelSeats: true })
    return { ...done, struck: true }
  }
  if (!invoice) return { ...done, place: await replaceOrder(tx, orderId) }
  await tx.orderInvoice.update({ where: { orderId }, data: { voidDueAt: at } })
  return done
}

/** The rest of an invoice that was paid in part; null where nothing was paid on it. */
async function restOf(tx: Tx, order: OrderOfMoney) {
  const { id: orderId, invoice } = order
  if (!invoice?.paidMinor) return null
  const account = accountOf(orderedOf(order), await readFacts(tx, orderId))
  const credits = await tx.invoiceCredit.findMany({ where: { orderId } })
  // An amount that the provider has just taken off may not have been read from it yet.
  const struckMinor = credits.reduce((sum, one) => sum + one.struckMinor, 0)
  return partPaid({
    billedMinor: billedOf(order),
    paidMinor: invoice.paidMinor,
    creditedMinor: Math.max(invoice.creditedMinor, struckMinor),
    ...{ leftMinor: leftOf(order, account).leftMinor, isDisputed: account.dispute === 'open' },
    isStriking: credits.some(({ sentAt }) => !sentAt),
  })
}
