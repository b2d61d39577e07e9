import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import type { Day } from '~/platform/shared/time'
import type { ObservationCard } from '../contract'

interface Row {
  id: string
  program: string
  happenedOn: Day
  observer: Named
  rehearsal: boolean
  voided: boolean
  skills: string[]
}

const OWNER = { owner: Prisma.sql`e.person_id` }

/**
 * The observations of the actor in a cohort, also in one that they have left, the newest first, in one statement.
 * Without a cohort named it is the one chosen last, else the newest.
 * @param limit at most so many; without it all
 */
export async function listOwnObservations(
  actor: Actor,
  slug: string | null,
  { limit }: { limit?: number } = {},
): Promise<ObservationCard[]> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!chosen) return []
  const rows = await readRows<Row>(Prisma.sql`
    SELECT o.id, c.program, oc.happened_on::text AS "happenedOn", ${named(Prisma.sql`o.observer_id`)} AS observer,
           oc.mode = 'role_play' AS rehearsal, o.voided_at IS NOT NULL AS voided,
           ARRAY(SELECT s.skill_id FROM observation_score s WHERE s.observation_id = o.id
                  ORDER BY s.skill_id) AS skills
      FROM observation o
      JOIN observation_occasion oc ON oc.id = o.occasion_id
      JOIN enrollment e ON e.id = oc.enrollment_id
      JOIN cohort c ON c.id = e.cohort_id
     WHERE c.slug = ${chosen} AND o.signed_at IS NOT NULL AND ${scope(actor, 'practice.read', OWNER)}
     ORDER BY oc.happened_on DESC, o.signed_at DESC LIMIT ${limit ?? null}::bigint`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ observer }) => observer),
  )
  return rows.map(({ skills, observer, program, ...card }) => {
    const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
    return {
      ...card,
      observerName: nameOf(observer),
      skillTitles: skills.map((id) => titles.get(id) ?? id),
    }
  })
}
