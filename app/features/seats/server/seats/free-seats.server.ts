import { isEnrolling } from '~/features/cohorts/contract'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { frozenSql } from './is-free.server'
import { readReassigning } from './reassigning.server'

export interface FreeSeat {
  id: string
  /** The time on it that ended in the running cohort: offering it counts as reassigning. */
  replacesId: string | null
}

/**
 * The seats of an agency that can be offered now, the oldest first; call it with the cohort locked. Seats that
 * someone had in the running cohort come last, and only as many as may be reassigned. A frozen one is none. Once
 * enrollment is over, only these are left.
 */
export async function freeSeats(
  tx: Pick<Tx, '$queryRaw'>,
  cohort: LockedCohort,
  agencyId: string,
  most: number,
): Promise<FreeSeat[]> {
  const at = now()
  // Each set is read by itself: in a list of thousands that has just been invited, a plan that was made for a few rows
  // would look through all of them for each seat.
  const seats = await tx.$queryRaw<FreeSeat[]>`
    WITH mine AS MATERIALIZED (
      SELECT s.id, s.created_at, s.order_id, s.number FROM seat s JOIN seat_order o ON o.id = s.order_id
       WHERE s.agency_id = ${agencyId}::uuid AND s.cohort_id = ${cohort.id}::uuid AND s.canceled_at IS NULL
         AND NOT ${frozenSql}),
    times AS MATERIALIZED (
      SELECT a.id, a.seat_id, a.ended_at, a.cohort_id FROM seat_assignment a WHERE a.seat_id = ANY(ARRAY(SELECT id FROM mine))),
    ended AS MATERIALIZED (
      SELECT DISTINCT ON (seat_id) seat_id, id FROM times
       WHERE cohort_id = ${cohort.id}::uuid AND ended_at >= ${cohort.startsOn}::timestamp AT TIME ZONE ${cohort.timeZone}
       ORDER BY seat_id, ended_at DESC, id DESC)
    SELECT s.id, e.id AS "replacesId" FROM mine s LEFT JOIN ended e ON e.seat_id = s.id
    WHERE s.id <> ALL(ARRAY(SELECT seat_id FROM times WHERE ended_at IS NULL))
      AND s.id <> ALL(ARRAY(SELECT i.seat_id FROM invitation i WHERE i.seat_id = ANY(ARRAY(SELECT id FROM mine))
        AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > ${at}))
    ORDER BY e.id NULLS FIRST, s.created_at, s.order_id, s.number`
  const fresh = isEnrolling(cohort, at) ? seats.filter(({ replacesId }) => !replacesId) : []
  if (fresh.length >= most) return fresh.slice(0, most)
  const used = seats.filter(({ replacesId }) => replacesId)
  const shut = cohort.visibility !== 'open' && cohort.visibility !== 'by_invitation'
  if (used.length === 0 || shut) return fresh
  const { left } = await readReassigning(tx, cohort, agencyId)
  return [...fresh, ...used.slice(0, left ?? used.length)].slice(0, most)
}
