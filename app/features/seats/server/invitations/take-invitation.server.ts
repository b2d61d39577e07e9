import { ledBy } from '~/features/cohorts/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { lockCohortOfSeat } from '../moved/lock-cohort-of-seat.server'

/**
 * An invitation of an agency that the actor leads, with its cohort locked: as it is after everyone
 * before us is done.
 */
export async function takeInvitation(tx: Tx, actor: Actor, invitationId: string) {
  const where = { id: invitationId, seat: { agency: ledBy(actor, 'seat.invite') } }
  const found = await tx.invitation.findFirst({
    where,
    select: {
      seat: { select: { id: true, cohortId: true, agency: { select: { id: true, name: true } } } },
    },
  })
  if (!found?.seat.agency) throw new NotFound()
  const cohort = await lockCohortOfSeat(tx, found.seat)
  const invitation = await tx.invitation.findFirst({
    where,
    include: { seat: { select: { movedAt: true } } },
  })
  if (!invitation) throw new NotFound()
  return { invitation, cohort, agency: found.seat.agency }
}
