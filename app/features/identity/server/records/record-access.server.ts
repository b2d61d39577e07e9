import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'

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
