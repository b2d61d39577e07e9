import { keepForm } from '~/features/writing/index.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { DraftFields, SaveInput } from '../../contract'
import {
  draftFieldsOf,
  keepAfterSigned,
  refuseTexts,
  type SavedDraft,
  type SignedWords,
} from './draft-fields.server'
import { holdDraft, readSigned } from './take-draft.server'

interface Stored {
  id: string
  fields: unknown
  version: number
  updatedAt: Date
  writer: string | null
}

/** Where the drafts of one kind of observation are. */
interface Drafts {
  /** The draft, if it is the actor's, held until the transaction ends. */
  hold(tx: Tx): Promise<Stored | null>
  /** The draft as an observation, where the actor has signed it. */
  signed(tx: Tx): Promise<SignedWords | null>
  write(tx: Tx, data: Omit<Stored, 'id' | 'fields'> & { fields: DraftFields }): Promise<unknown>
}

/** Keeps the form of a draft as it stands (`keepForm`), whoever was observed. Throws NotFound for a draft that is not the actor's. */
export function saveFields(
  { draft: id, baseVersion, sentAs, intent: __, ...fields }: SaveInput,
  drafts: Drafts,
): Promise<SavedDraft> {
  const refused = refuseTexts(fields)
  if (refused) return Promise.resolve({ ok: false, ...refused })
  return inTransaction(async (tx): Promise<SavedDraft> => {
    const draft = await drafts.hold(tx)
    if (draft)
      return keepForm(
        tx,
        { ...draft, fields: draftFieldsOf(draft) },
        { fields, baseVersion, writer: sentAs ?? null },
        (data) => drafts.write(tx, data),
      )
    const signed = await drafts.signed(tx)
    if (!signed) throw new NotFound()
    await keepAfterSigned(tx, id, fields, signed)
    return { ok: false, reason: 'signed' }
  })
}

/** Keeps an observation of a coach that is being written. Throws NotFound for a draft that is not the actor's. */
export const saveObservationDraft = (actor: Actor, form: SaveInput): Promise<SavedDraft> =>
  saveFields(form, {
    hold: (tx) => holdDraft(tx, actor, form.draft),
    signed: (tx) => readSigned(tx, actor, form.draft),
    write: (tx, data) => tx.observationDraft.update({ where: { id: form.draft }, data }),
  })
