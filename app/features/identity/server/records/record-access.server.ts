import { now } from '~/platform/clock.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'

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

/** Something about someone on a page that shows many people. */
interface Seen {
  subjectId: string
  thingId: string
}

/** It remembers what this process has noted today, so that a page that is opened again sends no statement. */
const noted = { day: '', looks: new Set<string>() }
const MAX_NOTED = 50_000

/**
 * Notes that someone has looked at a list of many people, once for each of them and day (UTC). One statement the first
 * time, and none for whoever opens the page again that day.
 */
export async function recordAccessToMany(
  { personId: viewerId }: { personId: string },
  thingKind: string,
  seen: readonly Seen[],
): Promise<void> {
  const at = now()
  const day = at.toISOString().slice(0, 10)
  if (noted.day !== day || noted.looks.size > MAX_NOTED) {
    noted.day = day
    noted.looks.clear()
  }
  const keyOf = ({ subjectId, thingId }: Seen) => `${viewerId}/${thingKind}/${subjectId}/${thingId}`
  const looks = seen.filter((one) => one.subjectId !== viewerId && !noted.looks.has(keyOf(one)))
  if (looks.length === 0) return
  await db().$executeRaw`
    INSERT INTO access_log (at, viewer_id, subject_id, thing_kind, thing_id)
    SELECT DISTINCT ${at}::timestamptz, ${viewerId}::uuid, x."subjectId", ${thingKind}, x."thingId"
      FROM jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) AS x ("subjectId" uuid, "thingId" text)
     WHERE NOT EXISTS (
       SELECT 1 FROM access_log l WHERE l.subject_id = x."subjectId" AND l.at >= ${`${day}T00:00:00Z`}::timestamptz
         AND l.viewer_id = ${viewerId}::uuid AND l.thing_kind = ${thingKind} AND l.thing_id = x."thingId")`
  for (const one of looks) noted.looks.add(keyOf(one))
}

/** SQL: whether someone (a column) has looked at one of these things that are about someone else. */
export const hasLooked = (
  viewer: Prisma.Sql,
  subject: Prisma.Sql,
  { kind, ids }: { kind: string; ids: Prisma.Sql },
): Prisma.Sql => Prisma.sql`EXISTS (SELECT 1 FROM access_log looked
  WHERE looked.subject_id = ${subject} AND looked.viewer_id = ${viewer}
    AND looked.thing_kind = ${kind} AND looked.thing_id IN (${ids}))`
