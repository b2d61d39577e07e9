import { getSkills } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { db, inTransaction, Prisma } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { FROM_HOUR, notifyInBatches } from '~/platform/jobs/notify-in-batches.server'
import { dayOf } from '~/platform/shared/time'
import { type PlannedCoach, practiceEvents } from '../contract'

interface Waiting {
  enrollmentId: string
  personId: string
  email: string
  timeZone: string
  program: string
}

interface Told {
  id: string
  enrollmentId: string
  skillId: string
}

/** The day whose morning came last before an instant, where the coach lives. */
const morningOf = (instant: Prisma.Sql) =>
  Prisma.sql`((${instant} AT TIME ZONE person.time_zone) - make_interval(hours => ${FROM_HOUR}::int))::date`

/** A coach who is away is not written to; the days away of a plan's window make it last longer by as many. */
const back = Prisma.sql`coalesce(u.ended_on, u.back_on)`
const isAwayOn = (day: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT FROM pause u WHERE u.enrollment_id = e.id AND u.starts_on <= ${day} AND coalesce(${back} > ${day}, true))`
const awayUntil = (day: Prisma.Sql) => Prisma.sql`
  (SELECT coalesce(sum(greatest(0, least(${back}, ${day}) - greatest(u.starts_on, p.window_from))), 0)::int
    FROM pause u WHERE u.enrollment_id = e.id AND u.starts_on <= ${day})`

/** The plans `p` of enrollments `e` of which their `person` is to be told now. */
function isDue(at: Date): Prisma.Sql {
  const instant = Prisma.sql`${at.toISOString()}::timestamptz`
  const today = Prisma.sql`(${instant} AT TIME ZONE person.time_zone)::date`
  return Prisma.sql`p.told_at IS NULL AND p.closed_at IS NULL AND e.withdrawn_at IS NULL
    AND greatest(p.window_from, ${morningOf(Prisma.sql`p.created_at`)} + 1) <= ${morningOf(instant)}
    AND p.window_to + ${awayUntil(today)} >= ${today} AND NOT ${isAwayOn(today)}`
}

/**
 * Tells the house of open plans whose first morning has come where the coach lives ("plans.begun"), each once.
 * It is the first morning of the window after the plan was made: whoever plans for today has just read it.
 * Left out are closed plans, those whose window is over, and coaches who have withdrawn; whoever is away is told
 * when they are back. Looks again every
 * hour, because morning comes at another hour in every zone.
 */
export async function tellDuePlans(): Promise<void> {
  const at = now()
  const waiting = await db().$queryRaw<Waiting[]>`
    SELECT DISTINCT e.id AS "enrollmentId", e.person_id AS "personId", person.email,
           person.time_zone AS "timeZone", c.program
      FROM commitment p
      JOIN enrollment e ON e.id = p.enrollment_id
      JOIN person ON person.id = e.person_id
      JOIN cohort c ON c.id = e.cohort_id
     WHERE ${isDue(at)}
     ORDER BY e.id`
  await notifyInBatches(waiting, (some) => tell(some, at))
}

/** All of these coaches, or none. */
function tell(waiting: Waiting[], at: Date): Promise<void> {
  const ids = waiting.map(({ enrollmentId }) => enrollmentId)
  return inTransaction(async (tx) => {
    // A plan that another worker or its coach has in hand is left to them.
    const told = await tx.$queryRaw<Told[]>`
      UPDATE commitment SET told_at = ${at.toISOString()}::timestamptz
       WHERE id IN (
         SELECT p.id FROM commitment p
           JOIN enrollment e ON e.id = p.enrollment_id
           JOIN person ON person.id = e.person_id
          WHERE e.id = ANY(${ids}::uuid[]) AND ${isDue(at)}
            FOR UPDATE OF p SKIP LOCKED)
      RETURNING id, enrollment_id AS "enrollmentId", skill_id AS "skillId"`
    const coaches = waiting.flatMap(({ timeZone, program, ...to }): PlannedCoach[] => {
      const plans = plansOf(told, to.enrollmentId, program)
      return plans.length > 0 ? [{ ...to, day: dayOf(at, timeZone), plans }] : []
    })
    if (coaches.length > 0) await publish(tx, practiceEvents['plans.begun'], { coaches })
  })
}

/** In one order, however the database found them. */
function plansOf(told: Told[], of: string, program: string): PlannedCoach['plans'] {
  const titles = new Map(getSkills(program).map(({ id, title }) => [id, title]))
  return told
    .filter(({ enrollmentId }) => enrollmentId === of)
    .map(({ id, skillId }) => ({ id, skillTitle: titles.get(skillId) ?? skillId }))
    .sort((a, b) => a.skillTitle.localeCompare(b.skillTitle) || a.id.localeCompare(b.id))
}
