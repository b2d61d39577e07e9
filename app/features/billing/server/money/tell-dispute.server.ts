import { leadsOf } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { MoneyFact } from '~/platform/shared/kernel/money-facts'
import { billingEvents } from '../../contract'
import type { Account } from '../../domain/account'
import type { OrderOfMoney } from './order-of-money.server'

interface Told {
  /** As the dispute stood before; null where there was none. */
  before: string | null
  account: Account
  facts: readonly MoneyFact[]
}

/**
 * Tells the buyer and the leads of their agency that a bank took the payment away, and how it decided. One that was won
 * before anyone heard of it is no news.
 */
export async function tellDispute(
  tx: Tx,
  order: OrderOfMoney,
  { before, account, facts }: Told,
): Promise<void> {
  const { dispute: state } = account
  if (!state || state === before || (state === 'won' && before === null)) return
  const { id: orderId, number, cohort, currency, agencyId, buyer } = order
  const these = facts.filter(
    (one) => one.kind === 'dispute' && one.state === state && one.currency === currency,
  )
  await publish(tx, billingEvents['order.disputed'], {
    ...{ orderId, number, cohortTitle: cohort.title, state, currency },
    reference: these.map(({ reference }) => reference).join(' '),
    amountMinor: these.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    seats: await unclaimed(tx, order),
    people: await peopleOf(tx, agencyId, buyer.id),
  })
}

/** So many of its seats does no one have; of a difference, the seat that it moved. */
const unclaimed = (tx: Tx, { id, forSeatId }: OrderOfMoney): Promise<number> =>
  tx.seat.count({
    where: {
      ...(forSeatId ? { id: forSeatId } : { orderId: id }),
      ...{ canceledAt: null, assignments: { none: { endedAt: null } } },
    },
  })

const peopleOf = (tx: Tx, agencyId: string | null, buyerId: string) =>
  tx.$queryRaw<{ personId: string; email: string }[]>`
    SELECT p.id AS "personId", p.email FROM person p
     WHERE p.id = ${buyerId}::uuid OR p.id IN (${
       agencyId ? leadsOf(Prisma.sql`${agencyId}::uuid`) : Prisma.sql`${buyerId}::uuid`
     }) ORDER BY p.id`
