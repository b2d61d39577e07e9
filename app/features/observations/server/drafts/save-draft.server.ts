import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { DraftFields, SaveInput, SaveRefusal } from '../../contract'
import { draftFieldsOf } from './draft-fields.server'
import { holdDraft, isSigned } from './take-draft.server'

type Saved = { ok: true; version: number; savedAt: Date } | ({ ok: false } & SaveRefusal)

const textsOf = ({ notes, strength, edge, scores }: DraftFields) => ({
  ...{ notes, strength, edge },
  ...Object.fromEntries(scores.map(({ evidence }, at) => [`scores[${at}].evidence`, evidence])),
})

/**
 * Keeps the form of a draft as it stands. The same twice is one version; based on an older version it changes
 * nothing. Throws NotFound for a draft that is not the actor's.
 */
export function saveObservationDraft(
  actor: Actor,
  { draft: id, baseVersion, intent: _, ...fields }: SaveInput,
): Promise<Saved> {
  const refused = refuseIdentifiers(textsOf(fields))
  if (refused) return Promise.resolve({ ok: false, ...refused })
  return inTransaction(async (tx): Promise<Saved> => {
    const draft = await holdDraft(tx, actor, id)
    if (!draft) {
      if (await isSigned(tx, actor, id)) return { ok: false, reason: 'signed' }
      throw new NotFound()
    }
    const { version, updatedAt } = draft
    if (JSON.stringify(draftFieldsOf(draft)) === JSON.stringify(fields))
      return { ok: true, version, savedAt: updatedAt }
    if (version !== baseVersion) return { ok: false, reason: 'conflict' }
    const savedAt = now()
    const data = { fields, version: version + 1, updatedAt: savedAt }
    await tx.observationDraft.update({ where: { id }, data })
    return { ok: true, version: version + 1, savedAt }
  })
}
