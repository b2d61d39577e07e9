import { facilitates, ledBy } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { seatEvents, type UndoRefusal } from '../../contract'
import { undoUntil } from '../../domain/seats'
import { lockCohortOfSeat } from '../moved/lock-cohort-of-seat.server'
import { isFree } from './is-free.server'

interface Input {
  seatId: string
  mutationId: string
}

type Undone =
  /** `invitationCanceled` where the seat had been moved: the next person's link works no more. */
  { ok: true; invitationCanceled: boolean } | { ok: false; reason: UndoRefusal }

/**
 * Gives a seat back to whoever held it until a few minutes ago, also where enrollment is over: nothing is
 * changed but a mistake. An invitation that moving the seat sent out is canceled. The letter that tells of
 * the removal has waited, and stays here.
 */
export const undoFree = (actor: Actor, { seatId, mutationId }: Input) =>
  once(actor, mutationId, 'undo-free', async (tx): Promise<Undone> => {
    const { last, holder, seatCohortId } = await findLast(tx, actor, seatId)
    const { id: enrollmentId, cohortId, personId } = last.enrollment
    if (holder)
      return holder === enrollmentId
        ? { ok: true, invitationCanceled: await hadOffer(tx, seatId, last.endedAt) }
        : { ok: false, reason: 'gone' }
    const endedAt = last.endedAt ?? now()
    if (undoUntil(endedAt) <= now()) return { ok: false, reason: 'late' }
    // Refusals first: a refusal does not undo what was written before it.
    const elsewhere =
      cohortId !== seatCohortId ||
      !(await isFree(tx, seatId, { exceptOfferOf: endedAt })) ||
      (await tx.enrollment.count({ where: { cohortId, personId, withdrawnAt: null } })) > 0 ||
      (await facilitates(tx, cohortId, { id: personId }))
    if (elsewhere) return { ok: false, reason: 'gone' }
    const invitationCanceled = await cancelOffer(tx, seatId)
    await tx.enrollment.update({
      where: { id: enrollmentId },
      data: { withdrawnAt: null, withdrawalReason: null },
    })
    // A mistake undone leaves no trace on the page: they have had the seat since they first had it.
    const { assignedAt } = last
    await tx.seatAssignment.create({
      data: { id: newId(), seatId, enrollmentId, cohortId, assignedAt },
    })
    await publish(tx, seatEvents['coach.restored'], {
      enrollmentId,
      cohortId,
      personId,
      assignmentId: last.id,
    })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seat.given-back',
      subjectKind: 'seat',
      subjectId: seatId,
      new: { enrollmentId },
    })
    return { ok: true, invitationCanceled }
  })

/** Finds the seat's last holder and the enrollment that holds it now, with the cohort locked. */
async function findLast(tx: Tx, actor: Actor, seatId: string) {
  const where = { id: seatId, canceledAt: null, agency: ledBy(actor, 'seat.free') }
  const seat = await tx.seat.findFirst({ where, select: { cohortId: true } })
  if (!seat) throw new NotFound()
  const cohort = await lockCohortOfSeat(tx, { ...seat, id: seatId })
  const last = await tx.seatAssignment.findFirst({
    where: { seatId, endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, assignedAt: true, endedAt: true },
      enrollment: { select: { id: true, cohortId: true, personId: true } },
    },
  })
  if (!last) throw new NotFound()
  const open = { seatId, endedAt: null }
  const held = await tx.seatAssignment.findFirst({ where: open, select: { enrollmentId: true } })
  return { last, holder: held?.enrollmentId ?? null, seatCohortId: cohort.id }
}

/**
 * Cancels the invitation that moving the seat sent out.
 * @returns whether there was one
 */
async function cancelOffer(tx: Tx, seatId: string): Promise<boolean> {
  const open = { seatId, acceptedAt: null, revokedAt: null }
  const offer = await tx.invitation.findFirst({ where: open, select: { id: true } })
  if (!offer) return false
  await tx.invitation.update({ where: { id: offer.id }, data: { revokedAt: now() } })
  await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId: offer.id })
  return true
}

/** Whether moving the seat at this instant had sent out an invitation, which another press has canceled. */
const hadOffer = async (tx: Tx, seatId: string, movedAt: Date | null): Promise<boolean> =>
  movedAt !== null &&
  (await tx.invitation.count({
    where: { seatId, createdAt: movedAt, revokedAt: { not: null } },
  })) > 0
