import type { SessionDesk } from '~/features/cohorts/contract'
import { getSessionDesk } from '~/features/cohorts/index.server'
import { scope } from '~/features/identity/index.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { AttendanceList, NextSession } from '../contract'
import { getAttendance } from './attendance.server'
import { readSessions } from './session-rows.server'

interface Which {
  /** The slug of the cohort, and the id of one of its sessions. */
  cohort: string
  session: string
}

/** One session with what the reader may do about it. Throws NotFound. */
export async function getLedSession(
  actor: Actor,
  which: Which,
): Promise<{
  session: NextSession
  desk: SessionDesk | null
  attendance: AttendanceList | null
}> {
  const cohort = Prisma.sql`c.id`
  const condition = Prisma.sql`c.slug = ${which.cohort} AND s.id = ${which.session}::uuid
    AND ${scope(actor, 'session.prepare', { cohort })}`
  const [session] = await readSessions(actor, condition)
  if (!session) throw new NotFound()
  const [rights] = await db().$queryRaw<{ changes: boolean; notes: boolean }[]>`
    SELECT ${scope(actor, 'session.change', { cohort })} AS changes,
      ${scope(actor, 'attendance.note', { cohort })} AS notes
      FROM cohort c WHERE c.slug = ${which.cohort}`
  return {
    session,
    desk: rights?.changes ? await getSessionDesk(actor, which) : null,
    attendance: rights?.notes ? await getAttendance(actor, which) : null,
  }
}
