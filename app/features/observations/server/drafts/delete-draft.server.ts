import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { holdDraft } from './take-draft.server'

/** Deletes a draft of the actor's for good. Throws NotFound, also for one that has been signed. */
export function deleteDraft(
  actor: Actor,
  { id, mutationId }: { id: string; mutationId: string },
): Promise<{ ok: true }> {
  return once(actor, mutationId, 'observation.draft.delete', async (tx) => {
    if (!(await holdDraft(tx, actor, id))) throw new NotFound()
    await tx.observationDraft.delete({ where: { id } })
    return { ok: true as const }
  })
}
