import { now } from '~/platform/clock.server'

interface FormDraft<T> {
  fields: T
  version: number
  updatedAt: Date
}

type KeptForm = { ok: true; version: number; savedAt: Date } | { ok: false; reason: 'conflict' }

/**
 * Keeps a form with many fields as it stands. The caller holds its row. The same twice is one version; based on an
 * older version it changes nothing.
 */
export async function keepForm<T>(
  { fields: known, version, updatedAt }: FormDraft<T>,
  { fields, baseVersion }: { fields: T; baseVersion: number },
  write: (data: FormDraft<T>) => Promise<unknown>,
): Promise<KeptForm> {
  if (JSON.stringify(known) === JSON.stringify(fields))
    return { ok: true, version, savedAt: updatedAt }
  if (version !== baseVersion) return { ok: false, reason: 'conflict' }
  const savedAt = now()
  await write({ fields, version: version + 1, updatedAt: savedAt })
  return { ok: true, version: version + 1, savedAt }
}
