import { facilitates, type LockedCohort } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type AcceptRefusal, seatEvents } from '../../contract'
import { invitationState } from '../../domain/seats'
import { lockCohortOfSeat } from '../moved/lock-cohort-of-seat.server'
import { enroll } from '../seats/enroll.server'
import { isFrozen } from '../seats/is-free.server'
import { canTakeUpOffer } from '../seats/reassigning.server'
import { invitationByToken } from './invitation-by-token.server'

interface Input {
  token: string
  mutationId: string
}

type Accepted =
  | { ok: true; cohortSlug: string; enrollmentId: string }
  | { ok: false; reason: AcceptRefusal }

/**
 * Takes the seat that was offered: enrollment and seat in one. The link is what claims it, whatever address the actor
 * signed in with: people are invited at work and sign in at home. Accepted before by the same person: the same answer.
 * @throws NotFound for a link that never was
 */
export const acceptInvitation = (actor: Actor, { token, mutationId }: Input) =>
  once(actor, mutationId, 'accept-invitation', async (tx): Promise<Accepted> => {
    const { invitation, seat, cohort } = await take(tx, token)
    if (invitation.acceptedById === actor.personId) return again(tx, actor, cohort)
    const state = invitationState(invitation, now())
    if (state !== 'open') return { ok: false, reason: state }
    if (!(await canTakeUpOffer(tx, cohort, invitation))) return { ok: false, reason: 'closed' }
    if (await isFrozen(tx, seat.id)) return { ok: false, reason: 'frozen' }
    const enrolled = await tx.enrollment.count({
      where: { cohortId: cohort.id, personId: actor.personId, withdrawnAt: null },
    })
    if (enrolled > 0) return { ok: false, reason: 'already-enrolled' }
    if (await facilitates(tx, cohort.id, { id: actor.personId }))
      return { ok: false, reason: 'facilitates' }
    const { enrollmentId, assignmentId, returning } = await enroll(tx, actor.personId, cohort, {
      ...seat,
      invitationId: invitation.id,
    })
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { acceptedAt: now(), acceptedById: actor.personId },
    })
    const { slug: cohortSlug } = cohort
    await publish(tx, seatEvents['coach.enrolled'], {
      enrollmentId,
      cohortId: cohort.id,
      cohortSlug,
      cohortTitle: cohort.title,
      startsOn: cohort.startsOn,
      timeZone: cohort.timeZone,
      personId: actor.personId,
      email: actor.email,
      agencyId: seat.agencyId,
      invitedById: invitation.invitedById,
      assignmentId,
      returning,
    })
    return { ok: true, cohortSlug, enrollmentId }
  })

async function take(tx: Tx, token: string) {
  const where = invitationByToken(token)
  const found = await tx.invitation.findFirst({
    where,
    select: { seat: { select: { id: true, agencyId: true, cohortId: true } } },
  })
  if (!found) throw new NotFound()
  const cohort = await lockCohortOfSeat(tx, found.seat)
  const invitation = await tx.invitation.findFirstOrThrow({ where })
  return { invitation, seat: found.seat, cohort }
}

async function again(tx: Tx, actor: Actor, cohort: LockedCohort): Promise<Accepted> {
  const enrollment = await tx.enrollment.findFirst({
    where: { cohortId: cohort.id, personId: actor.personId, withdrawnAt: null },
    select: { id: true },
  })
  if (!enrollment) return { ok: false, reason: 'accepted' }
  return { ok: true, cohortSlug: cohort.slug, enrollmentId: enrollment.id }
}
