import type { Visibility } from '~/features/cohorts/contract'
import { isEnrolling } from '~/features/cohorts/contract'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { Day } from '~/platform/shared/time'
import type { AgencyCohortCounts } from '../../contract'
import { reassigning } from '../../domain/reassign'
import { frozenSql } from './is-free.server'
import { leftSql, opensSql } from './reassigning.server'

interface Row {
  slug: string
  title: string
  timeZone: string
  startsOn: Day
  endsOn: Day
  enrollUntil: Day
  visibility: Visibility
  held: number
  offered: number
  rest: number
  /** Those that no one has, of an order that has to be settled first: all, those with an open offer, and those that no one was offered. */
  frozen: number
  frozenOffered: number
  frozenUntouched: number
  untouched: number
  spareId: string | null
  opens: Day[]
  reassigned: number
  /** Seats that moved out of the cohort since it began. */
  left: number
}

/**
 * How many seats an agency has in which state, by cohort, the cohort that started last first. One statement.
 * A seat that no one has is free where someone can still be invited, and unused where enrollment is over: then
 * no offer of it can be accepted anymore either.
 * No one sees any without the right to the agency's page.
 */
export async function countAgencySeats(
  actor: Pick<Actor, 'personId'>,
  agencyId: string,
): Promise<AgencyCohortCounts[]> {
  const at = now()
  const open = Prisma.sql`i.expires_at > ${at}`
  // Most seats are held, so only those that are not look for an invitation; what is left over is free or expired.
  const rows = await readRows<Row>(Prisma.sql`
    WITH mine AS MATERIALIZED (
      SELECT s.id, s.cohort_id, a.seat_id IS NOT NULL AS held, ${frozenSql} AS frozen, o.paid_at IS NOT NULL AS paid
        FROM seat s JOIN seat_order o ON o.id = s.order_id LEFT JOIN seat_assignment a ON a.seat_id = s.id AND a.ended_at IS NULL
       WHERE s.agency_id = ${agencyId}::uuid AND s.canceled_at IS NULL
         AND ${scope(actor, 'agency.read', { agency: Prisma.sql`${agencyId}::uuid` })}),
    counted AS (
      SELECT cohort_id, count(*)::int AS seats, count(*) FILTER (WHERE held)::int AS held,
             count(*) FILTER (WHERE frozen AND NOT held)::int AS frozen
        FROM mine GROUP BY cohort_id),
    invited AS (
      SELECT s.cohort_id, count(*)::int AS seats, count(*) FILTER (WHERE ${open})::int AS offered,
             count(*) FILTER (WHERE s.frozen)::int AS touched,
             count(*) FILTER (WHERE ${open} AND s.frozen)::int AS frozen
        FROM mine s JOIN invitation i
          ON i.seat_id = s.id AND i.accepted_at IS NULL AND i.revoked_at IS NULL
       WHERE NOT s.held GROUP BY s.cohort_id),
    reassigned AS (
      SELECT a.cohort_id, count(DISTINCT i.replaces_id)::int AS seats FROM invitation i JOIN mine s ON s.id = i.seat_id
         JOIN seat_assignment a ON a.id = i.replaces_id
       WHERE (i.accepted_at IS NOT NULL OR i.revoked_at IS NULL AND ${open})
       GROUP BY a.cohort_id)
    SELECT c.slug, c.title, c.time_zone AS "timeZone", c.starts_on::text AS "startsOn",
      c.ends_on::text AS "endsOn", c.enroll_until::text AS "enrollUntil", c.visibility::text,
      n.held, n.frozen, coalesce(i.frozen, 0) AS "frozenOffered", n.frozen - coalesce(i.touched, 0) AS "frozenUntouched",
      coalesce(i.offered, 0) AS offered, n.seats - n.held - coalesce(i.offered, 0) AS rest,
      n.seats - n.held - coalesce(i.seats, 0) AS untouched,
      CASE WHEN n.seats - n.held - coalesce(i.seats, 0) > 0 THEN (
        SELECT m.id FROM mine m WHERE m.cohort_id = n.cohort_id AND NOT m.held AND NOT m.frozen AND m.paid AND NOT EXISTS (
          SELECT 1 FROM invitation v WHERE v.seat_id = m.id AND v.accepted_at IS NULL AND v.revoked_at IS NULL)
         ORDER BY m.id LIMIT 1) END AS "spareId", ${opensSql(Prisma.sql`c.id`)} AS opens,
      coalesce(r.seats, 0) AS reassigned, ${leftSql(Prisma.sql`c.id`, Prisma.sql`${agencyId}::uuid`)} AS left
    FROM counted n JOIN cohort c ON c.id = n.cohort_id LEFT JOIN invited i ON i.cohort_id = n.cohort_id
    LEFT JOIN reassigned r ON r.cohort_id = n.cohort_id
    ORDER BY c.starts_on DESC, c.slug`)
  return rows.map((row) => {
    const { slug, title, timeZone, startsOn, endsOn, enrollUntil, visibility } = row
    const {
      held,
      frozen,
      frozenOffered,
      frozenUntouched,
      offered,
      rest,
      untouched,
      opens,
      reassigned,
      left,
      spareId,
    } = row
    const enrolling = isEnrolling({ timeZone, visibility, enrollUntil }, at)
    const seats = held + offered + rest + left
    const used = reassigned + left
    return {
      cohort: { slug, title, timeZone, startsOn, endsOn, enrollUntil },
      enrolling,
      ...{ held, untouched, spareId },
      offered: enrolling ? offered - frozenOffered : 0,
      free: enrolling ? rest - frozen + frozenOffered : 0,
      frozen: enrolling ? frozen : 0,
      frozenUntouched: enrolling ? frozenUntouched : 0,
      unused: enrolling ? 0 : rest + offered,
      reassigning: reassigning({ startsOn, timeZone, opens, seats, used }, at),
    }
  })
}
