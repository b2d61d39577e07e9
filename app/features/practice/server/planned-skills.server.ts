import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'

/** The skills of a coach's open plans, for whoever may observe them; of the plans nothing else. */
export async function plannedSkills(actor: Actor, enrollmentId: string): Promise<SkillId[]> {
  const places = {
    owner: Prisma.sql`e.person_id`,
    cohort: Prisma.sql`e.cohort_id`,
    agency: Prisma.sql`e.agency_id`,
  }
  const rows = await readRows<{ skill: SkillId }>(Prisma.sql`
    SELECT DISTINCT m.skill_id AS skill FROM commitment m JOIN enrollment e ON e.id = m.enrollment_id
     WHERE m.enrollment_id = ${enrollmentId}::uuid AND m.closed_at IS NULL
       AND ${scope(actor, 'observation.record', places)}`)
  return rows.map(({ skill }) => skill)
}
