import { nameApart, scope } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/find'
import type { PeoplePage, PersonRow } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

const PER_PAGE = 20

type Row = PersonRow & { total: number }

/** Counts how much of `asked r` a row of `shown e` has done, with the indexes of the enrollment. */
const done = Prisma.sql`(
  SELECT count(*)::int AS items, coalesce(sum(r.minutes), 0)::int AS minutes
  FROM (
    SELECT 'lesson'::requirement_kind AS kind, l.module_key, l.lesson_key AS key FROM lesson_progress l
     WHERE l.enrolment_id = e.id AND l.completed_at IS NOT NULL
    UNION SELECT 'check', k.module_key, NULL FROM check_attempt k
     WHERE k.enrolment_id = e.id AND k.handed_in_at IS NOT NULL
    UNION SELECT 'reflection', w.module_key, NULL FROM reflection_attempt w
     WHERE w.enrolment_id = e.id AND w.taken_back_at IS NULL) did
  JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind = did.kind
    AND (r.key = did.key OR did.key IS NULL AND r.module_key = did.module_key))`

/**
 * One page of the agency's coaches by name, with completion and hours and nothing else: never what they wrote,
 * never a score. A check and a reflection count once they were handed in, whatever came of them: nobody's
 * result can be read from the figure. The hours are those that the program is sold with, see `hoursIn`.
 * One statement, which reads what the page shows.
 */
export async function getPeoplePage(
  actor: Actor,
  wanted: string | null,
  find: Find = FIRST_PAGE,
): Promise<PeoplePage> {
  const agency = await getAgencyHead(actor, wanted)
  const rows = await db().$queryRaw<Row[]>`
    WITH shown AS MATERIALIZED (
      SELECT e.id, e.cohort_id, e.person_id, p.name, c.title, c.starts_on, count(*) OVER ()::int AS total
      FROM enrolment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
      WHERE e.agency_id = ${agency.id}::uuid AND e.withdrawn_at IS NULL
        AND strpos(name_key(p.name), name_key(${find.search})) > 0
        AND ${scope(actor, 'agency.people.read', { agency: Prisma.sql`e.agency_id` })}
      ORDER BY c.starts_on DESC, c.title, p.name, e.id
      LIMIT ${PER_PAGE}::int OFFSET ${(find.page - 1) * PER_PAGE}::int)
    SELECT e.id AS "enrolmentId", ${nameApart(Prisma.sql`p`, actor)} AS name, e.title AS "cohortTitle", e.total,
      (SELECT count(*)::int FROM cohort_requirement r WHERE r.cohort_id = e.cohort_id) AS asked,
      done.items AS done, done.minutes
    FROM shown e JOIN person p ON p.id = e.person_id CROSS JOIN LATERAL ${done} done
    ORDER BY e.starts_on DESC, e.title, e.name, e.id`
  const total = rows[0]?.total ?? 0
  return {
    agency,
    people: rows.map(({ total: _total, ...person }) => person),
    find: { ...find, total, pages: Math.ceil(total / PER_PAGE) },
  }
}
