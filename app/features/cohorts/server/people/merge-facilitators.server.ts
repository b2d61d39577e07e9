import { type MergePart, naming } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma } from '~/platform/db/client.server'

/** The columns of this room that name a person, for the merging of two accounts. */
export const mergeFacilitators: MergePart = {
  moves: [
    naming(Prisma.sql`cohort_facilitator`, [
      Prisma.sql`person_id`,
      ['cohort facilitated', 'cohorts facilitated'],
    ]),
    naming(Prisma.sql`cohort_change`, [Prisma.sql`changed_by_id`, null]),
  ],
  conflicts: async (tx, { from, into }) => {
    const crossed = await tx.$queryRaw<{ title: string }[]>`
      SELECT DISTINCT c.title FROM cohort_facilitator f JOIN enrollment e ON e.cohort_id = f.cohort_id
        JOIN cohort c ON c.id = f.cohort_id
       WHERE f.ended_at IS NULL AND e.withdrawn_at IS NULL
         AND ((f.person_id = ${from}::uuid AND e.person_id = ${into}::uuid)
           OR (f.person_id = ${into}::uuid AND e.person_id = ${from}::uuid)) ORDER BY c.title`
    return crossed.map(
      ({ title }) => `One account facilitates ${title}, and the other is a coach in it`,
    )
  },
  settle: async (tx, { from, into }) => {
    // A cohort that both facilitate goes on with the kept account, as its lead where either was.
    const both = await tx.$queryRaw<{ old: string; kept: string; lead: boolean }[]>`
      SELECT f.id AS old, k.id AS kept, f.is_lead AS lead FROM cohort_facilitator f
        JOIN cohort_facilitator k ON k.cohort_id = f.cohort_id AND k.ended_at IS NULL AND k.person_id = ${into}::uuid
       WHERE f.ended_at IS NULL AND f.person_id = ${from}::uuid`
    for (const { old, kept, lead } of both) {
      await tx.cohortFacilitator.update({
        where: { id: old },
        data: { endedAt: now(), isLead: false },
      })
      if (lead) await tx.cohortFacilitator.update({ where: { id: kept }, data: { isLead: true } })
    }
  },
}
