import { getSkill } from '~/features/catalog/index.server'
import { namesApart, scope } from '~/features/identity/index.server'
import type { RequestState } from '~/features/peers/contract'
import { type RequestOutcome, refuseRequest, stateOfRequest } from '~/features/peers/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { ACCEPT_SECOND, observationEvents, type SecondForm, WITHDRAW_SECOND } from '../../contract'
import { findObserved } from '../observed-coaches.server'

interface Row {
  state: RequestState
  askerId: string
  askerEmail: string
  occasionId: string
  enrollmentId: string
  skills: string[]
}

/** Accepts or declines an invitation to a second look, or cancels one of the actor's own. Throws NotFound for any other. */
export const actOnSecondLook = (actor: Actor, form: SecondForm): Promise<RequestOutcome> =>
  once(actor, form.mutationId, form.intent, (tx) =>
    form.intent === WITHDRAW_SECOND
      ? withdraw(tx, actor, form.request)
      : answer(tx, actor, form.request, form.intent === ACCEPT_SECOND),
  )

async function take(tx: Tx, id: string, theirs: Prisma.Sql): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${stateOfRequest()} AS state, asker.id AS "askerId", asker.email AS "askerEmail", r.occasion_id AS "occasionId",
      oc.enrollment_id AS "enrollmentId", r.skills
      FROM second_look_request r JOIN person asker ON asker.id = r.observer_id
      JOIN observation_occasion oc ON oc.id = r.occasion_id
     WHERE r.id = ${id}::uuid AND ${theirs} FOR UPDATE OF r`
  if (!row) throw new NotFound()
  return row
}

async function answer(
  tx: Tx,
  actor: Actor,
  id: string,
  accepted: boolean,
): Promise<RequestOutcome> {
  const mine = scope(actor, 'observation.answer-second', { owner: Prisma.sql`r.invited_id` })
  const row = await take(tx, id, mine)
  const did = accepted ? 'accepted' : 'declined'
  if (row.state === 'accepted' && accepted) await beginSecond(tx, actor, row)
  if (row.state === did) return { ok: true, did }
  if (row.state !== 'waiting' && !(row.state === 'accepted' && !accepted))
    return refuseRequest(row.state)
  if (accepted) await beginSecond(tx, actor, row)
  else if (!(await dropSecond(tx, actor, row))) return { ok: false, reason: 'written' }
  await tx.secondLookRequest.update({ where: { id }, data: { accepted, answeredAt: now() } })
  const nameOf = await namesApart({ personId: row.askerId }, [actor.personId], tx)
  await publish(tx, observationEvents['second.answered'], {
    ...{ requestId: id, askerId: row.askerId, askerEmail: row.askerEmail, accepted },
    invitedName: nameOf(actor.personId),
  })
  return { ok: true, did }
}

/** The second observer's draft joins the occasion, with the same skills and nothing of what the first one wrote. */
async function beginSecond(tx: Tx, actor: Actor, { occasionId, enrollmentId, skills }: Row) {
  const observed = await findObserved(actor, enrollmentId, tx)
  if (!observed || !skills[0]) throw new NotFound()
  const where = { occasionId, observerId: actor.personId }
  if ((await tx.observationDraft.count({ where })) > 0) return
  const at = now()
  await tx.observationDraft.create({
    data: {
      ...{ id: newId(), ...where, enrollmentId, skills, fields: {}, version: 1 },
      instrument: getSkill(observed.program, skills[0]).kind,
      ...{ createdAt: at, updatedAt: at },
    },
  })
}

/** The draft goes while nothing is written in it; false where something is, for a press must not delete that. */
async function dropSecond(tx: Tx, { personId }: Actor, { occasionId }: Row): Promise<boolean> {
  const where = { occasionId, observerId: personId }
  await tx.observationDraft.deleteMany({ where: { ...where, version: 1 } })
  return (await tx.observationDraft.count({ where })) === 0
}

async function withdraw(tx: Tx, actor: Actor, id: string): Promise<RequestOutcome> {
  const mine = scope(actor, 'observation.ask-second', { author: Prisma.sql`r.observer_id` })
  const { state } = await take(tx, id, mine)
  if (state === 'canceled') return { ok: true, did: 'canceled' }
  // Accepted or signed: one answer for both, because whoever still writes must not learn that the other has signed.
  if (state === 'accepted' || state === 'done') return { ok: false, reason: 'begun' }
  if (state !== 'waiting') return refuseRequest(state)
  await tx.secondLookRequest.update({ where: { id }, data: { withdrawnAt: now() } })
  return { ok: true, did: 'canceled' }
}
