import { refuseIdentifiers, type WrittenVersion } from '~/features/writing/contract'
import { keepLate, keepOther, otherVersions } from '~/features/writing/index.server'
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

type Score = { level?: string | number | undefined; evidence: string }
type Scored = Omit<Written, 'scores'> & { scores: readonly Score[] }

/** The words and levels of an observer, in one form for a draft and for an observation that is signed. */
const wordsOf = ({ notes, strength, edge, scores }: Scored) => ({
  ...{ notes, strength, edge },
  scores: scores.map(({ level = '', evidence }) => ({ level: String(level), evidence })),
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

/** The words and levels of an observation that is signed, as they are stored. */
export type SignedWords = Pick<Written, 'notes' | 'strength' | 'edge'> & {
  scores: readonly { skillId: string; level: number | null; evidence: string }[]
}

type Late = Omit<Scored, 'scores'> & { scores: readonly (Score & { skill: string })[] }

/** Keeps what arrives from another tab or device after the signature: that stands, and no word is lost. */
export function keepAfterSigned(
  tx: Tx,
  id: string,
  late: Late,
  signed: SignedWords,
): Promise<void> {
  const signedOf = (skill: string) => signed.scores.find(({ skillId }) => skillId === skill)
  const scores = late.scores.map(({ skill, level = '', evidence }) => {
    const { level: stood = null, evidence: why = '' } = signedOf(skill) ?? {}
    return {
      late: { skill, level: String(level), evidence },
      signed: { skill, level: String(stood ?? ''), evidence: why },
    }
  })
  const wordsOf = ({ notes, strength, edge }: Omit<Written, 'scores'>, of: 'late' | 'signed') => ({
    ...{ notes, strength, edge },
    scores: scores.map((score) => score[of]),
  })
  return keepLate(tx, { id, fields: wordsOf(late, 'late') }, wordsOf(signed, 'signed'))
}

/** The versions of a draft that another one stands in the place of, for their observer. */
export async function otherDrafts(
  id: string,
  skills: readonly { id: string; title: string }[],
  tx?: Tx,
): Promise<WrittenVersion[]> {
  const titleOf = (id: string) => skills.find((skill) => skill.id === id)?.title ?? id
  return (await otherVersions(id, tx)).map(({ fields, ...version }) => {
    const { notes, strength, edge, scores } = draftFieldsOf({ fields })
    const scored = scores.map(({ skill, level, evidence }): [string, string] => {
      return [titleOf(skill), [level && `Level ${level}`, evidence].filter(Boolean).join('\n\n')]
    })
    const [first, last] = [['Notes', notes] as const, ['Strength', strength] as const]
    return { ...version, texts: [first, ...scored, last, ['To work on', edge]] }
  })
}

export type SavedDraft =
  | { ok: true; version: number; savedAt: Date }
  | ({ ok: false } & SaveRefusal)
