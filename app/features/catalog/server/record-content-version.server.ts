import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { versionOf } from './catalog-store.server'

/**
 * Keeps the wording with this hash for ever, because someone answered it or is bound by it; call it
 * before writing a row that names the hash. Throws NotFound for a hash that never was content here.
 */
export async function recordContentVersion(tx: Tx, hash: string): Promise<void> {
  const version = versionOf(hash)
  if (version) {
    await tx.contentVersion.createMany({
      data: [{ ...version, recordedAt: now() }],
      skipDuplicates: true,
    })
    return
  }
  const kept = await tx.contentVersion.count({ where: { hash } })
  if (kept === 0) throw new NotFound()
}
