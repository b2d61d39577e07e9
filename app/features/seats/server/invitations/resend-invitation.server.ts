import { isEnrolling } from '~/features/cohorts/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { type InvitationRefusal, seatEvents } from '../../contract'
import { invitationState } from '../../domain/seats'
import { offerSeat } from './offer-seat.server'
import { takeInvitation } from './take-invitation.server'

interface Input {
  invitationId: string
  mutationId: string
}

type Resent = { ok: true; invitationId: string } | { ok: false; reason: InvitationRefusal }

/**
 * Sends a new link to the same address, for another 14 days; the old link stops working. Also for an
 * invitation that ran out.
 */
export const resendInvitation = (actor: Actor, { invitationId, mutationId }: Input) =>
  once(actor, mutationId, 'resend-invitation', async (tx): Promise<Resent> => {
    const { invitation, cohort, agency } = await takeInvitation(tx, actor, invitationId)
    const state = invitationState(invitation, now())
    if (state === 'accepted' || state === 'revoked') return { ok: false, reason: state }
    if (!isEnrolling(cohort, now())) return { ok: false, reason: 'closed' }
    const { seatId, email } = invitation
    // Made again, so that the history keeps which link was sent when; offering closes the old one.
    await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
    const renewed = await offerSeat(tx, actor, { cohort, agency, seatId, email })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seat.offer-renewed',
      subjectKind: 'seat',
      subjectId: seatId,
      old: { invitationId },
      new: { invitationId: renewed },
    })
    return { ok: true, invitationId: renewed }
  })
