import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CohortPerson } from '../../contract'

/**
 * It lists the people of a cohort, facilitators first, then coaches by name, without addresses, in one statement.
 * @throws NotFound unless the actor is one of them, or a program admin
 */
export async function listCohortPeople(
  actor: Pick<Actor, 'personId'>,
  slug: string,
): Promise<CohortPerson[]> {
  const people = await readRows<Omit<CohortPerson, 'name'> & { named: Named }>(Prisma.sql`
    WITH inside AS (
      SELECT c.id FROM cohort c WHERE c.slug = ${slug}
         AND ${scope(actor, 'cohort.people.read', { cohort: Prisma.sql`c.id` })})
    SELECT person.id AS "personId", person.name, ${named(Prisma.sql`person.id`)} AS named, 'facilitator' AS role, f.is_lead AS lead,
           NULL::uuid AS "enrollmentId", NULL AS "agencyName"
      FROM inside JOIN cohort_facilitator f ON f.cohort_id = inside.id AND f.ended_at IS NULL
      JOIN person ON person.id = f.person_id
    UNION ALL
    SELECT person.id, person.name, ${named(Prisma.sql`person.id`)}, 'coach', false, e.id, agency.name
      FROM inside JOIN enrollment e ON e.cohort_id = inside.id AND e.withdrawn_at IS NULL
      JOIN person ON person.id = e.person_id JOIN agency ON agency.id = e.agency_id
    ORDER BY role DESC, lead DESC, name, "personId"`)
  // A cohort always has a lead facilitator, so no one at all means: not for this person.
  if (people.length === 0) throw new NotFound()
  const nameOf = await namesApart(
    actor,
    people.map(({ named }) => named),
  )
  return people.map(({ named, ...person }) => ({ ...person, name: nameOf(named) }))
}
