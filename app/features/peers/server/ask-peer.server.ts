import { getSkill } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, dayOf, dayToDb } from '~/platform/shared/time'
import { type AskPeerInput, type AskRefusal, PEER_REQUESTS, peerEvents } from '../contract'
import { OPEN, stateOf } from './request-rows.server'

type Outcome = { ok: true; id: string } | ({ ok: false } & AskRefusal)

const refused = (reason: AskRefusal['reason']): Outcome => ({ ok: false, reason })

/**
 * Asks another coach of the cohort to observe the actor. Throws NotFound for someone who is no coach there, for the
 * actor themselves, and for a skill of another program.
 */
export async function askPeer(actor: Actor, input: AskPeerInput): Promise<Outcome> {
  const cohort = await getCohortFor(actor, input.cohort, 'observation.ask')
  const skills = [...new Set(input.skills)]
  if (new Set(skills.map((id) => getSkill(cohort.program, id).kind)).size > 1)
    return refused('two-instruments')
  const at = now()
  const today = dayOf(at, actor.timeZone)
  if (input.proposedOn < today) return refused('past-day')
  if (input.proposedOn > addDays(today, PEER_REQUESTS.days)) return refused('late-day')
  return once(actor, input.mutationId, 'observation.ask', async (tx): Promise<Outcome> => {
    const peer = await tx.enrollment.findFirst({
      where: {
        ...{ id: input.peer, cohortId: cohort.id, withdrawnAt: null },
        NOT: { personId: actor.personId },
      },
      include: { person: true },
    })
    if (!peer) throw new NotFound()
    const open = await openOf(tx, cohort.enrollmentId)
    if (open.some((each) => each.peer === peer.id)) return refused('asked-already')
    if (open.length >= PEER_REQUESTS.open) return refused('too-many')
    const id = newId()
    await tx.peerRequest.create({
      data: {
        ...{
          id,
          cohortId: cohort.id,
          enrollmentId: cohort.enrollmentId,
          peerEnrollmentId: peer.id,
        },
        ...{ skills, mode: input.mode, proposedOn: dayToDb(input.proposedOn), createdAt: at },
        expiresAt: new Date(at.getTime() + PEER_REQUESTS.days * 86_400_000),
      },
    })
    const nameOf = await namesApart(peer, [actor.personId], tx)
    await publish(tx, peerEvents['peer.asked'], {
      ...{ requestId: id, peerId: peer.personId, peerEmail: peer.person.email },
      askerName: nameOf(actor.personId),
    })
    return { ok: true, id }
  })
}

/** The asker's row is taken first: two tabs that ask at once are counted one after the other. */
async function openOf(tx: Tx, enrollmentId: string): Promise<{ peer: string }[]> {
  await tx.$executeRaw`SELECT 1 FROM enrollment WHERE id = ${enrollmentId}::uuid FOR NO KEY UPDATE`
  return tx.$queryRaw<{ peer: string }[]>`
    SELECT r.peer_enrollment_id AS peer FROM peer_request r
     WHERE r.enrollment_id = ${enrollmentId}::uuid AND ${stateOf()} IN (${Prisma.join([...OPEN])})`
}
