import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { isLater, type MoneyFact } from '~/platform/shared/kernel/money-facts'

interface Of {
  id: string
  provider: string
}

/** Every fact about an order's money. */
export async function readFacts(tx: Pick<Tx, 'moneyFact'>, orderId: string): Promise<MoneyFact[]> {
  const rows = await tx.moneyFact.findMany({
    where: { orderId },
    orderBy: [{ createdAt: 'asc' }, { reference: 'asc' }],
  })
  return rows.map(
    ({ kind, reference, amountMinor, currency, state, createdAt, requestId }) =>
      // The database knows no other kinds and states.
      ({ kind, reference, amountMinor, currency, state, createdAt, requestId }) as MoneyFact,
  )
}

/**
 * Keeps what the provider told about an order, whichever reading of it comes first: a fact only moves on in its
 * life. The caller holds the order's lock.
 * @returns all facts as they are now, and those that were not known before
 */
export async function keepFacts(tx: Tx, { id: orderId, provider }: Of, told: readonly MoneyFact[]) {
  const known = await readFacts(tx, orderId)
  const before = new Map(known.map((one) => [keyOf(one), one]))
  const readAt = now()
  const fresh = told.filter((one) => !before.has(keyOf(one)))
  const moved = told.filter((one) => {
    const was = before.get(keyOf(one))
    return was !== undefined && isLater(one.kind, was.state, one.state)
  })
  if (fresh.length > 0)
    await tx.moneyFact.createMany({
      data: fresh.map((one) => ({ ...one, provider, orderId, readAt })),
    })
  for (const { kind, reference, state, amountMinor } of moved)
    await tx.moneyFact.update({
      where: { provider_kind_reference: { provider, kind, reference } },
      data: { state, amountMinor, readAt },
    })
  const after = new Map([
    ...before,
    ...[...fresh, ...moved].map((one) => [keyOf(one), one] as const),
  ])
  return { facts: [...after.values()], fresh }
}

const keyOf = ({ kind, reference }: Pick<MoneyFact, 'kind' | 'reference'>) => `${kind}:${reference}`
