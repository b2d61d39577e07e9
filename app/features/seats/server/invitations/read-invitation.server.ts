import { NO_AGENCY } from '~/features/identity/contract'
import { namesApart } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb } from '~/platform/shared/time'
import type { JoinView } from '../../contract'
import { invitationState } from '../../domain/seats'
import { ownSeatRefusal } from '../seats/claim-own-seat.server'
import { isFrozen } from '../seats/is-free.server'
import { canTakeUpOffer } from '../seats/reassigning.server'
import { invitationByToken } from './invitation-by-token.server'
import { viewOffer } from './view-offer.server'

/**
 * The holder of an invitation's link may see this, signed in or not.
 * @throws NotFound for a link that never was
 */
export async function readInvitation(token: string, actor: Actor | null = null): Promise<JoinView> {
  const invitation = await db().invitation.findFirst({
    where: invitationByToken(token),
    include: {
      seat: {
        select: {
          agency: { select: { name: true } },
          cohort: { include: { modules: { orderBy: { position: 'asc' } } } },
        },
      },
    },
  })
  if (!invitation) throw new NotFound()
  const { agency, cohort } = invitation.seat
  const nameOf = await namesApart(actor, [invitation.invitedById])
  const at = now()
  const { id, timeZone, visibility } = cohort
  const [startsOn, enrollUntil] = [dayFromDb(cohort.startsOn), dayFromDb(cohort.enrollUntil)]
  const cohortNow = { id, startsOn, timeZone, visibility, enrollUntil }
  const state = invitationState(invitation, at)
  const standing = async () => {
    if (!(await canTakeUpOffer(db(), cohortNow, invitation))) return 'closed'
    return (await isFrozen(db(), invitation.seatId)) ? 'frozen' : 'open'
  }
  return {
    state: state === 'open' ? await standing() : state,
    ...viewOffer(cohort, invitation, actor),
    ...{ agencyName: agency?.name ?? NO_AGENCY, free: false },
    inviterName: nameOf(invitation.invitedById),
    notNeeded: actor && (await ownSeatRefusal(db(), cohort.id, actor.personId)),
  }
}
