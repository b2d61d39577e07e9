import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The order of this buyer in a cohort that was paid last. */
export const findLastBought = (
  tx: Pick<Tx, 'seatOrder'>,
  { personId }: Pick<Actor, 'personId'>,
  cohort: { id: string } | { slug: string },
) =>
  tx.seatOrder.findFirst({
    where: { boughtById: personId, cohort, paidAt: { not: null } },
    orderBy: [{ paidAt: 'desc' }, { number: 'desc' }],
    select: { id: true, number: true, quantity: true },
  })
