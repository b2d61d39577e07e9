import { may, scope } from '~/features/identity/index.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { LedRow, LedSessionsPage } from '../contract'
import { readSessions } from './session-rows.server'

/** The sessions of a cohort for those who hold them, and for program staff. Throws NotFound. */
export async function getLedSessions(actor: Actor, slug: string): Promise<LedSessionsPage> {
  const cohort = Prisma.sql`c.id`
  const [found] = await db().$queryRaw<
    { id: string; title: string; timeZone: string; notes: boolean }[]
  >`
    SELECT c.id, c.title, c.time_zone AS "timeZone", ${scope(actor, 'attendance.note', { cohort })} AS notes
      FROM cohort c WHERE c.slug = ${slug} AND ${scope(actor, 'session.prepare', { cohort })}`
  if (!found) throw new NotFound()
  const { id, title, timeZone, notes } = found
  const sessions = await readSessions(actor, Prisma.sql`c.id = ${id}::uuid`)
  const counts = notes ? await countAttendance(id) : null
  const rows = sessions.map(
    (session): LedRow => ({
      ...session,
      attendance: counts && (counts.get(session.id) ?? { here: 0, noted: 0 }),
    }),
  )
  return {
    cohort: { slug, title, timeZone },
    timeZone: actor.timeZone,
    changes: may(actor, 'session.change', { cohort: id }),
    ahead: rows.filter(({ phase }) => phase !== 'over'),
    over: rows.filter(({ phase }) => phase === 'over').reverse(),
  }
}

async function countAttendance(cohortId: string) {
  const rows = await readRows<{ id: string; here: number; noted: number }>(Prisma.sql`
    SELECT a.session_id AS id, count(*)::int AS noted,
      (count(*) FILTER (WHERE a.presence = 'here'))::int AS here
      FROM session_attendance a JOIN cohort_session s ON s.id = a.session_id
     WHERE s.cohort_id = ${cohortId}::uuid GROUP BY a.session_id`)
  return new Map(rows.map(({ id, here, noted }) => [id, { here, noted }]))
}
