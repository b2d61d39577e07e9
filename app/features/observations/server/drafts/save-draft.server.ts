import { keepForm } from '~/features/writing/index.server'
import { inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SaveInput } from '../../contract'
import { draftFieldsOf, refuseTexts, type SavedDraft } from './draft-fields.server'
import { holdDraft, isSigned } from './take-draft.server'

/** Keeps the form of a draft as it stands (`keepForm`). Throws NotFound for a draft that is not the actor's. */
export function saveObservationDraft(
  actor: Actor,
  { draft: id, baseVersion, sentAs, intent: _, ...fields }: SaveInput,
): Promise<SavedDraft> {
  const refused = refuseTexts(fields)
  if (refused) return Promise.resolve({ ok: false, ...refused })
  return inTransaction(async (tx): Promise<SavedDraft> => {
    const draft = await holdDraft(tx, actor, id)
    if (draft)
      return keepForm(
        tx,
        { ...draft, fields: draftFieldsOf(draft) },
        { fields, baseVersion, writer: sentAs ?? null },
        (data) => tx.observationDraft.update({ where: { id }, data }),
      )
    if (await isSigned(tx, actor, id)) return { ok: false, reason: 'signed' }
    throw new NotFound()
  })
}
