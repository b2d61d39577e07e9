import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { DraftKey, DraftView } from '../contract'

interface Row {
  version: number
  body: string
  updatedAt: Date
  usedAt: Date | null
  usedAs: string | null
}

/** The actor's own text for this purpose and subject; version 0 and empty when there is none. */
export async function readDraft(
  actor: Pick<Actor, 'personId'>,
  { purpose, subject }: DraftKey,
): Promise<DraftView> {
  const [row] = await readRows<Row>(Prisma.sql`
    SELECT version, body, updated_at AS "updatedAt", used_at AS "usedAt", used_as AS "usedAs" FROM draft
     WHERE person_id = ${actor.personId}::uuid AND purpose = ${purpose} AND subject = ${subject}`)
  if (!row) return { version: 0, body: '', savedAt: null, ...NOT_TAKEN }
  return row.usedAt
    ? { version: row.version, body: '', savedAt: null, taken: row.body, takenAs: row.usedAs }
    : { version: row.version, body: row.body, savedAt: row.updatedAt, ...NOT_TAKEN }
}

const NOT_TAKEN = { taken: null, takenAs: null }
