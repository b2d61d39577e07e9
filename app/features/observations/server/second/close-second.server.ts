import { namesApart } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { observationEvents } from '../../contract'
import type { GivenOccasion } from './given-occasion.server'

/** The second look is done; once both have signed, the one who had signed before is told. */
export async function closeSecondLook(
  tx: Tx,
  actor: Actor,
  { occasionId, request, observationId }: GivenOccasion & { observationId: string },
): Promise<void> {
  if (request)
    await tx.secondLookRequest.update({ where: { id: request.id }, data: { observationId } })
  const other = await tx.observation.findFirst({
    where: { occasionId, voidedAt: null, observerId: { not: actor.personId } },
    include: { observer: true },
  })
  if (!other) return
  const nameOf = await namesApart({ personId: other.observerId }, [actor.personId], tx)
  await publish(tx, observationEvents['occasion.seen-twice'], {
    ...{ observationId: other.id, otherId: other.observerId, otherEmail: other.observer.email },
    signerName: nameOf(actor.personId),
  })
}
