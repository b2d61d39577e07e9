import type { LockedCohort } from '~/features/cohorts/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import { type MoveCause, seatEvents } from '../../contract'
import { offerSeat } from '../invitations/offer-seat.server'
import { endInvitation } from '../refunded/cancel-seats.server'
import { enroll } from '../seats/enroll.server'
import { endHolder } from '../seats/withdraw-holder.server'

export interface Carried {
  seatId: string
  /** Both locked. */
  from: LockedCohort
  to: LockedCohort
  at: Date
  /** Null: no one chose, and it went by itself. */
  actorId: string | null
  cause: MoveCause
  money: { creditMinor: number; priceMinor: number; refundMinor: number }
  /** The part of the refund that comes out of the seat's own order. */
  returnedMinor: number
  differenceOrderId: string | null
}

/**
 * Takes a seat to another cohort with whoever has it: a holder's enrollment ends as when a seat is unassigned, and they
 * are enrolled in the other cohort at once; an open invitation is taken back and sent again for the other one. The caller
 * has asked `standingOfSeat`, and settles the money.
 * @returns the move's id
 */
export async function carrySeat(tx: Tx, carried: Carried): Promise<string> {
  const moveId = newId()
  const { seatId, from, to, at, actorId, cause, money, returnedMinor, differenceOrderId } = carried
  const seat = await readSeat(tx, seatId)
  const { agencyId, agency, number, orderId } = seat
  const [held] = seat.assignments
  const [offer] = seat.invitations.filter(({ expiresAt }) => expiresAt > at)
  await endHolder(tx, {
    ...{
      seatId,
      cohort: from,
      agencyName: agency?.name ?? NO_AGENCY,
      reason: 'moved',
      at,
      actorId,
    },
  })
  await endInvitation(tx, seatId, at)
  await tx.seatMove.create({
    data: {
      ...{ id: moveId, seatId, fromCohortId: from.id, toCohortId: to.id, movedAt: at },
      ...{ movedById: actorId, enrollmentId: held?.enrollment.id ?? null, cause },
      ...{ ...money, differenceOrderId },
    },
  })
  await tx.seat.update({
    where: { id: seatId },
    data: { cohortId: to.id, movedAt: at, returnedMinor: { increment: returnedMinor } },
  })
  if (held) {
    const { person } = held.enrollment
    const enrolled = await enroll(tx, person.id, to, { id: seatId, agencyId, actorId })
    await publish(tx, seatEvents['coach.enrolled'], {
      ...enrolled,
      ...{ cohortId: to.id, cohortSlug: to.slug, cohortTitle: to.title, startsOn: to.startsOn },
      ...{ timeZone: to.timeZone, personId: person.id, email: person.email, agencyId },
      ...{ invitedById: null, movedFrom: { slug: from.slug, title: from.title } },
    })
  } else if (offer && agency) {
    const by = { personId: actorId ?? offer.invitedById }
    await offerSeat(
      tx,
      by,
      { cohort: to, agency, seatId, email: offer.email, note: offer.note },
      at,
    )
  }
  const told = { from: from.title, to: to.title }
  await recordAudit(tx, {
    ...{ actorId, action: 'seat.moved', subjectKind: 'seat', subjectId: seatId },
    ...{ old: { cohort: from.slug }, new: { cohort: to.slug }, reason: cause },
  })
  await recordAudit(tx, {
    ...{ actorId, action: 'order.seat-moved', subjectKind: 'seat-order', subjectId: orderId },
    new: { number, ...told },
  })
  return moveId
}

const readSeat = (tx: Tx, id: string) =>
  tx.seat.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ number: true, orderId: true, agencyId: true },
      agency: { select: { id: true, name: true } },
      assignments: {
        where: { endedAt: null },
        select: {
          enrollment: { select: { id: true, person: { select: { id: true, email: true } } } },
        },
      },
      invitations: {
        where: { acceptedAt: null, revokedAt: null },
        select: { email: true, note: true, expiresAt: true, invitedById: true },
      },
    },
  })
