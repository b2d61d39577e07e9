import type { Tx } from '~/platform/db/client.server'
import type { Visibility } from '../../contract'
import type { LockedCohort } from '../scope.server'

/** Closes a cohort that does not take place, for good. The room `moves` decides so, and has locked it. */
export const cancelLocked = async (tx: Tx, { id, version }: LockedCohort, at: Date) => {
  const data = { canceledAt: at, visibility: 'closed' as const, version: version + 1 }
  await tx.cohort.update({ where: { id }, data })
}

/** Everyone is told from now on, so that its sessions and dates are off. */
export const callOffLocked = async (tx: Tx, { id, version }: LockedCohort, at: Date) => {
  await tx.cohort.update({ where: { id }, data: { calledOffAt: at, version: version + 1 } })
}

/** It takes place after all, and is shown as before. */
export const restoreLocked = async (
  tx: Tx,
  { id, version }: LockedCohort,
  visibility: Visibility,
) => {
  await tx.cohort.update({
    where: { id },
    data: { canceledAt: null, visibility, version: version + 1 },
  })
}
