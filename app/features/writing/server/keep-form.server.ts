import { now } from '~/platform/clock.server'
import { db, type Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import { losesWords } from '../domain/loses-words'

interface FormDraft<T> {
  fields: T
  version: number
  updatedAt: Date
  /** The tab or device that saved it last; null while no one knows. */
  writer: string | null
}

interface Sent<T> {
  fields: T
  baseVersion: number
  writer: string | null
}

type KeptForm =
  | { ok: true; version: number; savedAt: Date }
  /** Another tab or device has saved; whoever names this version writes over that one, which stays readable. */
  | { ok: false; reason: 'conflict'; version: number }

/**
 * Keeps a form with many fields as it stands. The caller holds its row. The same twice is one version; based on an
 * older version it changes nothing. Words of another tab or device that it writes over stay readable (`otherVersions`).
 */
export async function keepForm<T extends object>(
  tx: Tx,
  draft: FormDraft<T> & { id: string },
  { fields, baseVersion, writer }: Sent<T>,
  write: (data: FormDraft<T>) => Promise<unknown>,
): Promise<KeptForm> {
  const { version, updatedAt } = draft
  if (JSON.stringify(draft.fields) === JSON.stringify(fields))
    return { ok: true, version, savedAt: updatedAt }
  if (version !== baseVersion) return { ok: false, reason: 'conflict', version }
  await keepOther(tx, draft, { fields, writer })
  const savedAt = now()
  await write({ fields, writer, version: version + 1, updatedAt: savedAt })
  return { ok: true, version: version + 1, savedAt }
}

/**
 * Keeps what another tab or device has saved of this form, where words of it are not in what comes in its place.
 * @param compared the part of both that is compared; without it all
 */
export async function keepOther<T extends object, Next>(
  tx: Tx,
  { id: formId, fields, updatedAt, writer }: Omit<FormDraft<T>, 'version'> & { id: string },
  next: { fields: Next; writer: string | null },
  compared: (fields: T | Next) => unknown = (fields) => fields,
): Promise<void> {
  if (writer !== null && writer === next.writer) return
  if (!losesWords(compared(fields), compared(next.fields))) return
  const at = now()
  // Clocks of two processes may differ by a little, and no signature fails for that.
  const data = { formId, writtenAt: updatedAt, keptAt: at > updatedAt ? at : updatedAt }
  await tx.formVersion.create({
    data: { id: newId(), ...data, fields: fields as Prisma.InputJsonValue },
  })
}

/**
 * Keeps what arrives after a form was handed in, where words of it are neither in that nor kept already. What only
 * grew takes the place of what it grew from.
 */
export async function keepLate<T extends object>(
  tx: Tx,
  { id: formId, fields }: { id: string; fields: T },
  handedIn: T,
): Promise<void> {
  if (!losesWords(fields, handedIn)) return
  const kept = await otherVersions(formId, tx)
  if (kept.some((other) => !losesWords(fields, other.fields))) return
  const grown = kept.find((other) => !losesWords(other.fields, fields))
  if (grown) await tx.formVersion.delete({ where: { id: grown.id } })
  const at = now()
  const data = { formId, writtenAt: at, keptAt: at, fields: fields as Prisma.InputJsonValue }
  await tx.formVersion.create({ data: { id: newId(), ...data } })
}

const MOST_SHOWN = 20

/** The versions of a form that others wrote over, the newest first. The caller has asked whose it is. */
export const otherVersions = (formId: string, tx: Tx = db()) =>
  tx.formVersion.findMany({
    where: { formId },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
    select: { id: true, writtenAt: true, fields: true },
  })

/** Whoever deletes a form deletes what was written over, too. */
export const deleteVersions = (tx: Tx, formIds: readonly string[]) =>
  tx.formVersion.deleteMany({ where: { formId: { in: [...formIds] } } })
