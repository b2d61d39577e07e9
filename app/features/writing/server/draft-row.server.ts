import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { countWords } from '~/platform/shared/text'
import type { DraftKey } from '../contract'

interface DraftRow {
  id: string
  version: number
  body: string
  updatedAt: Date
  usedAt: Date | null
}

/** A form turns the text into the thing it is for, and may name its sending; null where it stays a draft. */
interface Use {
  use: { sentAs: string | null } | null
}

type Text = DraftKey & Use & { personId: string; body: string }

/** Makes the first version; null when there is one already (another tab may have been faster). */
export async function createDraft(tx: Tx, text: Text): Promise<Date | null> {
  const { personId, purpose, subject, body, use } = text
  const at = now()
  const id = newId()
  const made = await tx.draft.createMany({
    data: {
      ...{ id, personId, purpose, subject, version: 1, body },
      ...{ words: countWords(body), updatedAt: at, ...usedBy(use, at) },
    },
    skipDuplicates: true,
  })
  if (made.count === 0) return null
  await tx.draftSave.create({
    data: { draftId: id, version: 1, body, savedAt: at, submitted: use !== null },
  })
  return at
}

const usedBy = (use: Use['use'], at: Date) => ({
  usedAt: use ? at : null,
  usedAs: use?.sentAs ?? null,
})

/** The draft, held until the transaction ends: two saves at once are told apart by their versions. */
export async function lockDraft(
  tx: Tx,
  { personId, purpose, subject }: DraftKey & { personId: string },
): Promise<DraftRow | null> {
  const rows = await tx.$queryRaw<DraftRow[]>`
    SELECT id, version, body, updated_at AS "updatedAt", used_at AS "usedAt" FROM draft
    WHERE person_id = ${personId}::uuid AND purpose = ${purpose} AND subject = ${subject} FOR UPDATE`
  return rows[0] ?? null
}

/** Writes the next version and keeps it beside the earlier ones. */
export async function writeDraft(
  tx: Tx,
  row: Pick<DraftRow, 'id' | 'version'>,
  { body, use }: Use & { body: string },
): Promise<Date> {
  const at = now()
  const version = row.version + 1
  await tx.draft.update({
    where: { id: row.id },
    data: { version, body, words: countWords(body), updatedAt: at, ...usedBy(use, at) },
  })
  await tx.draftSave.create({
    data: { draftId: row.id, version, body, savedAt: at, submitted: use !== null },
  })
  return at
}
