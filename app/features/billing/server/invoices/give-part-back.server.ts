import type { Tx } from '~/platform/db/client.server'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { accountOf } from '../../domain/account'
import { shareOfSeat } from '../../domain/refunds'
import { leftOf, orderedOf, readOrderOfMoney } from '../money/order-of-money.server'
import { oweRefund } from '../money/send-refunds.server'

/**
 * An invoice that was paid in part and is taken back buys no more than the seats that coaches have: what was paid beyond
 * their price goes back. The caller holds the locks, and has canceled the other seats.
 * @returns how much goes back
 */
export async function givePartBack(
  tx: Tx,
  orderId: string,
  facts: readonly MoneyFact[],
): Promise<number> {
  const order = await readOrderOfMoney(tx, orderId)
  if (!order) return 0
  const { leftMinor } = leftOf(order, accountOf(orderedOf(order), facts))
  const held = await tx.seat.findMany({ where: { orderId, canceledAt: null } })
  const shares = held.map((one) => shareOfSeat(order.totalMinor, order.quantity, one.number))
  const amountMinor = shares.reduce((left, share) => left - share, leftMinor)
  if (amountMinor <= 0) return 0
  await oweRefund(tx, { orderId, amountMinor, reason: 'invoice-void', requestedById: null })
  return amountMinor
}
