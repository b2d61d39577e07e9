import { refuseIdentifiers } from '~/features/writing/contract'
import { keepOther } from '~/features/writing/index.server'
import type { Tx } from '~/platform/db/client.server'
import { type DraftFields, draftFieldsSchema, type SaveRefusal } from '../../contract'

/** The stored form of a draft; one that was never saved is empty. */
export const draftFieldsOf = ({ fields }: { fields: unknown }): DraftFields =>
  draftFieldsSchema.parse(fields)

type Written = Pick<DraftFields, 'notes' | 'strength' | 'edge'> & {
  scores: readonly { evidence: string }[]
}

/** The refusal of an observation’s texts, whoever was observed; null where there is none. */
export const refuseTexts = ({ notes, strength, edge, scores }: Written) =>
  refuseIdentifiers({
    ...{ notes, strength, edge },
    ...Object.fromEntries(scores.map(({ evidence }, at) => [`scores[${at}].evidence`, evidence])),
  })

interface Scored {
  notes: string
  strength: string
  edge: string
  scores: readonly { skill: string; level?: string | number | undefined; evidence: string }[]
}

/** What an observer writes and scores, in one form for a draft and for what is signed. */
const wordsOf = ({ notes, strength, edge, scores }: Scored) => ({
  ...{ notes, strength, edge },
  scores: Object.fromEntries(
    scores.map(({ skill, level = '', evidence }) => [skill, { level: String(level), evidence }]),
  ),
})

/** Keeps what the draft has from another tab or device than the one that signs, where that is not in what is signed. */
export const keepUnsigned = (
  tx: Tx,
  draft: { id: string; fields: unknown; updatedAt: Date; writer: string | null },
  signed: Scored & { sentAs?: string | undefined },
): Promise<void> =>
  keepOther(
    tx,
    { ...draft, fields: draftFieldsOf(draft) },
    { fields: signed, writer: signed.sentAs ?? null },
    wordsOf,
  )

export type SavedDraft =
  | { ok: true; version: number; savedAt: Date }
  | ({ ok: false } & SaveRefusal)
