import { named } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'

/** SQL for a JSON array of those who lead a cohort now (`Named`), the lead facilitator first. */
export const facilitatorsOf = (cohort: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(${named(Prisma.sql`p.id`)} ORDER BY f.is_lead DESC, p.name), '[]')
     FROM cohort_facilitator f JOIN person p ON p.id = f.person_id
    WHERE f.cohort_id = ${cohort} AND f.ended_at IS NULL)`

/** The person id of a cohort's lead facilitator. */
export async function leadFacilitatorOf(cohortId: string): Promise<string | null> {
  const lead = await db().cohortFacilitator.findFirst({
    where: { cohortId, endedAt: null, isLead: true },
    select: { personId: true },
  })
  return lead?.personId ?? null
}
