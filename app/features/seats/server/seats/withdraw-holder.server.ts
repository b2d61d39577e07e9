import { type LockedCohort, ledBy } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { seatEvents, type WithdrawalReason } from '../../contract'
import { undoUntil } from '../../domain/seats'
import { lockCohortOfSeat } from '../moved/lock-cohort-of-seat.server'

/**
 * Ends who holds a seat, and their enrollment with it. What they did stays theirs and stays counted.
 * @returns the seat's cohort (locked) and agency; `assignmentId` is the time that ended, null when no one held it anymore
 */
export async function withdrawHolder(
  tx: Tx,
  actor: Actor,
  seatId: string,
  reason: WithdrawalReason,
  at = now(),
) {
  const seat = await tx.seat.findFirst({
    where: { id: seatId, canceledAt: null, agency: ledBy(actor, 'seat.free') },
    select: { cohortId: true, agency: { select: { id: true, name: true } } },
  })
  if (!seat?.agency) throw new NotFound()
  const { agency } = seat
  const cohort = await lockCohortOfSeat(tx, { ...seat, id: seatId })
  const ended = { seatId, cohort, agencyName: agency.name, reason, at, actorId: actor.personId }
  return { cohort, agency, assignmentId: await endHolder(tx, ended) }
}

interface Ended {
  seatId: string
  /** Locked. */
  cohort: Pick<LockedCohort, 'id' | 'slug' | 'title'>
  agencyName: string
  /** One of the reasons that a lead chooses from, or what else took the seat away. */
  reason: WithdrawalReason | 'refunded' | 'moved' | 'canceled'
  at: Date
  actorId: string | null
}

/** Ends who holds a seat, and their enrollment; its cohort is locked. @returns their time on the seat; null when no one held it */
export async function endHolder(
  tx: Tx,
  { seatId, cohort, agencyName, reason, at, actorId }: Ended,
): Promise<string | null> {
  const open = await tx.seatAssignment.findFirst({
    where: { seatId, endedAt: null },
    select: {
      id: true,
      enrollmentId: true,
      enrollment: { select: { person: { select: { id: true, email: true } } } },
    },
  })
  if (!open) return null
  const { enrollmentId } = open
  await tx.seatAssignment.update({
    where: { id: open.id },
    data: { endedAt: at, endReason: reason },
  })
  await tx.enrollment.update({
    where: { id: enrollmentId },
    data: { withdrawnAt: at, withdrawalReason: reason },
  })
  const { person } = open.enrollment
  await publish(tx, seatEvents['coach.withdrawn'], {
    ...{ enrollmentId, at, reason, assignmentId: open.id },
    ...{ cohortId: cohort.id, cohortSlug: cohort.slug, cohortTitle: cohort.title },
    ...{ personId: person.id, email: person.email, agencyName },
    undoUntil: undoUntil(at),
  })
  await recordAudit(tx, {
    actorId,
    action: 'seat.freed',
    subjectKind: 'seat',
    subjectId: seatId,
    old: { enrollmentId },
    reason,
  })
  return open.id
}
