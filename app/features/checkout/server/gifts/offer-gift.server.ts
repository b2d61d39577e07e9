import { INVITATION_DAYS } from '~/features/cohorts/contract'
import type { LockedCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { hasOpenInvitation } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId, newSecret } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'
import { COMP_REASONS, type CompReason } from '../../contract/comp'
import { checkoutEvents } from '../../contract/events'
import { hashGiftToken, OPEN_GIFT } from './open-gift.server'

interface Gift {
  cohort: LockedCohort
  /** An address that no account here has. */
  email: string
  reason: CompReason
}

/**
 * Offers a seat for free to someone who has never signed in, by a link as other invitations have one: whoever holds it
 * claims the seat. No order is made before that; the place is kept as long as the offer is open. The caller holds the
 * cohort's lock and has found a place.
 * @returns false where this address has an open invitation to the cohort already
 */
export async function offerGift(
  tx: Tx,
  actor: Actor,
  { cohort, email, reason }: Gift,
): Promise<boolean> {
  const at = now()
  const given = { cohortId: cohort.id, email, ...OPEN_GIFT }
  if ((await tx.seatGift.count({ where: { ...given, expiresAt: { gt: at } } })) > 0) return false
  if (await hasOpenInvitation(tx, cohort.id, email)) return false
  // One that ran out makes room for this one.
  await tx.seatGift.updateMany({ where: given, data: { canceledAt: at } })
  const [id, token] = [newId(), newSecret()]
  const expiresAt = new Date(at.getTime() + INVITATION_DAYS * MS_PER_DAY)
  await tx.seatGift.create({
    data: {
      ...{ id, cohortId: cohort.id, email, reason, tokenHash: hashGiftToken(token), expiresAt },
      ...{ givenById: actor.personId, createdAt: at },
    },
  })
  await publish(tx, checkoutEvents['gift.offered'], {
    ...{ giftId: id, email, token, expiresAt, timeZone: cohort.timeZone },
    ...{ cohortTitle: cohort.title, startsOn: cohort.startsOn },
  })
  await recordAudit(tx, {
    ...{ actorId: actor.personId, action: 'cohort.gift-offered', subjectKind: 'cohort' },
    ...{ subjectId: cohort.id, new: { giftId: id }, reason: COMP_REASONS[reason] },
  })
  return true
}
