import { placesLeft } from '~/features/cohorts/contract'
import { countPlaces } from '~/features/cohorts/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { seatEvents } from '../../contract'
import { endHolder } from '../seats/withdraw-holder.server'

interface Canceled {
  orderId: string
  /** These seats, held ones too; or all that no one holds. */
  which: readonly string[] | 'unclaimed'
  /** The seats come back under this name. */
  canceledFor: string
  /** null when the provider's side began it. */
  actorId: string | null
  /** canceled: the whole cohort was, and everyone in it was told. */
  reason?: 'refunded' | 'canceled'
}

/**
 * Cancels seats of an order: open invitations to them end, and who holds one of those that were named is out. What
 * coaches did stays theirs, and they can still read it. Canceled before: nothing happens. The caller holds the locks of
 * the seats' cohorts.
 */
export async function cancelSeats(tx: Tx, canceled: Canceled): Promise<void> {
  const { orderId, which, canceledFor, actorId, reason = 'refunded' } = canceled
  const at = now()
  const seats = await tx.seat.findMany({
    where: {
      orderId,
      canceledAt: null,
      ...(which === 'unclaimed'
        ? { assignments: { none: { endedAt: null } } }
        : { id: { in: [...which] } }),
    },
    select: {
      ...{ id: true, number: true, agency: { select: { name: true } } },
      cohort: { select: { id: true, slug: true, title: true } },
    },
    orderBy: { number: 'asc' },
  })
  for (const { id: seatId, number, agency, cohort } of seats) {
    const held = {
      seatId,
      cohort,
      agencyName: agency?.name ?? NO_AGENCY,
      reason,
      at,
    }
    await endHolder(tx, { ...held, actorId })
    await endInvitation(tx, seatId, at)
    await tx.seat.update({ where: { id: seatId }, data: { canceledAt: at, canceledFor } })
    await recordAudit(tx, {
      actorId,
      action: 'seat.canceled',
      subjectKind: 'seat',
      subjectId: seatId,
      new: { orderId, number },
      reason,
    })
  }
}

/** Takes back what is offered to someone of a seat, at this instant. */
export async function endInvitation(tx: Tx, seatId: string, at: Date): Promise<void> {
  const offers = await tx.invitation.findMany({
    where: { seatId, acceptedAt: null, revokedAt: null },
    select: { id: true },
  })
  for (const { id: invitationId } of offers) {
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: at } })
    await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
  }
}

/** Gives seats back that a refund had canceled which then failed, where their cohort has room. */
export async function restoreSeats(
  tx: Tx,
  { orderId, canceledFor }: { orderId: string; canceledFor: string },
): Promise<void> {
  const seats = await tx.seat.findMany({
    where: { orderId, canceledFor },
    select: { id: true, number: true, cohortId: true },
    orderBy: { number: 'asc' },
  })
  for (const { id, number, cohortId } of seats) {
    if (placesLeft(await countPlaces(tx, cohortId, now())) === 0) continue
    await tx.seat.update({ where: { id }, data: { canceledAt: null, canceledFor: null } })
    await recordAudit(tx, {
      actorId: null,
      action: 'seat.restored',
      subjectKind: 'seat',
      subjectId: id,
      new: { orderId, number },
      reason: 'The refund failed.',
    })
  }
}
