import { now } from '~/platform/clock.server'
import type { Prisma, Tx } from '~/platform/db/client.server'

interface Entry {
  /** null when the house itself acted (a provider's message, the command line). */
  actorId: string | null
  /** "room.past-participle": `seat.offered` */
  action: string
  subjectKind: string
  subjectId: string
  old?: Prisma.InputJsonObject
  new?: Prisma.InputJsonObject
  reason?: string | null
  requestId?: string | null
}

/** Writes who changed what, in the transaction that changes it. Never hand it what people wrote, or secrets. */
export async function recordAudit(tx: Tx, entry: Entry): Promise<void> {
  await tx.auditEntry.create({ data: { ...entry, at: now() } })
}
