import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { type InvitationRefusal, seatEvents } from '../../contract'
import { takeInvitation } from './take-invitation.server'

interface Input {
  invitationId: string
  mutationId: string
}

type Revoked = { ok: true } | { ok: false; reason: InvitationRefusal }

/** Takes an invitation back; its seat is free again. Taken back before: the same answer. */
export const revokeInvitation = (actor: Actor, { invitationId, mutationId }: Input) =>
  once(actor, mutationId, 'revoke-invitation', async (tx): Promise<Revoked> => {
    const { invitation } = await takeInvitation(tx, actor, invitationId)
    if (invitation.acceptedAt) return { ok: false, reason: 'accepted' }
    if (invitation.revokedAt) return { ok: true }
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now() } })
    await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seat.offer-revoked',
      subjectKind: 'seat',
      subjectId: invitation.seatId,
      old: { invitationId },
    })
    return { ok: true }
  })
