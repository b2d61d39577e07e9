import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { FROM_HOUR, notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import { type Day, dayOf } from '~/platform/shared/time'
import { checkEvents } from '../../contract'
import { QUESTIONS_PER_SKILL } from '../../domain/probe-rules'

interface Waiting {
  enrollmentId: string
  personId: string
  email: string
  timeZone: string
  cohortSlug: string
}

interface Told {
  id: string
  enrollmentId: string
  moduleKey: string
  skills: string[]
  dueOn: Day
}

/**
 * Publishes "probes.due" for later questions whose day has come where the coach lives, each once: the log of the
 * coach gets its events, and the coach gets one letter. Coaches who have withdrawn and probes that are answered are
 * left out. The sweep runs every hour, because morning comes at another hour in every zone; it makes up for a day
 * on which it did not run.
 */
export async function tellDueProbes(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<Waiting[]>`
    SELECT DISTINCT e.id AS "enrollmentId", e.person_id AS "personId", person.email,
           person.time_zone AS "timeZone", c.slug AS "cohortSlug"
      FROM probe p
      JOIN enrollment e ON e.id = p.enrollment_id
      JOIN person ON person.id = e.person_id
      JOIN cohort c ON c.id = e.cohort_id
     WHERE p.told_at IS NULL AND p.answered_at IS NULL AND e.withdrawn_at IS NULL
       AND p.due_on <= (${at.toISOString()}::timestamptz AT TIME ZONE person.time_zone
                         - make_interval(hours => ${FROM_HOUR}::int))::date
     ORDER BY e.id`
  await notifyInBatches(waiting, (some) => tell(some, at))
}

/** Publishes for all of these coaches, or for none. */
function tell(waiting: Waiting[], at: Date): Promise<void> {
  const ids = waiting.map(({ enrollmentId }) => enrollmentId)
  const days = waiting.map(({ timeZone }) => dayOf(at, timeZone))
  return inTransaction(async (tx) => {
    // A probe that another worker has in hand is left to it.
    const told = await tx.$queryRaw<Told[]>`
      UPDATE probe SET told_at = ${at.toISOString()}::timestamptz
       WHERE id IN (
         SELECT p.id FROM probe p
           JOIN enrollment e ON e.id = p.enrollment_id
           JOIN unnest(${ids}::uuid[], ${days}::date[]) AS w(enrollment_id, day) ON w.enrollment_id = e.id
          WHERE e.withdrawn_at IS NULL AND p.told_at IS NULL AND p.answered_at IS NULL
            AND p.due_on <= w.day
            FOR UPDATE OF p SKIP LOCKED)
      RETURNING id, enrollment_id AS "enrollmentId", module_key AS "moduleKey", skills, due_on::text AS "dueOn"`
    const due = waiting.flatMap(({ timeZone: _, ...to }, i) => {
      const day = days[i]
      const probes = probesOf(told, to.enrollmentId)
      return day && probes.length > 0 ? [{ ...to, day, probes }] : []
    })
    if (due.length > 0) await publish(tx, checkEvents['probes.due'], { coaches: due })
  })
}

/** In one order, however the database found them. */
const probesOf = (told: Told[], of: string) =>
  told
    .filter(({ enrollmentId }) => enrollmentId === of)
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
    .map(({ enrollmentId: _, ...probe }) => ({
      ...probe,
      questions: QUESTIONS_PER_SKILL * probe.skills.length,
    }))
