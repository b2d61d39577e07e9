import { getSkills } from '~/features/catalog/index.server'
import { getLeftCohort } from '~/features/cohorts/index.server'
import { nameApart, scope } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { OwnPractice } from '../contract'

type Named<T> = Omit<T, 'skillTitle'> & { skillId: string }
interface Row {
  plans: Named<OwnPractice['plans'][number]>[]
  notes: Named<OwnPractice['notes'][number]>[]
  observations: (Omit<OwnPractice['observations'][number], 'skillTitles'> & { skills: string[] })[]
}

/**
 * Plans, field notes and observations of somebody in a cohort that they have left, the newest first.
 * @throws NotFound for a cohort that they never were in, or are in now
 */
export async function listOwnPractice(actor: Actor, slug: string): Promise<OwnPractice> {
  const { program } = await getLeftCohort(actor, slug)
  const [row] = await db().$queryRaw<[Row]>`
    WITH mine AS (SELECT e.id FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
      WHERE c.slug = ${slug} AND ${scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })})
    SELECT
      coalesce((SELECT json_agg(x) FROM (
        SELECT p.id, p.skill_id AS "skillId", p.cue, p.action, p.moment
        FROM commitment p WHERE p.enrolment_id IN (SELECT id FROM mine)
        ORDER BY p.created_at DESC) x), '[]') AS plans,
      coalesce((SELECT json_agg(x) FROM (
        SELECT n.id, n.skill_id AS "skillId", n.happened_on AS "happenedOn",
          n.what_i_did AS "whatIDid", n.what_happened AS "whatHappened"
        FROM field_note n WHERE n.enrolment_id IN (SELECT id FROM mine)
        ORDER BY n.happened_on DESC, n.recorded_at DESC) x), '[]') AS notes,
      coalesce((SELECT json_agg(x) FROM (
        SELECT o.id, oc.happened_on AS "happenedOn", ${nameApart(Prisma.sql`p`, actor)} AS "observerName",
          (SELECT coalesce(json_agg(s.skill_id ORDER BY s.skill_id), '[]') FROM observation_score s
            WHERE s.observation_id = o.id) AS skills
        FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
        JOIN person p ON p.id = o.observer_id
        WHERE oc.enrolment_id IN (SELECT id FROM mine) AND o.signed_at IS NOT NULL
        ORDER BY oc.happened_on DESC, o.signed_at DESC) x), '[]') AS observations`
  const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
  const titleOf = (id: string) => titles.get(id) ?? id
  const named = <T extends { skillId: string }>({ skillId, ...rest }: T) => ({
    ...rest,
    skillTitle: titleOf(skillId),
  })
  return {
    plans: row.plans.map(named),
    notes: row.notes.map(named),
    observations: row.observations.map(({ skills, ...rest }) => ({
      ...rest,
      skillTitles: skills.map(titleOf),
    })),
  }
}
