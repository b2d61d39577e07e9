import { now } from '~/platform/clock.server'
import { db, inTransaction } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { type Day, dayOf } from '~/platform/shared/time'
import { QUESTIONS_PER_SKILL } from '../../domain/probe-rules'

/** Nobody's letter comes before six in the morning where they live. */
const FROM_HOUR = 6

interface Waiting {
  enrolmentId: string
  personId: string
  email: string
  timeZone: string
  cohortSlug: string
}

interface Told {
  id: string
  moduleKey: string
  skills: string[]
  dueOn: Day
}

/**
 * Tells the house of later questions whose day has come where the coach lives ("probes.due"), each once:
 * their log gets its events, they get one letter. Who has withdrawn, and what is answered already, is
 * left out. Looks again every hour, because morning comes at another hour in every zone; a day on which
 * nobody looked is made up for.
 */
export async function tellDueProbes(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<Waiting[]>`
    SELECT DISTINCT e.id AS "enrolmentId", e.person_id AS "personId", person.email,
           person.time_zone AS "timeZone", c.slug AS "cohortSlug"
      FROM probe p
      JOIN enrolment e ON e.id = p.enrolment_id
      JOIN person ON person.id = e.person_id
      JOIN cohort c ON c.id = e.cohort_id
     WHERE p.told_at IS NULL AND p.answered_at IS NULL AND e.withdrawn_at IS NULL
       AND p.due_on <= (${at.toISOString()}::timestamptz AT TIME ZONE person.time_zone
                         - make_interval(hours => ${FROM_HOUR}::int))::date
     ORDER BY e.id`
  const failures: unknown[] = []
  // What goes wrong for one coach keeps nobody else waiting; the next hour tries again.
  for (const one of waiting) await tell(one, at).catch((error) => failures.push(error))
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${waiting.length} were not told`)
}

function tell({ timeZone, ...to }: Waiting, at: Date): Promise<void> {
  const day = dayOf(at, timeZone)
  return inTransaction(async (tx) => {
    // Two workers wait for each other here; the second finds nothing left to tell.
    const probes = await tx.$queryRaw<Told[]>`
      UPDATE probe p SET told_at = ${at.toISOString()}::timestamptz
        FROM enrolment e
       WHERE p.enrolment_id = ${to.enrolmentId}::uuid AND e.id = p.enrolment_id
         AND e.withdrawn_at IS NULL AND p.told_at IS NULL AND p.answered_at IS NULL
         AND p.due_on <= ${day}::date
      RETURNING p.id, p.module_key AS "moduleKey", p.skills, p.due_on::text AS "dueOn"`
    if (probes.length === 0) return
    // In one order, however the database found them.
    probes.sort((a, b) => a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id))
    await publish(tx, 'probes.due', {
      ...to,
      day,
      probes: probes.map((probe) => ({
        ...probe,
        questions: QUESTIONS_PER_SKILL * probe.skills.length,
      })),
    })
  })
}
