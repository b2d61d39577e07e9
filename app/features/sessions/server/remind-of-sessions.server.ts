import { facilitatorIdsSql } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, Prisma } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { FROM_HOUR, notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import { type RemindedPerson, sessionEvents } from '../contract/events'
import { LATEST_MINUTES, REMIND_HOURS } from '../domain/remind'
import { isSessionOff } from './session-rows.server'

/** Whether a session `s` of a cohort `c` is near, and it is no longer night where the cohort is. */
const isNear = (at: Date): Prisma.Sql => Prisma.sql`NOT ${isSessionOff} AND c.visibility <> 'draft'
  AND s.meets_at - make_interval(hours => ${REMIND_HOURS}::int) <= ${at}
  AND s.meets_at - make_interval(mins => ${LATEST_MINUTES}::int) > ${at}
  AND extract(hour FROM ${at}::timestamptz AT TIME ZONE c.time_zone) >= ${FROM_HOUR}::int`

/**
 * Reminds coaches and facilitators of live sessions that are a day away or less ("session.near"), each once for
 * the hour at which it meets: who was reminded is reminded again of a session that has moved since.
 */
export async function remindOfSessions(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<RemindedPerson[]>`
    SELECT s.id AS "sessionId", p.id AS "personId", p.email, c.slug AS "cohortSlug", c.title AS "cohortTitle",
      c.time_zone AS "timeZone", m.position, c.meeting_minutes AS minutes,
      to_char(s.meets_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
      FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
      JOIN cohort_module m ON m.cohort_id = s.cohort_id AND m.module_key = s.module_key
      CROSS JOIN LATERAL (
        SELECT e.person_id FROM enrollment e WHERE e.cohort_id = c.id AND e.withdrawn_at IS NULL
        UNION ${facilitatorIdsSql(Prisma.sql`c.id`)}) who
      JOIN person p ON p.id = who.person_id
     WHERE ${isNear(at)} AND NOT EXISTS (
       SELECT FROM session_reminder r
        WHERE r.session_id = s.id AND r.person_id = p.id AND r.meets_at = s.meets_at)
     ORDER BY s.id, p.id`
  await notifyInBatches(waiting, (some) => remind(some, at))
}

/** All of these, or none. Whoever was reminded meanwhile, or whose session has changed, is left out. */
const remind = (some: RemindedPerson[], at: Date): Promise<void> =>
  inTransaction(async (tx) => {
    const reminded = await tx.$queryRaw<{ sessionId: string; personId: string }[]>`
      INSERT INTO session_reminder (session_id, person_id, meets_at, reminded_at)
      SELECT s.id, x."personId", s.meets_at, ${at}
        FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS x ("sessionId" uuid, "personId" uuid, at timestamptz)
        JOIN cohort_session s ON s.id = x."sessionId" AND s.meets_at = x.at AND NOT s.canceled
         FOR SHARE OF s
      ON CONFLICT DO NOTHING
      RETURNING session_id AS "sessionId", person_id AS "personId"`
    const keys = new Set(reminded.map(({ sessionId, personId }) => `${sessionId} ${personId}`))
    const people = some.filter(({ sessionId, personId }) => keys.has(`${sessionId} ${personId}`))
    if (people.length > 0) await publish(tx, sessionEvents['session.near'], { people })
  })
