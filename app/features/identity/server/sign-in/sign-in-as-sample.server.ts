import { inTransaction } from '~/platform/db/client.server'
import { settings } from '~/platform/env.server'
import { NotFound } from '~/platform/shared/app-error'
import { samplePeople } from '../../contract'
import { actorFor } from '../account/read-actor.server'
import { findOrCreatePerson } from '../people/find-or-create-person.server'
import type { SignedIn } from './confirm-code.server'
import { openSession, type Visit } from './open-session.server'
import { startPage } from './start-page.server'

const SELECT = { id: true, mergedIntoId: true } as const

/** Signs in as one of the demo's people, without a code. NotFound everywhere but in the demo. */
export async function signInAsSample(key: string, visit: Visit): Promise<SignedIn> {
  const sample = samplePeople.find((person) => person.key === key)
  if (!settings().demo || !sample) throw new NotFound()
  const { id, token } = await inTransaction(async (tx) => {
    // The newcomer is no one before the first visit; the others come with the demo.
    const person =
      sample.key === 'newcomer'
        ? await findOrCreatePerson(tx, sample)
        : await tx.person.findUnique({ where: { email: sample.email }, select: SELECT })
    if (!person) throw new NotFound()
    // Staff of the demo may have merged the account.
    const id = ('mergedIntoId' in person ? person.mergedIntoId : null) ?? person.id
    return { id, ...(await openSession(tx, id, visit)) }
  })
  const { memberships } = await actorFor(id)
  return { ok: true, token, isNew: false, startsAt: await startPage({ personId: id, memberships }) }
}
