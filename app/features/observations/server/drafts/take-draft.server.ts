import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SignedWords } from './draft-fields.server'
import { ownDrafts } from './draft-scope.server'

/** A draft of the actor's, held until the transaction ends: two tabs wait for each other here. */
export async function holdDraft(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT 1 FROM observation_draft WHERE id = ${id}::uuid FOR UPDATE`
  return tx.observationDraft.findFirst({ where: { id, ...ownDrafts(actor) } })
}

/** Whether the actor has signed the observation that this draft became. */
export const isSigned = async (tx: Tx, { personId }: Actor, id: string): Promise<boolean> =>
  (await tx.observation.count({ where: { id, observerId: personId } })) > 0

/** The words that the actor has signed, where this draft became an observation. */
export const readSigned = (tx: Tx, { personId }: Actor, id: string): Promise<SignedWords | null> =>
  tx.observation.findFirst({
    where: { id, observerId: personId },
    select: { notes: true, strength: true, edge: true, scores: true },
  })

type Held = NonNullable<Awaited<ReturnType<typeof holdDraft>>>
export type Taken =
  | { kind: 'held'; draft: Held }
  | { kind: 'signed'; id: string; signed: SignedWords }
  | { kind: 'none' }

/** The draft that is about to be signed, or that it was signed before. Throws NotFound. */
export async function takeDraft(
  tx: Tx,
  actor: Actor,
  { draft: id, enrollment }: { draft?: string | undefined; enrollment: string },
): Promise<Taken> {
  if (id === undefined) return { kind: 'none' }
  const draft = await holdDraft(tx, actor, id)
  if (draft?.enrollmentId === enrollment) return { kind: 'held', draft }
  const signed = draft ? null : await readSigned(tx, actor, id)
  if (signed) return { kind: 'signed', id, signed }
  throw new NotFound()
}
