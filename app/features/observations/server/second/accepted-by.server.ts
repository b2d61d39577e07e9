import { stateOfRequest } from '~/features/peers/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/** The open invitation to an occasion that the actor has accepted, or null. */
export async function acceptedSecondLook(
  tx: Tx,
  { personId }: Actor,
  occasionId: string,
): Promise<{ id: string; skills: string[] } | null> {
  const [row] = await tx.$queryRaw<{ id: string; skills: string[] }[]>`
    SELECT r.id, r.skills FROM second_look_request r
     WHERE r.occasion_id = ${occasionId}::uuid AND r.invited_id = ${personId}::uuid AND ${stateOfRequest()} = 'accepted'`
  return row ?? null
}
