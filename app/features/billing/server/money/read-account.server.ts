import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { accountOf } from '../../domain/account'
import { orderState } from '../../domain/orders'
import { readFacts } from './keep-facts.server'
import { leftOf, orderedOf, readOrderOfMoney } from './order-of-money.server'

/** The money of one order and the facts that say so; null for an order that is none of ours. */
export async function readAccount(orderId: string, tx: Tx = db()) {
  const order = await readOrderOfMoney(tx, orderId)
  const facts = await readFacts(tx, orderId)
  if (!order) return null
  const account = accountOf(orderedOf(order), facts)
  return {
    ...{ facts, state: orderState(order, now()), ...leftOf(order, account) },
    ...{ chargedMinor: account.chargedMinor, refundedMinor: account.refundedMinor },
  }
}
