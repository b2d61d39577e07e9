import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

/**
 * An observer has deleted their draft of a shared occasion. Invitations that no one has accepted go with the draft of
 * the one who asked; whoever has accepted goes on.
 */
export async function leaveOccasion(
  tx: Tx,
  { personId }: Actor,
  occasionId: string,
): Promise<void> {
  await tx.secondLookRequest.updateMany({
    where: { occasionId, observerId: personId, accepted: null, withdrawnAt: null },
    data: { withdrawnAt: now() },
  })
}
