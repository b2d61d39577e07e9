import { now } from '~/platform/clock.server'
import { afterCommit, pool, type Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { versionOf } from './catalog-store.server'

/** The wordings that each database is known to hold: nearly always they are there already, and they are long. */
const kept = new WeakMap<object, Set<string>>()

function keptIn(database: object): Set<string> {
  const known = kept.get(database) ?? new Set()
  kept.set(database, known)
  return known
}

/**
 * Keeps the wordings with these hashes for ever, because someone answered them or is bound by them; call it
 * before writing a row that names a hash. Throws NotFound for a hash that never was content here.
 */
export async function recordContentVersions(tx: Tx, hashes: readonly string[]): Promise<void> {
  const known = keptIn(pool())
  const unknown = [...new Set(hashes)].filter((hash) => !known.has(hash))
  if (unknown.length === 0) return
  const today = unknown.flatMap((hash) => versionOf(hash) ?? [])
  if (today.length > 0) {
    const recordedAt = now()
    const data = today.map((version) => ({ ...version, recordedAt }))
    await tx.contentVersion.createMany({ data, skipDuplicates: true })
  }
  const older = unknown.filter((hash) => !versionOf(hash))
  if (older.length > 0) {
    const found = await tx.contentVersion.count({ where: { hash: { in: older } } })
    if (found < older.length) throw new NotFound()
  }
  afterCommit(tx, () => {
    for (const hash of unknown) known.add(hash)
  })
}
