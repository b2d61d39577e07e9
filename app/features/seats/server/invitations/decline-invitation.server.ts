import { lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { NotFound } from '~/platform/shared/app-error'
import { type InvitationState, seatEvents } from '../../contract'
import { invitationState } from '../../domain/seats'
import { invitationByToken } from './invitation-by-token.server'

type Declined =
  | { ok: true }
  | { ok: false; reason: Exclude<InvitationState, 'open' | 'expired' | 'declined'> }

/**
 * The holder of the link says no, signed in or not: the seat is free, and the lead who invited them is told. Said
 * twice it is said once.
 * @throws NotFound for a link that never was
 */
export const declineInvitation = (token: string): Promise<Declined> =>
  inTransaction(async (tx): Promise<Declined> => {
    const where = invitationByToken(token)
    const seat = { select: { id: true, cohortId: true, agencyId: true } } as const
    const found = await tx.invitation.findFirst({ where, select: { seat } })
    if (!found) throw new NotFound()
    const cohort = await lockCohort(tx, { id: found.seat.cohortId })
    const invitation = await tx.invitation.findFirstOrThrow({
      where,
      include: { invitedBy: { select: { id: true, email: true } } },
    })
    const at = now()
    const state = invitationState(invitation, at)
    if (state === 'declined' || state === 'expired') return { ok: true }
    if (state !== 'open') return { ok: false, reason: state }
    const { id: invitationId, email, invitedBy } = invitation
    await tx.invitation.update({
      where: { id: invitationId },
      data: { declinedAt: at, revokedAt: at },
    })
    await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
    const { agencyId } = found.seat
    if (agencyId)
      await publish(tx, seatEvents['seat.declined'], {
        ...{ invitationId, email, agencyId, cohortTitle: cohort.title },
        ...{ leadId: invitedBy.id, leadEmail: invitedBy.email },
      })
    await recordAudit(tx, {
      actorId: null,
      action: 'seat.offer-declined',
      subjectKind: 'seat',
      subjectId: found.seat.id,
      old: { invitationId },
    })
    return { ok: true }
  })
