import { Prisma, type Tx } from '~/platform/db/client.server'

/** Whether this person, or whoever has this address, facilitates the cohort now. */
export const facilitates = async (
  tx: Pick<Tx, 'cohortFacilitator'>,
  cohortId: string,
  person: { email: string } | { id: string },
): Promise<boolean> =>
  (await tx.cohortFacilitator.count({
    where: { cohortId, endedAt: null, person: whose(person) },
  })) > 0

/** An address is also someone's since another account with it was merged into theirs. */
const whose = (person: { email: string } | { id: string }) =>
  'id' in person ? person : { OR: [person, { merged: { some: person } }] }

/** SQL: the people who facilitate a cohort now. */
export const facilitatorIdsSql = (cohort: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT f.person_id FROM cohort_facilitator f WHERE f.cohort_id = ${cohort} AND f.ended_at IS NULL`
