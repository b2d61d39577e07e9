import { isEnrolling } from '~/features/cohorts/contract'
import { namesApart } from '~/features/identity/index.server'
import type { JoinView } from '~/features/seats/contract'
import {
  acceptInvitation,
  declineInvitation,
  invitationState,
  ownSeatRefusal,
  readInvitation,
  viewOffer,
} from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import { acceptGift } from './accept-gift.server'
import { declineGift } from './end-gift.server'
import { findGift } from './open-gift.server'

/**
 * The holder of a link may see what it offers, signed in or not: an agency's invitation, or a seat that staff gave.
 * @throws NotFound for a link that never was
 */
export async function readOffer(token: string, actor: Actor | null = null): Promise<JoinView> {
  const gift = await findGift(token)
  if (!gift) return readInvitation(token, actor)
  const cohort = await db().cohort.findUniqueOrThrow({
    where: { id: gift.cohortId },
    include: { modules: { orderBy: { position: 'asc' } } },
  })
  const nameOf = await namesApart(actor, [gift.givenById])
  const state = invitationState({ ...gift, revokedAt: gift.canceledAt }, now())
  const taking = isEnrolling({ ...cohort, enrollUntil: dayFromDb(cohort.enrollUntil) }, now())
  return {
    state: state === 'open' && !taking ? 'closed' : state,
    ...viewOffer(cohort, gift, actor),
    ...{ agencyName: 'Program staff', free: true, inviterName: nameOf(gift.givenById) },
    notNeeded: actor && (await ownSeatRefusal(db(), cohort.id, actor.personId)),
  }
}

/** Takes what a link offers. Throws NotFound for a link that never was. */
export const acceptOffer = async (actor: Actor, input: { token: string; mutationId: string }) =>
  (await findGift(input.token)) ? acceptGift(actor, input) : acceptInvitation(actor, input)

/** Says no to what a link offers. Throws NotFound for a link that never was. */
export const declineOffer = async (token: string): Promise<{ ok: boolean }> =>
  (await findGift(token)) ? declineGift(token) : declineInvitation(token)
