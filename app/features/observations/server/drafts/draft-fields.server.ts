import { refuseIdentifiers } from '~/features/writing/contract'
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

export type SavedDraft =
  | { ok: true; version: number; savedAt: Date }
  | ({ ok: false } & SaveRefusal)
