import { getCohortFor } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import { ASK_PEER, type AskRefusal } from '~/features/peers/contract'
import { askPeer } from '~/features/peers/index.server'
import { now } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb, dayOf } from '~/platform/shared/time'
import {
  ASK_LOOK,
  CLOSE_LOOK,
  followUpEvents,
  type LookForm,
  REMOVE_LOOK,
  type SAVE_LOOK,
} from '../../contract'
import { proposedDay } from '../../domain/looks/look-rules'
import { titlesOf } from './look-rows.server'
import { canLook } from './save-look.server'

type Act = Exclude<LookForm, { intent: typeof SAVE_LOOK }>
type Cohort = Parameters<typeof canLook>[1] & { program: string }
type PlannedLook = NonNullable<
  Awaited<ReturnType<ReturnType<typeof db>['plannedLook']['findFirst']>>
>
type Acted = { ok: true } | ({ ok: false } & AskRefusal)

/**
 * Closes a planned look of the actor's own, opens it again, removes it, or asks the peer in it to observe. Throws
 * NotFound, also for a peer who has left the cohort.
 */
export async function actOnLook(actor: Actor, form: Act): Promise<Acted> {
  const cohort = await getCohortFor(actor, form.cohort, 'look.plan')
  const { enrollmentId } = cohort
  const where = { id: form.look, enrollmentId }
  const look = await db().plannedLook.findFirst({ where })
  // A second press on "Remove" finds nothing anymore, and is answered as the first one.
  if (!look && form.intent !== REMOVE_LOOK) throw new NotFound()
  if (form.intent === ASK_LOOK)
    return look?.lookerId ? write(actor, form, cohort, look) : ask(actor, form, look)
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
async function ask(actor: Actor, form: Act, look: PlannedLook | null): Promise<Acted> {
  if (!look?.peerEnrollmentId) throw new NotFound()
  const { id, peerEnrollmentId, skills, byWhen } = look
  const asked = await askPeer(actor, {
    ...{ intent: ASK_PEER, mutationId: form.mutationId, cohort: form.cohort, skills },
    ...{ peer: peerEnrollmentId, mode: 'live' },
    proposedOn: proposedDay(dayFromDb(byWhen), dayOf(now(), actor.timeZone)),
  })
  if (!asked.ok) return asked
  await db().plannedLook.updateMany({
    where: { id, peerEnrollmentId },
    data: { requestId: asked.id },
  })
  return { ok: true }
}

/** A facilitator or a named observer needs no request to observe: they are written to, once for a planned day. */
async function write(
  actor: Actor,
  form: Act,
  cohort: Cohort,
  { id, lookerId, byWhen, skills }: PlannedLook,
): Promise<Acted> {
  return once(actor, form.mutationId, form.intent, async (tx): Promise<Acted> => {
    const nobody = { peerEnrollmentId: null, lookerWords: null }
    if (!lookerId || !(await canLook(tx, cohort, { ...nobody, lookerId }))) throw new NotFound()
    const at = now()
    const { count } = await tx.plannedLook.updateMany({
      where: { id, lookerId, byWhen, askedAt: null, closedAt: null },
      data: { askedAt: at },
    })
    if (count === 0) return { ok: true }
    const looker = await tx.person.findUniqueOrThrow({ where: { id: lookerId } })
    const nameOf = await namesApart(null, [actor.personId], tx)
    await publish(tx, followUpEvents['look.asked'], {
      ...{ lookId: id, lookerId, email: looker.email, enrollmentId: cohort.enrollmentId },
      ...{ coachName: nameOf(actor.personId), byWhen: dayFromDb(byWhen) },
      skillTitles: titlesOf(cohort.program, skills),
    })
    return { ok: true }
  })
}
