import {
  createOrder,
  findOpenOrder,
  fulfillOrder,
  replaceOrder,
  tryClosePage,
} from '~/features/billing/index.server'
import { isEnrolling } from '~/features/cohorts/contract'
import { type LockedCohort, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import type { AcceptRefusal } from '~/features/seats/contract'
import { invitationState, ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { COMP_REASONS, type CompReason } from '../../contract/comp'
import { compPrice } from '../../domain/comp'
import { findGift } from './open-gift.server'

type Replaced = { provider: string; reference: string } | null
type Accepted =
  | { ok: true; cohortSlug: string; replaced: Replaced }
  | { ok: false; reason: AcceptRefusal }

/**
 * Takes a seat that staff gave: the order of 0 is made now, in the name of whoever holds the link, and they are
 * enrolled at once. An order for it that they have not paid is closed. Accepted before by the same person: the same answer.
 * @throws NotFound for a link that never was
 */
export async function acceptGift(
  actor: Actor,
  { token, mutationId }: { token: string; mutationId: string },
): Promise<Accepted> {
  const accepted = await once(actor, mutationId, 'accept-gift', (tx) => take(tx, actor, token))
  if (accepted.ok && accepted.replaced) await tryClosePage(accepted.replaced)
  return accepted
}

async function take(tx: Tx, actor: Actor, token: string): Promise<Accepted> {
  const found = await findGift(token, tx)
  if (!found) throw new NotFound()
  const cohort = await lockCohort(tx, { id: found.cohortId })
  // Read again under the lock: whoever came before is done.
  const gift = await tx.seatGift.findUniqueOrThrow({ where: { id: found.id } })
  const refusal = await ownSeatRefusal(tx, cohort.id, actor.personId)
  if (gift.acceptedById === actor.personId && refusal === 'already-enrolled')
    return { ok: true, cohortSlug: cohort.slug, replaced: null }
  const at = now()
  const state = invitationState({ ...gift, revokedAt: gift.canceledAt }, at)
  if (state !== 'open') return { ok: false, reason: state }
  if (!isEnrolling(cohort, at)) return { ok: false, reason: 'closed' }
  if (refusal) return { ok: false, reason: refusal }
  const open = await findOpenOrder(tx, actor, cohort.id)
  const replaced = open && (await replaceOrder(tx, open.id))
  const reason = COMP_REASONS[gift.reason as CompReason]
  const orderId = await makeOrder(tx, actor, cohort, reason)
  const taken = { acceptedAt: at, acceptedById: actor.personId, orderId }
  await tx.seatGift.update({ where: { id: gift.id }, data: taken })
  await fulfillOrder(tx, orderId, actor.personId)
  await recordAudit(tx, {
    ...{ actorId: gift.givenById, action: 'order.given-one', subjectKind: 'seat-order' },
    ...{ subjectId: orderId, new: { personId: actor.personId }, reason },
  })
  return { ok: true, cohortSlug: cohort.slug, replaced }
}

async function makeOrder(tx: Tx, actor: Actor, cohort: LockedCohort, reason: string) {
  const price = await tx.cohort.findUniqueOrThrow({
    where: { id: cohort.id },
    select: { seatPriceMinor: true, currency: true },
  })
  return createOrder(tx, actor, {
    ...{ cohort, agencyId: null, quantity: 1, unitPriceMinor: price.seatPriceMinor },
    ...{ method: 'comp', codeId: null, purchaseOrder: null, taxExemptNumber: null },
    price: compPrice({ ...price, quantity: 1, reason }),
  })
}
