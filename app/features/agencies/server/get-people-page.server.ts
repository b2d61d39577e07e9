import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { PeoplePage, PersonRow } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

/**
 * The agency's coaches by name, with completion and hours and nothing else: never what they wrote, never
 * a score. A check counts once it was handed in, whatever came of it: nobody's result can be read from the
 * figure. One statement.
 */
export async function getPeoplePage(actor: Actor, wanted: string | null): Promise<PeoplePage> {
  const agency = await getAgencyHead(actor, wanted)
  const people = await db().$queryRaw<PersonRow[]>`
    SELECT e.id AS "enrolmentId", p.name, c.title AS "cohortTitle",
      count(r.key)::int AS asked, count(r.key) FILTER (WHERE did.it)::int AS done,
      coalesce(sum(r.minutes) FILTER (WHERE did.it), 0)::int AS minutes
    FROM enrolment e
    JOIN person p ON p.id = e.person_id
    JOIN cohort c ON c.id = e.cohort_id
    LEFT JOIN cohort_requirement r ON r.cohort_id = c.id AND r.kind IN ('lesson', 'check')
    LEFT JOIN LATERAL (SELECT CASE r.kind
      WHEN 'lesson' THEN EXISTS (SELECT 1 FROM lesson_progress l
        WHERE l.enrolment_id = e.id AND l.lesson_key = r.key AND l.completed_at IS NOT NULL)
      ELSE EXISTS (SELECT 1 FROM check_attempt a
        WHERE a.enrolment_id = e.id AND a.module_key = r.module_key AND a.handed_in_at IS NOT NULL)
      END AS it) did ON true
    WHERE e.agency_id = ${agency.id}::uuid AND e.withdrawn_at IS NULL
      AND EXISTS (SELECT 1 FROM agency_membership m WHERE m.agency_id = e.agency_id
        AND m.person_id = ${actor.personId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL)
    GROUP BY e.id, p.name, c.title, c.starts_on
    ORDER BY c.starts_on DESC, c.title, p.name, e.id`
  return { agency, people }
}
