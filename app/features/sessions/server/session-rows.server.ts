import { getProgram } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf, daysBetween } from '~/platform/shared/time'
import type { NextSession, Presence } from '../contract'
import { phaseOf, showsPlace } from '../domain/session'

interface Row {
  id: string
  moduleKey: string
  position: number
  at: Date
  minutes: number
  canceled: boolean
  place: string | null
  slug: string
  title: string
  program: string
  timeZone: string
  facilitates: boolean
  joins: boolean
  presence: Presence | null
}

/** A session `s` is canceled, or everyone was told before it that its cohort `c` is. */
export const isSessionOff = Prisma.sql`(s.canceled OR coalesce(c.called_off_at <= s.meets_at, false))`

/**
 * Sessions of cohorts that meet one of these conditions on `s` and `c`, the soonest first. One statement.
 * @param reader is shown the places of cohorts that are theirs
 */
export async function readSessions(
  reader: Pick<Actor, 'personId'>,
  condition: Prisma.Sql,
  limit = 1_000,
): Promise<NextSession[]> {
  const cohort = Prisma.sql`c.id`
  const rows = await readRows<Row>(Prisma.sql`
    SELECT s.id, s.module_key AS "moduleKey", m.position, s.meets_at AS at, c.meeting_minutes AS minutes, ${isSessionOff} AS canceled,
      coalesce(s.place, c.meeting_place) AS place, c.slug, c.title, c.program, c.time_zone AS "timeZone",
      ${scope(reader, 'cohort.facilitate', { cohort })} AS facilitates,
      ${scope(reader, 'session.join', { cohort })} AS joins,
      (SELECT a.presence::text FROM session_attendance a JOIN enrollment e ON e.id = a.enrollment_id
        WHERE a.session_id = s.id AND e.person_id = ${reader.personId}::uuid) AS presence
    FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
      JOIN cohort_module m ON m.cohort_id = s.cohort_id AND m.module_key = s.module_key
    WHERE ${condition} ORDER BY s.meets_at, s.id LIMIT ${limit}`)
  return rows.map(viewOf)
}

function viewOf(row: Row): NextSession {
  const { id, moduleKey, position, minutes, canceled, slug, title, program, timeZone } = row
  const [at, today] = [new Date(row.at), now()]
  const shown = row.joins && showsPlace({ at, minutes, canceled }, today, row.facilitates)
  return {
    presence: row.presence,
    ...{ id, position, at, minutes, canceled, place: shown ? row.place : null },
    moduleTitle:
      getProgram(program).modules.find(({ key }) => key === moduleKey)?.title ?? moduleKey,
    phase: phaseOf({ at, minutes }, today),
    inDays: daysBetween(dayOf(today, timeZone), dayOf(at, timeZone)),
    cohort: { slug, title, timeZone },
  }
}
