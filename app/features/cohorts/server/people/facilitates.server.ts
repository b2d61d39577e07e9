import type { Tx } from '~/platform/db/client.server'

/** Whether this person, or whoever has this address, facilitates the cohort now. */
export const facilitates = async (
  tx: Pick<Tx, 'cohortFacilitator'>,
  cohortId: string,
  person: { email: string } | { id: string },
): Promise<boolean> =>
  (await tx.cohortFacilitator.count({ where: { cohortId, person, endedAt: null } })) > 0
