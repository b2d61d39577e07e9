import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftKey, SaveDraftResult } from '../contract'
import { blocks, findIdentifiers } from '../domain/identifiers'
import { createDraft, lockDraft, writeDraft } from './draft-row.server'

type Author = Pick<Actor, 'personId'>
type SaveDraft = DraftKey & { baseVersion: number; body: string }

/**
 * Saves the actor's text as the next version. Based on an older version it changes nothing and answers
 * `conflict` with the text that is there; every version that was ever answered with `ok` is kept.
 */
export async function saveDraft(
  actor: Author,
  { mutationId, ...draft }: SaveDraft & { mutationId: string },
): Promise<SaveDraftResult> {
  const result = await once(actor, mutationId, 'draft.save', async (tx) => {
    const saved = await keepDraft(tx, actor, draft)
    return saved.ok ? { ...saved, savedAt: saved.savedAt.toISOString() } : saved
  })
  return result.ok ? { ...result, savedAt: new Date(result.savedAt) } : result
}

/** The same inside a transaction of the caller, who answers for doing it once. */
export async function keepDraft(
  tx: Tx,
  { personId }: Author,
  { baseVersion, body, ...key }: SaveDraft,
): Promise<SaveDraftResult> {
  const blocked = blocks(findIdentifiers(body))
  if (blocked.length)
    return { ok: false, reason: 'identifiers', rules: [...new Set(blocked.map((b) => b.rule))] }
  if (baseVersion === 0) {
    const savedAt = await createDraft(tx, { ...key, personId, body, use: null })
    if (savedAt) return { ok: true, version: 1, savedAt }
  }
  const row = await lockDraft(tx, { ...key, personId })
  if (!row) {
    const savedAt = await createDraft(tx, { ...key, personId, body, use: null })
    if (savedAt) return { ok: true, version: 1, savedAt }
    throw new Error('a draft that can be neither made nor found')
  }
  if (row.usedAt && baseVersion < row.version) return { ok: false, reason: 'taken' }
  if (!row.usedAt && row.body === body)
    return { ok: true, version: row.version, savedAt: row.updatedAt }
  if (baseVersion !== row.version) {
    const { version, updatedAt } = row
    return {
      ok: false,
      reason: 'conflict',
      theirs: { version, body: row.body, savedAt: updatedAt },
    }
  }
  const savedAt = await writeDraft(tx, row, { body, use: null })
  return { ok: true, version: row.version + 1, savedAt }
}
