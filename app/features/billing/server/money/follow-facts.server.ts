import { freeCode } from '~/features/pricing/index.server'
import { cancelSeats, restoreSeats } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { billingEvents } from '../../contract'
import { type Account, accountOf } from '../../domain/account'
import { book } from './book.server'
import { type OrderOfMoney, orderedOf, readOrderOfMoney } from './order-of-money.server'
import { raiseAlerts } from './raise-alerts.server'
import { tellDispute } from './tell-dispute.server'

/** The seats that a refund from the provider's side has canceled. */
const OUTSIDE = 'outside'

interface Kept {
  facts: readonly MoneyFact[]
  /** Those that were not known before. */
  fresh: readonly MoneyFact[]
}

/**
 * Does what follows from an order's facts: ledger, projections, seats, what staff must look at, and mails. All of it
 * is the difference between what the facts say and what is there, so it may be done again. The caller holds the locks
 * of cohort and order.
 */
export async function followFacts(tx: Tx, orderId: string, { facts, fresh }: Kept): Promise<void> {
  const order = await readOrderOfMoney(tx, orderId)
  if (!order) return
  const account = accountOf(orderedOf(order), facts)
  await book(tx, order, account.bookings)
  await project(tx, order, account)
  if (facts.some(({ kind }) => kind === 'refund') || hasRefused(order))
    await moveSeats(tx, order, account, facts)
  if (account.chargedMinor > 0 && account.refundedMinor >= account.chargedMinor)
    await freeCode(tx, orderId)
  await raiseAlerts(tx, order, [...account.alerts, ...requestsOf(order)])
  for (const refund of fresh)
    if (refund.kind === 'refund' && (refund.state === 'pending' || refund.state === 'succeeded'))
      await tellBuyer(tx, order, account, refund)
  await tellDispute(tx, order, { before: order.disputeState, account, facts })
}

const hasRefused = ({ refunds }: OrderOfMoney) => refunds.some(({ refusedAt }) => refusedAt)

/** A refund that the provider would not make, or that is not the provider's to make, is no fact, and staff must know. */
const requestsOf = ({ refunds, currency }: OrderOfMoney) =>
  refunds
    .filter(({ refusedAt, outside, sentAt }) => refusedAt || (outside && !sentAt))
    .map(({ id, amountMinor, outside }) => ({
      ...{ kind: 'refund' as const, reference: id, detail: outside ? 'outside' : 'refused' },
      ...{ expectedMinor: null, foundMinor: amountMinor, currency },
    }))

/** Only what has changed is written. */
async function project(tx: Tx, order: OrderOfMoney, account: Account): Promise<void> {
  const { chargedAt, refundedAt, refundedMinor, dispute } = account
  const others = order.frozenFor.filter((reason) => reason !== 'dispute')
  const frozen = dispute === 'open' || dispute === 'lost'
  const isOver = order.refundDueAt !== null && refundedAt !== null
  const data = {
    chargedAt: chargedAt ?? order.chargedAt,
    refundedAt,
    refundedMinor,
    disputeState: dispute,
    frozenFor: frozen ? [...others, 'dispute' as const] : others,
    concludedAt: order.concludedAt ?? (isOver ? now() : null),
  }
  const same = Object.entries(data).every(
    ([key, value]) => String(value) === String(order[key as keyof typeof data]),
  )
  if (!same) await tx.seatOrder.update({ where: { id: order.id }, data })
}

/**
 * All of it went back from the provider's side: the seats that no one holds go too, and coaches who are in stay. A
 * refund that failed gives its seats back, as far as there is room.
 */
async function moveSeats(
  tx: Tx,
  order: OrderOfMoney,
  account: Account,
  facts: readonly MoneyFact[],
): Promise<void> {
  const { id: orderId } = order
  const back = (canceledFor: string) => restoreSeats(tx, { orderId, canceledFor })
  if (account.returnedOutside)
    await cancelSeats(tx, { orderId, which: 'unclaimed', canceledFor: OUTSIDE, actorId: null })
  else await back(OUTSIDE)
  for (const { kind, state, requestId } of facts)
    if (kind === 'refund' && requestId && (state === 'failed' || state === 'canceled'))
      await back(requestId)
  for (const { id, refusedAt } of order.refunds) if (refusedAt) await back(id)
}

async function tellBuyer(
  tx: Tx,
  order: OrderOfMoney,
  { chargedMinor, refundedMinor }: Account,
  { reference, amountMinor, currency, requestId }: MoneyFact,
): Promise<void> {
  const { id: orderId, number, cohort, buyer } = order
  const seats = await tx.seat.count({ where: { orderId, canceledFor: requestId ?? OUTSIDE } })
  const invoiced = await tx.seatOrder.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      purchaseOrder: true,
      invoice: { select: { number: true } },
      billings: { orderBy: { version: 'desc' }, take: 1, select: { emails: true } },
    },
  })
  await publish(tx, billingEvents['order.refunded'], {
    ...{ orderId, number, cohortTitle: cohort.title, reference, amountMinor, currency },
    ...{ buyerId: buyer.id, buyerEmail: buyer.email, seats },
    whole: refundedMinor >= chargedMinor,
    inVain: order.refundDueAt !== null,
    payable: invoiced.invoice && {
      emails: invoiced.billings[0]?.emails ?? [],
      invoiceNumber: invoiced.invoice.number,
      purchaseOrder: invoiced.purchaseOrder,
    },
  })
}
