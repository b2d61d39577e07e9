import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import type { AttendanceForm, AttendanceList, Presence } from '../contract'
import { isSessionOff } from './session-rows.server'

interface Which {
  /** The slug of the cohort, and the id of one of its sessions. */
  cohort: string
  session: string
}

type Query = Pick<Tx, '$queryRaw'>

interface Noted {
  id: string
  cohortId: string
  begun: boolean
  canceled: boolean
  allowed: boolean
}

const REFUSAL = 'Only the facilitators of a cohort note who was at its sessions.'

async function findNoted(tx: Query, actor: Actor, { cohort, session }: Which): Promise<Noted> {
  const at = { cohort: Prisma.sql`c.id` }
  const [found] = await tx.$queryRaw<Noted[]>(Prisma.sql`
    SELECT s.id, c.id AS "cohortId", s.meets_at <= ${now()} AS begun, ${isSessionOff} AS canceled,
        ${scope(actor, 'attendance.note', at)} AS allowed
      FROM cohort_session s JOIN cohort c ON c.id = s.cohort_id
     WHERE c.slug = ${cohort} AND s.id = ${session}::uuid
       AND ${scope(actor, 'session.prepare', at)}`)
  if (!found) throw new NotFound()
  if (!found.allowed) throw new Forbidden(REFUSAL)
  return found
}

/** The enrollments that lasted until the session, and those of which something is noted. */
const coachesOf = (tx: Query, id: string) => tx.$queryRaw<
  { enrollmentId: string; personId: string; presence: Presence | null }[]
>`
  SELECT e.id AS "enrollmentId", e.person_id AS "personId", a.presence::text AS presence
    FROM cohort_session s JOIN enrollment e ON e.cohort_id = s.cohort_id
    LEFT JOIN session_attendance a ON a.session_id = s.id AND a.enrollment_id = e.id
   WHERE s.id = ${id}::uuid AND (a.presence IS NOT NULL
     OR coalesce(e.withdrawn_at > s.meets_at, true) AND e.enrolled_at < s.meets_at + interval '1 day')`

/** The coaches of a session by name, with what is noted. Null before it begins, and where it was canceled. Throws NotFound. */
export async function getAttendance(actor: Actor, which: Which): Promise<AttendanceList | null> {
  const { id, begun, canceled } = await findNoted(db(), actor, which)
  if (!begun || canceled) return null
  const rows = await coachesOf(db(), id)
  const nameOf = await namesApart(
    actor,
    rows.map(({ personId }) => personId),
  )
  const coaches = rows.map(({ enrollmentId, personId, presence }) => ({
    ...{ enrollmentId, presence, name: nameOf(personId) },
  }))
  return { coaches: coaches.sort((a, b) => a.name.localeCompare(b.name, 'en')) }
}

type NotedAnswer = { ok: true } | { ok: false; text: string }

const EARLY = 'This session has not begun, so no one can have been there yet'
const OFF = 'This session was canceled'

/** A facilitator notes who was there. What is left blank is noted no more. */
export const noteAttendance = (
  actor: Actor,
  which: Which,
  { coaches, mutationId }: AttendanceForm,
): Promise<NotedAnswer> =>
  once(actor, mutationId, 'note-attendance', async (tx): Promise<NotedAnswer> => {
    const { id, begun, canceled } = await findNoted(tx, actor, which)
    if (canceled) return { ok: false, text: OFF }
    if (!begun) return { ok: false, text: EARLY }
    const theirs = new Set((await coachesOf(tx, id)).map(({ enrollmentId }) => enrollmentId))
    const known = coaches.filter(({ enrollment }) => theirs.has(enrollment))
    const blank = known.filter(({ presence }) => !presence).map(({ enrollment }) => enrollment)
    await tx.sessionAttendance.deleteMany({
      where: { sessionId: id, enrollmentId: { in: blank } },
    })
    const noted = known.filter(({ presence }) => presence)
    await tx.$executeRaw`
      INSERT INTO session_attendance (session_id, enrollment_id, presence, noted_by_id, noted_at)
      SELECT ${id}::uuid, enrollment, presence::presence, ${actor.personId}::uuid, ${now()}
        FROM jsonb_to_recordset(${JSON.stringify(noted)}::jsonb) AS n (enrollment uuid, presence text)
      ON CONFLICT (session_id, enrollment_id) DO UPDATE
        SET presence = excluded.presence, noted_by_id = excluded.noted_by_id, noted_at = excluded.noted_at
        WHERE session_attendance.presence <> excluded.presence`
    return { ok: true }
  })
