import { namesApart, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import {
  ACCEPT_REQUEST,
  peerEvents,
  type RequestForm,
  type RequestRefusal,
  type RequestState,
  WITHDRAW_REQUEST,
} from '../contract'
import { stateOf } from './request-rows.server'

export type RequestOutcome =
  | { ok: true; did: 'accepted' | 'declined' | 'canceled' }
  | ({ ok: false } & RequestRefusal)

interface Row {
  id: string
  state: RequestState
  askerId: string
  askerEmail: string
}

/** Accepts or declines a request that the actor was asked in, or cancels one of their own. Throws NotFound for any other. */
export const actOnRequest = (actor: Actor, form: RequestForm): Promise<RequestOutcome> =>
  once(actor, form.mutationId, form.intent, (tx) =>
    form.intent === WITHDRAW_REQUEST
      ? withdraw(tx, actor, form.request)
      : answer(tx, actor, form.request, form.intent === ACCEPT_REQUEST),
  )

/** The request, taken until the end of the transaction; `theirs` says for whom it is there. */
async function take(tx: Tx, id: string, theirs: Prisma.Sql): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT r.id, ${stateOf()} AS state, asker.id AS "askerId", asker.email AS "askerEmail"
      FROM peer_request r
      JOIN enrollment e ON e.id = r.enrollment_id JOIN person asker ON asker.id = e.person_id
      JOIN enrollment pe ON pe.id = r.peer_enrollment_id
     WHERE r.id = ${id}::uuid AND ${theirs} FOR UPDATE OF r`
  if (!row) throw new NotFound()
  return row
}

const REFUSALS: Partial<Record<RequestState, RequestRefusal['reason']>> = {
  expired: 'expired',
  canceled: 'canceled',
  done: 'done',
}

/** Says why a request that stands like this can no longer be answered. */
export const refuseRequest = (state: RequestState): RequestOutcome => ({
  ok: false,
  reason: REFUSALS[state] ?? 'answered',
})

async function answer(
  tx: Tx,
  actor: Actor,
  id: string,
  accepted: boolean,
): Promise<RequestOutcome> {
  const mine = scope(actor, 'observation.answer-request', {
    ...{ owner: Prisma.sql`pe.person_id`, cohort: Prisma.sql`r.cohort_id` },
  })
  const { state, askerId, askerEmail } = await take(tx, id, mine)
  const did = accepted ? 'accepted' : 'declined'
  if (state === did) return { ok: true, did }
  // Whoever accepted and finds that it does not work out may still decline.
  if (state !== 'waiting' && !(state === 'accepted' && !accepted)) return refuseRequest(state)
  await tx.peerRequest.update({ where: { id }, data: { accepted, answeredAt: now() } })
  const nameOf = await namesApart({ personId: askerId }, [actor.personId], tx)
  await publish(tx, peerEvents['peer.answered'], {
    ...{ requestId: id, askerId, askerEmail, peerName: nameOf(actor.personId), accepted },
  })
  return { ok: true, did }
}

async function withdraw(tx: Tx, actor: Actor, id: string): Promise<RequestOutcome> {
  const mine = scope(actor, 'observation.ask', {
    ...{ owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`r.cohort_id` },
  })
  const { state } = await take(tx, id, mine)
  if (state === 'canceled') return { ok: true, did: 'canceled' }
  if (state !== 'waiting' && state !== 'accepted') return refuseRequest(state)
  await tx.peerRequest.update({ where: { id }, data: { withdrawnAt: now() } })
  return { ok: true, did: 'canceled' }
}
