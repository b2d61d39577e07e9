import { findManaged, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { invitationState } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CancelGiftForm } from '../../contract/comp'
import { checkoutEvents } from '../../contract/events'
import { findGift, OPEN_GIFT } from './open-gift.server'

/** The holder of the link says no, signed in or not; said twice it is said once. Throws NotFound. */
export const declineGift = (token: string): Promise<{ ok: boolean }> =>
  inTransaction(async (tx) => {
    const found = await findGift(token, tx)
    if (!found) throw new NotFound()
    await lockCohort(tx, { id: found.cohortId })
    const gift = await tx.seatGift.findUniqueOrThrow({ where: { id: found.id } })
    const state = invitationState({ ...gift, revokedAt: gift.canceledAt }, now())
    if (state === 'declined' || state === 'expired') return { ok: true }
    if (state !== 'open') return { ok: false }
    await end(tx, gift.id, { declinedAt: now() })
    await recordAudit(tx, {
      ...{ actorId: null, action: 'cohort.gift-declined', subjectKind: 'cohort' },
      ...{ subjectId: gift.cohortId, old: { giftId: gift.id } },
    })
    return { ok: true }
  })

/** Staff take back a gift that no one has taken: its link is dead at once, and its place is free. Throws NotFound for all but staff. */
export const cancelGift = (
  actor: Actor,
  slug: string,
  { gift: id, mutationId }: Omit<CancelGiftForm, 'to'>,
): Promise<{ ok: boolean }> =>
  once(actor, mutationId, 'cancel-gift', async (tx) => {
    const cohort = await findManaged(actor, slug, tx)
    await lockCohort(tx, { id: cohort.id })
    const open = { id, cohortId: cohort.id, ...OPEN_GIFT }
    if ((await tx.seatGift.count({ where: open })) === 0) return { ok: false }
    await end(tx, id, { canceledAt: now() })
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'cohort.gift-canceled', subjectKind: 'cohort' },
      ...{ subjectId: cohort.id, old: { giftId: id } },
    })
    return { ok: true }
  })

async function end(tx: Tx, giftId: string, data: { declinedAt: Date } | { canceledAt: Date }) {
  await tx.seatGift.update({ where: { id: giftId }, data })
  await publish(tx, checkoutEvents['gift.ended'], { giftId })
}
