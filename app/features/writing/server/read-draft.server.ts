import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftKey, DraftView } from '../contract'

/** The actor's own text for this purpose and subject; version 0 and empty when there is none. */
export async function readDraft(
  actor: Pick<Actor, 'personId'>,
  { purpose, subject }: DraftKey,
): Promise<DraftView> {
  const row = await db().draft.findUnique({
    where: { personId_purpose_subject: { personId: actor.personId, purpose, subject } },
    select: { version: true, body: true, updatedAt: true, usedAt: true, usedAs: true },
  })
  if (!row) return { version: 0, body: '', savedAt: null, ...NOT_TAKEN }
  return row.usedAt
    ? { version: row.version, body: '', savedAt: null, taken: row.body, takenAs: row.usedAs }
    : { version: row.version, body: row.body, savedAt: row.updatedAt, ...NOT_TAKEN }
}

const NOT_TAKEN = { taken: null, takenAs: null }
