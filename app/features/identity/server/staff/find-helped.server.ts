import { db, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { may } from '../../access/may'

/** An account that these staff may help with. Throws NotFound, also for everyone else. */
export async function findHelped(actor: Actor, personId: string, tx: Tx = db()) {
  if (!may(actor, 'people.help')) throw new NotFound()
  const person = await tx.person.findFirst({
    where: { id: personId, anonymisedAt: null, mergedIntoId: null },
    select: { id: true, email: true, name: true },
  })
  if (!person) throw new NotFound()
  return person
}
