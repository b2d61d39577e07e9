import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { seatEvents, type UndoRefusal } from '../../contract'
import { undoUntil } from '../../domain/seats'
import { isFree } from '../seats/is-free.server'
import { refusalFor } from './standing.server'
import { takeInvitation } from './take-invitation.server'

interface Input {
  invitationId: string
  mutationId: string
}

type Undone = { ok: true } | { ok: false; reason: UndoRefusal }

/**
 * Lets an invitation stand again that was taken back a few minutes ago: its link, and its letter if that
 * had not left yet. Refused when the seat or the person has found another place meanwhile.
 */
export const undoRevoke = (actor: Actor, { invitationId, mutationId }: Input) =>
  once(actor, mutationId, 'undo-revoke', async (tx): Promise<Undone> => {
    const { invitation, cohort } = await takeInvitation(tx, actor, invitationId)
    const { revokedAt, declinedAt, seatId, email } = invitation
    if (!revokedAt) return { ok: true }
    if (declinedAt) return { ok: false, reason: 'gone' }
    if (undoUntil(revokedAt) <= now()) return { ok: false, reason: 'late' }
    // It was for the cohort from which the seat has moved.
    const { movedAt } = invitation.seat
    if (movedAt && movedAt >= invitation.createdAt) return { ok: false, reason: 'gone' }
    const taken = !(await isFree(tx, seatId)) || (await refusalFor(tx, cohort.id, email)) !== null
    if (taken) return { ok: false, reason: 'gone' }
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: null } })
    await publish(tx, seatEvents['seat.invitation-restored'], { invitationId })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seat.offer-restored',
      subjectKind: 'seat',
      subjectId: seatId,
      new: { invitationId },
    })
    return { ok: true }
  })
