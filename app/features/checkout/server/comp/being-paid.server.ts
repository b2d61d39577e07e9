import { keptSince } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

interface Whose {
  cohortId: string
  /** Null: a seat of their own. */
  agencyId: string | null
  /** The buyer; whoever ordered for the agency without one. */
  boughtById?: string
}

/**
 * Finds the order that someone is about to pay, so that staff do not give what is being bought. One that lapsed keeps no
 * place, and money that comes for it all the same goes back. An invoice of an agency, or its payment that takes days,
 * may run for weeks: whoever ordered has done their part, and may be given more.
 * @returns its number
 */
export async function findBeingPaid(
  tx: Tx,
  { cohortId, agencyId, ...buyer }: Whose,
): Promise<string | null> {
  const kept = { createdAt: { gt: keptSince(now()) } }
  const order = await tx.seatOrder.findFirst({
    where: {
      ...{ ...buyer, cohortId, agencyId, method: 'card', forSeatId: null },
      ...{ paidAt: null, canceledAt: null },
      ...(agencyId === null
        ? { OR: [{ processingAt: { not: null } }, kept] }
        : { ...kept, processingAt: null }),
    },
    select: { number: true },
  })
  return order?.number ?? null
}
