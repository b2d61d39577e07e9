import { deleteVersions } from '~/features/writing/index.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { leaveOccasion } from '../second/leave-occasion.server'
import { holdDraft } from './take-draft.server'

/** Deletes a draft of the actor's for good. Throws NotFound, also for one that has been signed. */
export function deleteDraft(
  actor: Actor,
  { id, mutationId }: { id: string; mutationId: string },
): Promise<{ ok: true }> {
  return once(actor, mutationId, 'observation.draft.delete', async (tx) => {
    const draft = await holdDraft(tx, actor, id)
    if (!draft) throw new NotFound()
    await tx.observationDraft.delete({ where: { id } })
    await deleteVersions(tx, [id])
    if (draft.occasionId) await leaveOccasion(tx, actor, draft.occasionId)
    return { ok: true as const }
  })
}
