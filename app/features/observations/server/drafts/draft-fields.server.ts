import { refuseIdentifiers } from '~/features/writing/contract'
import { now } from '~/platform/clock.server'
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

interface Draft {
  fields: unknown
  version: number
  updatedAt: Date
}

/**
 * Keeps the form of a draft that is held as it stands. The same twice is one version; based on an older version it
 * changes nothing.
 */
export async function keepVersion(
  draft: Draft,
  { fields, baseVersion }: { fields: DraftFields; baseVersion: number },
  write: (data: { fields: DraftFields; version: number; updatedAt: Date }) => Promise<unknown>,
): Promise<SavedDraft> {
  const { version, updatedAt } = draft
  if (JSON.stringify(draftFieldsOf(draft)) === JSON.stringify(fields))
    return { ok: true, version, savedAt: updatedAt }
  if (version !== baseVersion) return { ok: false, reason: 'conflict' }
  const savedAt = now()
  await write({ fields, version: version + 1, updatedAt: savedAt })
  return { ok: true, version: version + 1, savedAt }
}
