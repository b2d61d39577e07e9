import { may, recordAudit } from '~/features/identity/index.server'
import { cancelSeats } from '~/features/seats/index.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { providerOf } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { readMoney } from '~/platform/shared/money'
import type { RefundInput, RefundPlan, RefundRefusal } from '../../contract'
import { accountOf } from '../../domain/account'
import { planRefund, type RefundChoice } from '../../domain/refunds'
import { readFacts } from './keep-facts.server'
import { leftOf, lockOrder, type OrderOfMoney, orderedOf, outsideOf } from './order-of-money.server'
import { oweRefund, trySendRefunds } from './send-refunds.server'

type Chosen = Pick<RefundInput, 'what' | 'seats' | 'amount'>
type Planned = { ok: true; plan: RefundPlan } | { ok: false; reason: RefundRefusal }
type Refunded =
  | { ok: true; amountMinor: number; outsideMinor: number; currency: string; seats: number }
  | { ok: false; reason: RefundRefusal }

/**
 * Says what a refund would do to money, seats and coaches; nothing is written.
 * @throws NotFound for anyone but program staff
 */
export async function previewRefund(
  actor: Actor,
  orderId: string,
  chosen: Chosen,
): Promise<Planned & { currency: string }> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  return inTransaction(async (tx) => {
    const order = await lockOrder(tx, orderId)
    if (!order) throw new NotFound()
    return { ...(await plan(tx, order, chosen)), currency: order.currency }
  })
}

/**
 * Gives money of an order back, as the preview showed it, and cancels the seats that go with it. It is decided here
 * and sent to the provider at once; what cannot be sent now is sent by `ask-about-payments`. The same form twice is
 * one refund.
 * @throws NotFound for anyone but program staff
 */
export async function refundOrder(
  actor: Actor,
  orderId: string,
  input: RefundInput,
): Promise<Refunded> {
  if (!may(actor, 'order.refund')) throw new NotFound()
  const refunded = await once(actor, input.mutationId, 'refund-order', (tx, id) =>
    decide(tx, actor, { id, orderId, input }),
  )
  if (refunded.ok) await trySendRefunds(orderId)
  return refunded
}

interface Deciding {
  /** The request's. */
  id: string
  orderId: string
  input: RefundInput
}

async function decide(tx: Tx, actor: Actor, { id, orderId, input }: Deciding): Promise<Refunded> {
  const order = await lockOrder(tx, orderId)
  if (!order) throw new NotFound()
  const planned = await plan(tx, order, input)
  if (!planned.ok) return planned
  const { amountMinor, leftMinor, outsideMinor, seats } = planned.plan
  // An amount is the same in two tabs: only what is left tells that one of them has refunded it.
  const { seenMinor, seenLeftMinor = leftMinor } = input
  if (amountMinor !== seenMinor || leftMinor !== seenLeftMinor)
    return { ok: false, reason: 'changed' }
  const { number, currency } = order
  const { personId: requestedById } = actor
  await oweRefund(tx, { id, orderId, amountMinor, reason: input.reason, requestedById })
  const going = await tx.seat.findMany({
    where: { orderId, number: { in: seats } },
    select: { id: true },
  })
  await cancelSeats(tx, {
    ...{ orderId, canceledFor: id, actorId: actor.personId },
    which: going.map((seat) => seat.id),
  })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.refund-decided',
    subjectKind: 'seat-order',
    subjectId: orderId,
    new: { number, amountMinor, currency, seats },
    reason: input.reason,
  })
  return { ok: true, amountMinor, outsideMinor, currency, seats: seats.length }
}

/** The order is locked, so that nothing moves between the plan and its deed. */
async function plan(tx: Tx, order: OrderOfMoney, chosen: Chosen): Promise<Planned> {
  if (providerOf(order.provider) === null) return { ok: false, reason: 'no-provider' }
  const account = accountOf(orderedOf(order), await readFacts(tx, order.id))
  const seats = await tx.seat.findMany({
    where: { orderId: order.id, canceledAt: null },
    orderBy: { number: 'asc' },
    select: {
      ...{ number: true, returnedMinor: true },
      assignments: { where: { endedAt: null }, select: { id: true } },
    },
  })
  const choice = choiceOf(chosen, order.currency)
  if (!choice) return { ok: false, reason: 'no-amount' }
  const { leftMinor } = leftOf(order, account)
  const planned = planRefund(
    {
      totalMinor: order.totalMinor,
      quantity: order.quantity,
      leftMinor,
      seats: seats.map(({ assignments, ...seat }) => ({ ...seat, held: assignments.length > 0 })),
    },
    choice,
  )
  if (!planned.ok) return planned
  const outsideMinor = outsideOf(order, leftMinor, planned.plan.amountMinor)
  return { ok: true, plan: { ...planned.plan, leftMinor, outsideMinor } }
}

function choiceOf({ what, seats, amount = '' }: Chosen, currency: string): RefundChoice | null {
  if (what === 'full') return { what }
  if (what === 'seats') return { what, seats }
  const amountMinor = readMoney(amount, currency)
  return amountMinor ? { what, amountMinor } : null
}
