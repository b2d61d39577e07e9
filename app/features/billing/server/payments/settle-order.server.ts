import { placesLeft } from '~/features/cohorts/contract'
import { countPlaces } from '~/features/cohorts/index.server'
import { retakeCode } from '~/features/pricing/index.server'
import { ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { PaymentNow } from '~/platform/payments/provider'
import { type Account, accountOf, isPaidAsOrdered } from '../../domain/account'
import { followFacts } from '../money/follow-facts.server'
import { keepFacts } from '../money/keep-facts.server'
import { lockOrder, type OrderOfMoney, orderedOf } from '../money/order-of-money.server'
import { differenceSettler } from './difference-settler.server'
import { fulfillOrder } from './fulfill-order.server'
import { type InVain, refundPaymentInVain } from './refund-in-vain.server'

export interface Payment extends Pick<PaymentNow, 'reference' | 'state' | 'facts'> {
  orderId: string
  provider: string
}

/**
 * paid: now, or before. in-vain: it buys nothing (see `WHY` in refund-in-vain), so the money goes back.
 * unexpected: not what was ordered, or not our order. open: no money is there yet, or none will come.
 */
export type PaymentOutcome = 'paid' | 'in-vain' | 'unexpected' | 'open'

/**
 * Turns the facts about a payment into seats, ledger and state, exactly once, however often, in whatever order and
 * from wherever they are told: the order's row is locked, so the second to come finds it done. An order whose time
 * ran out is honored as long as there is room; one that was replaced or is to be refunded never is.
 */
export async function settleOrder(
  tx: Tx,
  payment: Payment,
  actorId: string | null,
): Promise<PaymentOutcome> {
  const { orderId, provider, reference } = payment
  const order = await lockOrder(tx, orderId)
  if (!order || order.provider !== provider) return 'unexpected'
  if ((order.providerReference ?? reference) !== reference) return 'unexpected'
  const kept = await keepFacts(tx, order, payment.facts)
  const settled = await decide(tx, order, accountOf(orderedOf(order), kept.facts), {
    payment,
    actorId,
  })
  await followFacts(tx, orderId, kept)
  return settled
}

interface Deciding {
  payment: Payment
  actorId: string | null
}

async function decide(
  tx: Tx,
  order: OrderOfMoney,
  account: Account,
  { payment, actorId }: Deciding,
): Promise<PaymentOutcome> {
  if (order.paidAt) return 'paid'
  if (order.refundDueAt) return 'in-vain'
  if (account.chargedMinor === 0 && account.alerts.length === 0)
    return waitOrEnd(tx, order, payment)
  if (!isPaidAsOrdered(orderedOf(order), account)) return 'unexpected'
  const why = await whyInVain(tx, order)
  if (why) return refundPaymentInVain(tx, order, { account, reference: payment.reference, why })
  await fulfillOrder(tx, order.id, actorId)
  if (!order.providerReference)
    await tx.seatOrder.update({
      where: { id: order.id },
      data: { providerReference: payment.reference },
    })
  return 'paid'
}

/** Why the money buys nothing; null when it does. */
export async function whyInVain(tx: Tx, order: OrderOfMoney): Promise<InVain | null> {
  const { id, cohortId, quantity, boughtById } = order
  if (order.canceledAt) return 'replaced'
  const places = await countPlaces(tx, cohortId, now(), { orders: [id] })
  if (placesLeft(places) < quantity) return 'no-room'
  if (order.forSeatId) return (await differenceSettler().holds(tx, id)) ? null : 'seat-changed'
  if (!order.agencyId && (await ownSeatRefusal(tx, cohortId, boughtById))) return 'not-needed'
  const buyer = { personId: boughtById, agencyId: order.agencyId }
  return (await retakeCode(tx, { orderId: id, buyer })) ? null : 'code-gone'
}

/** While the money takes days the places are kept; when it will not come, they are free again and no one asks anymore. */
async function waitOrEnd(tx: Tx, order: OrderOfMoney, { state }: Payment): Promise<'open'> {
  const at = now()
  const { id, canceledAt, concludedAt, processingAt } = order
  if (state === 'processing' && !processingAt)
    await tx.seatOrder.update({ where: { id }, data: { processingAt: at } })
  if (state === 'closed' && !(canceledAt && concludedAt))
    await tx.seatOrder.update({
      where: { id },
      data: { canceledAt: canceledAt ?? at, concludedAt: at },
    })
  return 'open'
}
