import { isEnrolling } from '~/features/cohorts/contract'
import { facilitates } from '~/features/cohorts/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { JoinView } from '../../contract'
import { invitationState, maskEmail } from '../../domain/seats'
import { hashToken } from './offer-seat.server'

/**
 * The holder of an invitation's link may see this, signed in or not.
 * @throws NotFound for a link that never was
 */
export async function readInvitation(token: string, actor: Actor | null = null): Promise<JoinView> {
  const invitation = await db().invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      seat: { select: { agency: { select: { name: true } }, cohort: true } },
    },
  })
  if (!invitation) throw new NotFound()
  const { agency, cohort } = invitation.seat
  const nameOf = await namesApart(actor, [invitation.invitedById])
  const at = now()
  const { slug, title, timeZone, visibility } = cohort
  const enrollUntil = dayFromDb(cohort.enrollUntil)
  const state = invitationState(invitation, at)
  return {
    state:
      state === 'open' && !isEnrolling({ timeZone, visibility, enrollUntil }, at)
        ? 'closed'
        : state,
    cohort: {
      slug,
      title,
      timeZone,
      startsOn: dayFromDb(cohort.startsOn),
      endsOn: dayFromDb(cohort.endsOn),
    },
    agencyName: agency?.name ?? NO_AGENCY,
    inviterName: nameOf(invitation.invitedById),
    invited: maskEmail(invitation.email),
    expiresAt: invitation.expiresAt,
    addressMatches: actor ? actor.email === invitation.email : null,
    acceptedByYou: actor !== null && invitation.acceptedById === actor.personId,
    facilitates: actor !== null && (await facilitates(db(), cohort.id, { id: actor.personId })),
  }
}
