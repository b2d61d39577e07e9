import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { stateOf } from './request-rows.server'

interface Signed {
  enrollmentId: string
  observationId: string
}

/** The observation that a coach asked this observer for is signed: the oldest request that was accepted is done. */
export async function closeRequest(
  tx: Tx,
  { personId }: Actor,
  { enrollmentId, observationId }: Signed,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE peer_request SET observation_id = ${observationId}::uuid
     WHERE id = (
       SELECT r.id FROM peer_request r JOIN enrollment pe ON pe.id = r.peer_enrollment_id
        WHERE r.enrollment_id = ${enrollmentId}::uuid AND pe.person_id = ${personId}::uuid
          AND ${stateOf()} = 'accepted'
        ORDER BY r.created_at, r.id LIMIT 1 FOR UPDATE OF r)`
}
