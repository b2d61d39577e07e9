import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'

interface Look {
  viewerId: string
  /** Whom the thing is about; one's own looks are not recorded. */
  subjectId: string
  thingKind: string
  thingId: string
}

/** Reloads of the same page within this time are one look. */
const SAME_LOOK_MS = 30 * 60_000

/** Notes that someone has looked at what is held about someone else. */
export async function recordAccess(tx: Tx, look: Look): Promise<void> {
  const { viewerId, subjectId, thingKind, thingId } = look
  if (viewerId === subjectId) return
  const at = now()
  const since = new Date(at.getTime() - SAME_LOOK_MS)
  await tx.$executeRaw`
    INSERT INTO access_log (at, viewer_id, subject_id, thing_kind, thing_id)
    SELECT ${at}, ${viewerId}::uuid, ${subjectId}::uuid, ${thingKind}, ${thingId}
    WHERE NOT EXISTS (
      SELECT 1 FROM access_log WHERE subject_id = ${subjectId}::uuid AND at > ${since}
        AND viewer_id = ${viewerId}::uuid AND thing_kind = ${thingKind} AND thing_id = ${thingId})`
}

/** SQL: whether someone (a column) has looked at one of these things that are about someone else. */
export const hasLooked = (
  viewer: Prisma.Sql,
  subject: Prisma.Sql,
  { kind, ids }: { kind: string; ids: Prisma.Sql },
): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM access_log looked
  WHERE looked.subject_id = ${subject} AND looked.viewer_id = ${viewer}
    AND looked.thing_kind = ${kind} AND looked.thing_id IN (${ids}))`
