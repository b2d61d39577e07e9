import { now } from '~/platform/clock.server'
import { db, inTransaction, Prisma } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { FROM_HOUR, notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import type { Day } from '~/platform/shared/time'
import { followUpEvents } from '../../contract'
import { titlesOf } from './look-rows.server'

/** Whoever could not be written to on the day, because the program stood still, is written to some days later. */
const LATE_DAYS = 3

interface Waiting {
  id: string
  personId: string
  email: string
  program: string
  cohort: string
  byWhen: Day
  skills: string[]
}

/** The looks `l` whose morning has come where their coach lives. Whoever plans for today has just read it. */
function isDue(at: Date): Prisma.Sql {
  const there = Prisma.sql`(${at.toISOString()}::timestamptz AT TIME ZONE person.time_zone)`
  return Prisma.sql`l.told_at IS NULL AND l.closed_at IS NULL AND e.withdrawn_at IS NULL
    AND l.by_when BETWEEN ${there}::date - ${LATE_DAYS}::int AND ${there}::date
    AND extract(hour FROM ${there}) >= ${FROM_HOUR}
    AND (l.changed_at AT TIME ZONE person.time_zone)::date < l.by_when`
}

const FROM = Prisma.sql`planned_look l JOIN enrollment e ON e.id = l.enrollment_id
  JOIN person ON person.id = e.person_id JOIN cohort c ON c.id = e.cohort_id`

/** Tells the house of planned looks whose day has come ("looks.due"), each once, in the morning where the coach lives. */
export async function tellDueLooks(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<Waiting[]>`
    SELECT l.id, e.person_id AS "personId", person.email, c.program, c.slug AS cohort, l.by_when::text AS "byWhen", l.skills
      FROM ${FROM} WHERE ${isDue(at)} ORDER BY l.id`
  await notifyInBatches(waiting, (some) => tell(some, at))
}

/** All of these, or none. A look that another worker or its coach has in hand is left to them. */
function tell(waiting: Waiting[], at: Date): Promise<void> {
  const ids = waiting.map(({ id }) => id)
  return inTransaction(async (tx) => {
    const told = await tx.$queryRaw<{ id: string }[]>`
      UPDATE planned_look SET told_at = ${at.toISOString()}::timestamptz
       WHERE id IN (SELECT l.id FROM ${FROM} WHERE l.id = ANY(${ids}::uuid[]) AND ${isDue(at)} FOR UPDATE OF l SKIP LOCKED)
      RETURNING id`
    const looks = waiting
      .filter(({ id }) => told.some((one) => one.id === id))
      .map(({ id: lookId, program, skills, ...to }) => ({
        ...{ ...to, lookId },
        skillTitles: titlesOf(program, skills),
      }))
    if (looks.length > 0) await publish(tx, followUpEvents['looks.due'], { looks })
  })
}
