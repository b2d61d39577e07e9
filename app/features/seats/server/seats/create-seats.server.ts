import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'

interface NewSeats {
  orderId: string
  /** Null where someone bought it for themselves. */
  agencyId: string | null
  cohortId: string
  quantity: number
  at: Date
}

/** Makes the seats of an order that is paid. The caller holds the lock of the cohort and has found room for them. */
export async function createSeats(
  tx: Tx,
  { orderId, agencyId, cohortId, quantity, at }: NewSeats,
): Promise<void> {
  await tx.seat.createMany({
    data: Array.from({ length: quantity }, (_, index) => ({
      id: newId(),
      orderId,
      agencyId,
      cohortId,
      number: index + 1,
      createdAt: at,
    })),
  })
}
