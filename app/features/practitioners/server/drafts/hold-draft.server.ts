import type { SignedWords } from '~/features/observations/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { ownPractitioner } from '../own-practitioners.server'

/** A draft of the actor's, held until the transaction ends: two tabs wait for each other here. */
export async function holdDraft(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM practitioner_draft WHERE id = ${id}::uuid FOR UPDATE`
  return tx.practitionerDraft.findFirst({
    where: { id, practitioner: ownPractitioner(actor) },
    include: { practitioner: true, enrollment: { include: { cohort: true } } },
  })
}

/** Whether the actor has signed the observation that this draft became. */
export const isSigned = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  (await tx.practitionerObservation.count({
    where: { id, practitioner: ownPractitioner(actor) },
  })) > 0

/** The words that the actor has signed, where this draft became an observation. */
export const readSigned = (tx: Tx, actor: Actor, id: string): Promise<SignedWords | null> =>
  tx.practitionerObservation.findFirst({
    where: { id, practitioner: ownPractitioner(actor) },
    select: { notes: true, strength: true, edge: true, scores: true },
  })
