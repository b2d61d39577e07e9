import { leadsOf } from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Happened } from '../../contract/clock'
import { keptSql, payingSql, soldSql } from '../places.server'

/** SQL for the agencies that have seats in a cohort. */
export const agenciesIn = (cohort: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT s.agency_id FROM seat s WHERE s.cohort_id = ${cohort} AND s.canceled_at IS NULL`

/**
 * The facts of a cohort so far. One statement, with the cohort locked where something is to be changed. It reads
 * the submissions and check-ins of other rooms, and writes none.
 */
export async function readHappened(
  tx: Pick<Tx, '$queryRaw'>,
  cohortId: string,
  at: Date,
): Promise<Happened> {
  const id = Prisma.sql`c.id`
  const [row] = await tx.$queryRaw<Happened[]>`
    SELECT c.canceled_at IS NOT NULL AS canceled, ${soldSql(id)} AS sold, ${keptSql(id, at)} AS kept, ${payingSql(id, at)} AS paying,
      (SELECT count(*)::int FROM enrollment e WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL) AS enrolled,
      (SELECT count(*)::int FROM cohort_facilitator f WHERE f.cohort_id = c.id AND f.ended_at IS NULL) AS facilitators,
      (SELECT count(*)::int FROM (${leadsOf(agenciesIn(id))}) lead) AS leads,
      (SELECT count(*)::int FROM invitation i JOIN seat s ON s.id = i.seat_id WHERE s.cohort_id = c.id
        AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}) AS invited,
      (SELECT count(*)::int FROM check_in k JOIN enrollment e ON e.id = k.enrollment_id
        WHERE e.cohort_id = c.id) AS "checkIns",
      (SELECT coalesce(json_agg(json_build_object('moduleKey', a.module_key, 'count', a.count,
          'firstOn', a.first_on)), '[]')
        FROM (SELECT r.module_key, count(*)::int AS count,
                (min(r.submitted_at) AT TIME ZONE c.time_zone)::date AS first_on
          FROM reflection_attempt r WHERE r.cohort_id = c.id AND r.taken_back_at IS NULL GROUP BY r.module_key) a) AS submitted
    FROM cohort c WHERE c.id = ${cohortId}::uuid`
  if (!row) throw new Error('no such cohort')
  return row
}
