import { now } from '~/platform/clock.server'
import { db, inTransaction, Prisma } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import { FROM_HOUR, notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import type { Day } from '~/platform/shared/time'
import {
  CHECK_IN_DAYS,
  CHECK_IN_OPEN_DAYS,
  type CheckedCoach,
  followUpEvents,
} from '../../contract'
import { lastDayOf } from '../../domain/check-ins/check-in-rules'

interface Waiting {
  enrollmentId: string
  personId: string
  email: string
  timeZone: string
  cohortTitle: string
  day: number
  dueOn: Day
}

/**
 * Check-ins that begin now, by coach: their day has come in the cohort's zone and where the coach lives, where it
 * is no earlier than six in the morning. Whoever enrolled after that day, or has withdrawn, is not asked; nor is
 * anything begun that no one could answer anymore.
 */
function begins(at: Date): Prisma.Sql {
  const instant = Prisma.sql`${at.toISOString()}::timestamptz`
  const there = Prisma.sql`(${instant} AT TIME ZONE person.time_zone)`
  const today = Prisma.sql`(${instant} AT TIME ZONE c.time_zone)::date`
  return Prisma.sql`
    SELECT e.id AS "enrollmentId", e.person_id AS "personId", person.email, c.time_zone AS "timeZone",
           c.title AS "cohortTitle", d.day, (c.ends_on + d.day)::text AS "dueOn"
      FROM enrollment e
      JOIN cohort c ON c.id = e.cohort_id
      JOIN person ON person.id = e.person_id
      JOIN unnest(${[...CHECK_IN_DAYS]}::int[]) AS d(day)
        ON c.ends_on + d.day BETWEEN ${today} - ${CHECK_IN_OPEN_DAYS}::int AND ${today}
     WHERE e.withdrawn_at IS NULL
       AND (e.enrolled_at AT TIME ZONE c.time_zone)::date <= c.ends_on + d.day
       AND ${there}::date >= c.ends_on + d.day AND extract(hour FROM ${there}) >= ${FROM_HOUR}
       AND NOT EXISTS (SELECT FROM check_in k WHERE k.enrollment_id = e.id AND k.day = d.day)`
}

/**
 * Begins the check-ins whose day has come ("check-ins.begun"), each once. There is no row before that, so all that
 * has not begun moves along with the end of its cohort. Looks again every hour, because morning comes at another
 * hour in every zone.
 */
export async function beginCheckIns(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<Waiting[]>`${begins(at)} ORDER BY e.id, d.day`
  await notifyInBatches(waiting, (some) => begin(some, at))
}

/** All of these, or none. Another worker may have begun some of them in the meantime. */
function begin(waiting: Waiting[], at: Date): Promise<void> {
  const rows = waiting.map(({ enrollmentId, day }) => ({ id: newId(), enrollmentId, day }))
  return inTransaction(async (tx) => {
    const begun = await tx.$queryRaw<{ id: string; enrollmentId: string; day: number }[]>`
      INSERT INTO check_in (id, enrollment_id, day, due_on, created_at)
      SELECT x.id, x."enrollmentId", x.day, b."dueOn"::date, ${at.toISOString()}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x (id uuid, "enrollmentId" uuid, day int)
        JOIN (${begins(at)}) b ON b."enrollmentId" = x."enrollmentId" AND b.day = x.day
      ON CONFLICT (enrollment_id, day) DO NOTHING
      RETURNING id, enrollment_id AS "enrollmentId", day`
    const coaches = waiting.flatMap(({ enrollmentId, day, dueOn, ...to }): CheckedCoach[] => {
      const row = begun.find((one) => one.enrollmentId === enrollmentId && one.day === day)
      return row ? [{ ...to, checkInId: row.id, days: day, lastDay: lastDayOf(dueOn) }] : []
    })
    if (coaches.length > 0) await publish(tx, followUpEvents['check-ins.begun'], { coaches })
  })
}
