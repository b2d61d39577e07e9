import { getCohortFor } from '~/features/cohorts/index.server'
import type { AskRefusal } from '~/features/observations/contract'
import { askPeer } from '~/features/observations/index.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb, dayOf } from '~/platform/shared/time'
import { ASK_LOOK, CLOSE_LOOK, type LookForm, REMOVE_LOOK, type SAVE_LOOK } from '../../contract'
import { proposedDay } from '../../domain/looks/look-rules'

type Act = Exclude<LookForm, { intent: typeof SAVE_LOOK }>
type Acted = { ok: true } | ({ ok: false } & AskRefusal)

/**
 * Closes a planned look of the actor's own, opens it again, removes it, or asks the peer in it to observe. Throws
 * NotFound, also for a peer who has left the cohort.
 */
export async function actOnLook(actor: Actor, form: Act): Promise<Acted> {
  const { enrollmentId } = await getCohortFor(actor, form.cohort, 'look.plan')
  const where = { id: form.look, enrollmentId }
  const look = await db().plannedLook.findFirst({ where })
  // A second press on "Remove" finds nothing anymore, and is answered as the first one.
  if (!look && form.intent !== REMOVE_LOOK) throw new NotFound()
  if (form.intent === ASK_LOOK) return ask(actor, form, look?.peerEnrollmentId ?? null)
  const act = async (tx: Tx): Promise<Acted> => {
    if (form.intent === REMOVE_LOOK) await tx.plannedLook.deleteMany({ where })
    else
      await tx.plannedLook.updateMany({
        where,
        data:
          form.intent === CLOSE_LOOK
            ? { closedAt: now(), closedAs: form.outcome }
            : { closedAt: null, closedAs: null },
      })
    return { ok: true }
  }
  // Each press sets a state, so an older page may say the same again.
  return once(actor, form.mutationId, form.intent, act, async () => false)
}

/** The request is the verb of `observations`, with all its rules; the look only remembers which one it was. */
async function ask(actor: Actor, form: Act, peer: string | null): Promise<Acted> {
  if (!peer) throw new NotFound()
  const where = { id: form.look }
  const { skills, byWhen } = await db().plannedLook.findUniqueOrThrow({ where })
  const asked = await askPeer(actor, {
    ...{ intent: 'ask-peer', mutationId: form.mutationId, cohort: form.cohort, peer, skills },
    mode: 'live',
    proposedOn: proposedDay(dayFromDb(byWhen), dayOf(now(), actor.timeZone)),
  })
  if (!asked.ok) return asked
  await db().plannedLook.updateMany({
    where: { ...where, peerEnrollmentId: peer },
    data: { requestId: asked.id },
  })
  return { ok: true }
}
