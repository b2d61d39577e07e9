import { createOrder, fulfillOrder } from '~/features/billing/index.server'
import { isEnrolling, placesLeft } from '~/features/cohorts/contract'
import {
  countPlaces,
  findManaged,
  findPerson,
  lockCohort,
  PERSON_WORDS,
} from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { COMP_REASONS, type GiveSeatForm } from '../../contract/comp'
import { compPrice } from '../../domain/comp'
import { offerGift } from '../gifts/offer-gift.server'
import { findBeingPaid } from './being-paid.server'
import type { Given } from './give-seats.server'

/** `orderId` is null where someone was invited who has no account yet. */
type GivenOne = Given | { ok: true; orderId: null }

const refuse = (field: string, text: string): GivenOne => ({ ok: false, field, text })

const ALREADY_IN = {
  'already-enrolled': 'They are enrolled in this cohort already',
  facilitates: 'They facilitate this cohort, and no one is both',
} as const

/**
 * Gives one seat to someone without an agency: an order of total 0 in their name, and they are enrolled at once, as
 * whoever buys a seat of their own is when it is paid. Whoever has no account yet gets an invitation (`offerGift`). The
 * reason stands on the order and in the log. Throws NotFound for all but program staff.
 */
export const giveSeat = (
  actor: Actor,
  slug: string,
  { mutationId, email, reason }: Omit<GiveSeatForm, 'to'>,
): Promise<GivenOne> =>
  once(actor, mutationId, 'order.give-one', async (tx): Promise<GivenOne> => {
    const { id } = await findManaged(actor, slug, tx)
    const cohort = await lockCohort(tx, { id })
    if (cohort.visibility === 'draft') return refuse('', 'This cohort is a draft. Open it first')
    if (!isEnrolling(cohort, now())) return refuse('', 'Enrollment in this cohort is closed')
    if (placesLeft(await countPlaces(tx, id, now())) < 1) return refuse('', 'No place is left')
    const found = await findPerson(tx, email)
    if (!found.ok && found.reason === 'unknown-person')
      return (await offerGift(tx, actor, { cohort, email, reason }))
        ? { ok: true, orderId: null }
        : refuse('email', 'This address has an open invitation to this cohort already')
    if (!found.ok) return refuse('email', PERSON_WORDS[found.reason])
    const { personId } = found
    const refusal = await ownSeatRefusal(tx, id, personId)
    if (refusal) return refuse('email', ALREADY_IN[refusal])
    const own = { cohortId: id, agencyId: null, boughtById: personId }
    const paying = await findBeingPaid(tx, own)
    if (paying)
      return refuse(
        'email',
        `They have an unpaid order in this cohort, ${paying}. Let it be paid or canceled first`,
      )
    const price = await tx.cohort.findUniqueOrThrow({
      where: { id },
      select: { seatPriceMinor: true, currency: true },
    })
    const orderId = await createOrder(tx, actor, {
      ...{ cohort, agencyId: null, quantity: 1, unitPriceMinor: price.seatPriceMinor },
      ...{ method: 'comp', buyerId: personId, codeId: null },
      price: compPrice({ ...price, quantity: 1, reason: COMP_REASONS[reason] }),
      ...{ purchaseOrder: null, taxExemptNumber: null },
    })
    await fulfillOrder(tx, orderId, actor.personId)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'order.given-one', subjectKind: 'seat-order' },
      ...{ subjectId: orderId, new: { personId }, reason: COMP_REASONS[reason] },
    })
    return { ok: true, orderId }
  })
