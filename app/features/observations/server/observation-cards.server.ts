import { getSkills } from '~/features/catalog/index.server'
import { type Named, named, namesApart } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { ObservationCard } from '../contract'

type Row = Omit<ObservationCard, 'coachName' | 'observerName' | 'skillTitles'> & {
  program: string
  coach: Named
  observer: Named
  skills: string[]
}

interface Asked {
  /** SQL condition on the observation `o`, its occasion `oc`, enrollment `e` and cohort `c`: whose list this is. */
  theirs: Prisma.Sql
  /** Without it the list is whole. */
  limit?: number | undefined
  offset?: number | undefined
}

/** SQL of every signed observation, with its occasion, enrollment and cohort. */
export const SIGNED = Prisma.sql`observation o
      JOIN observation_occasion oc ON oc.id = o.occasion_id AND o.signed_at IS NOT NULL
      JOIN enrollment e ON e.id = oc.enrollment_id
      JOIN cohort c ON c.id = e.cohort_id`

/** A list of signed observations as its reader may see them, the newest first, in one statement. It holds no scores. */
export async function readCards(
  actor: Actor,
  { theirs, limit, offset = 0 }: Asked,
): Promise<ObservationCard[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT o.id, c.program, c.title AS "cohortTitle", oc.happened_on::text AS "happenedOn", oc.setting, oc.mode,
           ${named(Prisma.sql`e.person_id`)} AS coach, ${named(Prisma.sql`o.observer_id`)} AS observer,
           o.voided_at IS NOT NULL AS voided,
           ARRAY(SELECT s.skill_id FROM observation_score s WHERE s.observation_id = o.id
                  ORDER BY s.skill_id) AS skills
      FROM ${SIGNED}
     WHERE ${theirs}
     ORDER BY oc.happened_on DESC, o.signed_at DESC, o.id DESC
     LIMIT ${limit ?? null}::bigint OFFSET ${offset}::bigint`)
  const nameOf = await namesApart(
    actor,
    rows.flatMap(({ coach, observer }) => [coach, observer]),
  )
  return rows.map(({ skills, coach, observer, program, ...card }) => {
    const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
    return {
      ...card,
      coachName: nameOf(coach),
      observerName: nameOf(observer),
      skillTitles: skills.map((id) => titles.get(id) ?? id),
    }
  })
}
