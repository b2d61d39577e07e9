import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftKey, TakeDraftResult } from '../contract'
import { createDraft, lockDraft, writeDraft } from './draft-row.server'

interface TakeDraft extends DraftKey {
  baseVersion: number
  body: string
  /** The form's name for its sending, where it keeps more than this text. */
  sentAs?: string | undefined
}

/**
 * Turns the actor's text into the thing it is for (submits, posts): keeps `body` as the last version and
 * marks the draft used, in the caller's transaction. The text that counts is `body`, not what was saved
 * before; if someone's newer text is there that `baseVersion` does not know, it answers `conflict`.
 */
export async function takeDraft(
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  { baseVersion, body, purpose, subject, sentAs }: TakeDraft,
): Promise<TakeDraftResult> {
  const key = { personId, purpose, subject }
  const text = { body, use: { sentAs: sentAs ?? null } }
  if (await createDraft(tx, { ...key, ...text })) return { ok: true }
  const row = await lockDraft(tx, key)
  if (!row) throw new Error('a draft that can be neither made nor found')
  if (row.usedAt && baseVersion < row.version) return { ok: false, reason: 'taken' }
  if (!row.usedAt && baseVersion !== row.version && row.body !== body) {
    const { version, updatedAt } = row
    return {
      ok: false,
      reason: 'conflict',
      theirs: { version, body: row.body, savedAt: updatedAt },
    }
  }
  await writeDraft(tx, row, text)
  return { ok: true }
}
