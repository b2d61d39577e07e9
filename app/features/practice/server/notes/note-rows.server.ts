import type { Tx } from '~/platform/db/client.server'

/** A note as the verbs change it; two corrections wait for each other here. */
export async function lockNote(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT FROM field_note WHERE id = ${id}::uuid FOR UPDATE`
  return tx.fieldNote.findUniqueOrThrow({ where: { id } })
}

export type StoredNote = Awaited<ReturnType<typeof lockNote>>
