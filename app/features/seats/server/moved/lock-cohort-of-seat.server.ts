import { type LockedCohort, lockCohort } from '~/features/cohorts/index.server'
import type { Tx } from '~/platform/db/client.server'

/** Locks the cohort in which a seat is. It may have moved to another one while we waited for the lock. */
export async function lockCohortOfSeat(
  tx: Tx,
  { id, cohortId }: { id: string; cohortId: string },
): Promise<LockedCohort> {
  const cohort = await lockCohort(tx, { id: cohortId })
  const seat = await tx.seat.findUniqueOrThrow({ where: { id }, select: { cohortId: true } })
  return seat.cohortId === cohort.id ? cohort : lockCohort(tx, { id: seat.cohortId })
}
