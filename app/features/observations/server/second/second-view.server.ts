import { namesApart } from '~/features/identity/index.server'
import { occasionsHiddenFrom } from '~/features/transfer/index.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { ObservationView, SecondView } from '../../contract'
import { proposesSecondLook } from '../../domain/second-look'
import { listCandidates } from './list-candidates.server'
import { isOpen } from './second-rows.server'

/** The other observations of an occasion that count: there is at most one. */
export const othersOf = (id: string) =>
  ({
    where: { id: { not: id }, signedAt: { not: null }, voidedAt: null },
    include: { side: true },
  }) satisfies Prisma.ObservationOccasion$observationsArgs

/** Whether the actor still scores this occasion apart from whoever has signed there. */
export async function isOccasionHidden(tx: Tx, actor: Actor, occasionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ apart: boolean }[]>`
    SELECT ${occasionId}::uuid IN ${occasionsHiddenFrom(actor)} AS apart`
  return row?.apart === true
}

type Row = Prisma.ObservationGetPayload<{
  include: {
    occasion: {
      include: {
        enrollment: { include: { cohort: true } }
        observations: { include: { side: true } }
      }
    }
  }
}>
type Looked = Row & {
  reader: ObservationView['reader']
  revealed: boolean
}

/** How a signed observation stands to a second look, as its reader may know. */
export async function secondLookFor(tx: Tx, actor: Actor, row: Looked): Promise<SecondView> {
  const { occasion, reader, revealed } = row
  const other = occasion.observations[0]
  const otherId = other && revealed && !row.voidedAt ? other.id : null
  const none = { ask: null, waitsFor: null, otherId }
  if (reader !== 'observer' || other || row.voidedAt) return none
  const waitsFor = await openInvitation(tx, actor, occasion.id)
  if (waitsFor || row.slot !== 1) return { ...none, waitsFor }
  const { enrollmentId, id: occasionId } = occasion
  const candidates = await listCandidates(actor, { enrollmentId, occasionId }, tx)
  const proposed = occasion.mode === 'live' && !occasion.noSecondAt && (await isProposed(tx, row))
  return { ...none, ask: { candidates, proposed } }
}

async function openInvitation(
  tx: Tx,
  actor: Actor,
  occasionId: string,
): Promise<SecondView['waitsFor']> {
  const [open] = await tx.$queryRaw<{ invitedId: string; accepted: boolean }[]>`
    SELECT r.invited_id AS "invitedId", coalesce(r.accepted, false) AS accepted FROM second_look_request r
     WHERE r.occasion_id = ${occasionId}::uuid AND r.observer_id = ${actor.personId}::uuid AND ${isOpen()}`
  if (!open) return null
  const nameOf = await namesApart(actor, [open.invitedId], tx)
  return { name: nameOf(open.invitedId), state: open.accepted ? 'accepted' : 'waiting' }
}

/**
 * Whether the page proposes a second look. It counts the live observations of the same observer, with a day in the same
 * quarter, that were signed before this one. Whoever observed a peer is asked for none: that is no look of an observer.
 */
async function isProposed(tx: Tx, { id, observerId, signedAt, occasion }: Row): Promise<boolean> {
  const day = dayFromDb(occasion.happenedOn)
  const [row] = await tx.$queryRaw<{ earlier: number; isPeer: boolean }[]>`
    SELECT count(*)::int AS earlier, EXISTS (SELECT FROM skill_event v
        WHERE v.enrollment_id = ${occasion.enrollmentId}::uuid AND v.type = 'observation-finalised'
          AND v.source_id = ${id} AND v.payload ->> 'observerRole' = 'peer') AS "isPeer"
      FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
     WHERE o.observer_id = ${observerId}::uuid AND o.slot = 1 AND o.voided_at IS NULL AND oc.mode = 'live'
       AND date_trunc('quarter', oc.happened_on) = date_trunc('quarter', ${day}::date)
       AND (o.signed_at, o.id) < (${signedAt?.toISOString()}::timestamptz, ${id}::uuid)`
  return !row?.isPeer && proposesSecondLook({ id, earlier: row?.earlier ?? 0 })
}
