import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { seatEvents } from '../../contract'

/**
 * Takes back every open invitation to a seat of an order, and with `cancelSeats` the seats that no one holds: their
 * places are free again. Whoever holds a seat keeps it. The caller holds the cohort's lock.
 */
export async function closeUnclaimed(
  tx: Tx,
  orderId: string,
  { cancelSeats }: { cancelSeats: boolean },
): Promise<void> {
  const at = now()
  const open = await tx.invitation.findMany({
    where: { seat: { orderId }, acceptedAt: null, revokedAt: null },
    select: { id: true, seatId: true },
  })
  await tx.invitation.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { revokedAt: at },
  })
  for (const { id: invitationId, seatId } of open) {
    await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
    await recordAudit(tx, {
      actorId: null,
      action: 'seat.offer-revoked',
      subjectKind: 'seat',
      subjectId: seatId,
      old: { invitationId },
    })
  }
  if (!cancelSeats) return
  await tx.seat.updateMany({
    where: { orderId, canceledAt: null, assignments: { none: { endedAt: null } } },
    data: { canceledAt: at },
  })
}
