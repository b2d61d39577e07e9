import {
  addAgencyMember,
  endAgencyMember,
  scope,
  stoppedObserving,
} from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { agencyEvents, END_OBSERVER, NAME_OBSERVER, type ObserverForm } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

/** Whoever is named again this soon after it was ended had it ended by a slip, and is not written to again. */
const SLIP_MINUTES = 10

type Outcome = {
  ok: true
  outcome: 'named' | 'ended'
  /** The fields that take it back when they are posted to the same page; null where nothing can. */
  undo: Record<string, string> | null
}

/** SQL condition: the actor may name observers of the agency. */
const mayName = (actor: Actor, agencyId: string) =>
  scope(actor, 'agency.observers.name', { agency: Prisma.sql`${agencyId}::uuid` })

/**
 * Names a coach of the agency as an observer, or ends it. Throws NotFound for anyone else's coach or observer,
 * and for a lead who names themselves.
 */
export async function nameObserver(
  actor: Actor,
  wanted: string | null,
  form: ObserverForm,
): Promise<Outcome> {
  const agency = await getAgencyHead(actor, wanted)
  return form.intent === NAME_OBSERVER
    ? once(actor, form.mutationId, NAME_OBSERVER, (tx) => name(tx, actor, agency, form.coach))
    : once(actor, form.mutationId, END_OBSERVER, (tx) => end(tx, actor, agency.id, form.observer))
}

interface Found {
  personId: string
  email: string
}

async function name(
  tx: Tx,
  actor: Actor,
  agency: { id: string; name: string },
  enrollmentId: string,
): Promise<Outcome> {
  const [coach] = await tx.$queryRaw<Found[]>`
    SELECT p.id AS "personId", p.email
      FROM enrollment e JOIN person p ON p.id = e.person_id
     WHERE e.id = ${enrollmentId}::uuid AND e.agency_id = ${agency.id}::uuid AND e.withdrawn_at IS NULL
       AND e.person_id <> ${actor.personId}::uuid AND ${mayName(actor, agency.id)}`
  if (!coach) throw new NotFound()
  const membership = {
    ...{ agencyId: agency.id, personId: coach.personId, role: 'observer' as const },
    byId: actor.personId,
  }
  const slip = new Date(now().getTime() - SLIP_MINUTES * 60_000)
  const wasOne = await stoppedObserving(tx, membership, slip)
  const added = await addAgencyMember(tx, membership)
  if (added && !wasOne)
    await publish(tx, agencyEvents['observer.named'], {
      ...{ membershipId: added, personId: coach.personId, email: coach.email },
      agencyName: agency.name,
    })
  return {
    ...{ ok: true, outcome: 'named' },
    undo: added ? { intent: END_OBSERVER, observer: added } : null,
  }
}

async function end(tx: Tx, actor: Actor, agencyId: string, membershipId: string): Promise<Outcome> {
  const [allowed] = await tx.$queryRaw<
    { yes: boolean }[]
  >`SELECT ${mayName(actor, agencyId)} AS yes`
  const ended = { membershipId, agencyId, role: 'observer' as const, byId: actor.personId }
  const personId = allowed?.yes ? await endAgencyMember(tx, ended) : undefined
  if (!personId) throw new NotFound()
  const held = await tx.enrollment.findFirst({
    where: { personId, agencyId, withdrawnAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  return {
    ...{ ok: true, outcome: 'ended' },
    undo: held && personId !== actor.personId ? { intent: NAME_OBSERVER, coach: held.id } : null,
  }
}
