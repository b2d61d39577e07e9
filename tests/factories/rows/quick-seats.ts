// Nearly every test begins with paid seats and a coach on one. The verbs ask again at each step what a factory knows, and
// this took a sixth of the time of the database tests. Here the rows are written that the verbs would leave
// (`tests/integration/seats/quick-seats.test.ts` compares them). Where something is not plain, both functions give null,
// and the factories use the verbs.
import { createOrder } from '~/features/billing/server/orders/create-order.server'
import { fulfillOrder } from '~/features/billing/server/payments/fulfill-order.server'
import { INVITATION_DAYS, isEnrolling, isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, type LockedCohort, lockCohort } from '~/features/cohorts/index.server'
import { recordAudit } from '~/features/identity/index.server'
import { priceOrder } from '~/features/pricing/index.server'
import { seatEvents } from '~/features/seats/contract'
import { hashToken } from '~/features/seats/server/invitations/offer-seat.server'
import { enroll } from '~/features/seats/server/seats/enroll.server'
import { freeSeats } from '~/features/seats/server/seats/free-seats.server'
import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { newId, newSecret } from '~/platform/ids.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { MS_PER_DAY } from '~/platform/shared/time'

interface Where {
  /** Slug. */
  cohort: string
  agencyId: string
}

interface Known {
  agencyName: string
  /** No one waits for places, and the buyer has begun no other order. */
  isQuiet: boolean
  isNewcomer: boolean
}

/** Null where the actor does not lead the agency. */
async function readKnown(
  tx: Tx,
  { personId }: Actor,
  { id: cohortId }: LockedCohort,
  { agencyId, newcomer }: { agencyId: string; newcomer: Actor | null },
): Promise<Known | null> {
  const [known] = await tx.$queryRaw<Known[]>`
    SELECT a.name AS "agencyName",
      NOT EXISTS (SELECT 1 FROM waiting_entry w WHERE w.cohort_id = ${cohortId}::uuid)
        AND NOT EXISTS (SELECT 1 FROM seat_order o WHERE o.bought_by_id = ${personId}::uuid AND o.paid_at IS NULL) AS "isQuiet",
      NOT EXISTS (SELECT 1 FROM invitation i WHERE i.email = ${newcomer?.email ?? ''})
        AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.person_id = ${newcomer?.personId ?? null}::uuid)
        AND NOT EXISTS (SELECT 1 FROM cohort_facilitator f WHERE f.person_id = ${newcomer?.personId ?? null}::uuid) AS "isNewcomer"
    FROM agency a WHERE a.id = ${agencyId}::uuid AND EXISTS (SELECT 1 FROM agency_membership m
      WHERE m.agency_id = a.id AND m.person_id = ${personId}::uuid AND m.role = 'lead' AND m.ended_at IS NULL)`
  return known ?? null
}

/** Seats of an order that was paid in the sandbox. Gives the order's id. */
export function writeBoughtSeats(
  lead: Actor,
  { cohort: slug, agencyId, quantity }: Where & { quantity: number },
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const cohort = await lockCohort(tx, { slug })
    if (payments()?.name !== 'sandbox' || !isForSale(cohort, now())) return null
    const known = await readKnown(tx, lead, cohort, { agencyId, newcomer: null })
    if (!known?.isQuiet) return null
    if (placesLeft(await countPlaces(tx, cohort.id, now())) < quantity) return null
    const buyer = { personId: lead.personId, agencyId }
    const priced = await priceOrder(tx, { quantity, exempt: false }, { cohort, buyer })
    if (!priced.ok || priced.price.totalMinor === 0) return null
    const { price, unitPriceMinor } = priced
    const orderId = await createOrder(tx, lead, {
      ...{ cohort, agencyId, quantity, unitPriceMinor, price, codeId: null },
      ...{ method: 'card', purchaseOrder: null, taxExemptNumber: null },
    })
    await fulfillOrder(tx, orderId, lead.personId)
    await bookPayment(tx, orderId)
    return orderId
  })
}

/** That the whole price was charged, and its entries in the ledger. */
async function bookPayment(tx: Tx, orderId: string): Promise<void> {
  const reference = `sandbox_${orderId}`
  const [at, sale, payment] = [now(), newId(), newId()]
  await tx.$executeRaw`
    WITH paid AS (
      UPDATE seat_order SET provider_reference = ${reference}, charged_at = ${at}
      WHERE id = ${orderId}::uuid RETURNING id, total_minor AS amount, currency),
    fact AS (
      INSERT INTO money_fact (provider, kind, reference, order_id, amount_minor, currency, state, created_at, read_at)
      SELECT 'sandbox', 'charge', ${reference}, id, amount, currency, 'succeeded', ${at}, ${at} FROM paid)
    INSERT INTO ledger_entry (order_id, account, amount_minor, currency, transaction, reference, at)
    SELECT paid.id, entry.account, entry.sign * paid.amount, paid.currency, entry.transaction, entry.reference, ${at}
    FROM paid CROSS JOIN (VALUES
      ('receivable', 1, ${sale}::uuid, 'sale'), ('revenue', -1, ${sale}::uuid, 'sale'),
      ('cash', 1, ${payment}::uuid, ${`payment:${reference}`}), ('receivable', -1, ${payment}::uuid, ${`payment:${reference}`})
    ) AS entry (account, sign, transaction, reference)`
}

/** A free seat that was offered to the coach, and taken. Gives the enrollment's id. */
export function writeCoach(
  lead: Actor,
  coach: Actor,
  { cohort: slug, agencyId }: Where,
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const cohort = await lockCohort(tx, { slug })
    const at = now()
    const known = await readKnown(tx, lead, cohort, { agencyId, newcomer: coach })
    if (!known?.isNewcomer || !isEnrolling(cohort, at)) return null
    const [seat] = await freeSeats(tx, cohort, agencyId, 1)
    if (!seat || seat.replacesId) return null
    const { personId, email } = coach
    const offer = {
      ...{ invitationId: newId(), token: newSecret(), email },
      expiresAt: new Date(at.getTime() + INVITATION_DAYS * MS_PER_DAY),
    }
    const { id: cohortId, slug: cohortSlug, title: cohortTitle, startsOn, timeZone } = cohort
    const invitedById = lead.personId
    await tx.invitation.createMany({
      data: {
        ...{ id: offer.invitationId, seatId: seat.id, email, expiresAt: offer.expiresAt },
        ...{ tokenHash: hashToken(offer.token), invitedById, createdAt: at },
        ...{ acceptedAt: at, acceptedById: personId },
      },
    })
    await publish(tx, seatEvents['seat.invited'], {
      ...offer,
      ...{ cohortSlug, cohortTitle, startsOn, timeZone, agencyId, agencyName: known.agencyName },
      ...{ inviterName: lead.name, returning: false },
    })
    await recordAudit(tx, {
      ...{ actorId: invitedById, action: 'seat.offered', subjectKind: 'seat', subjectId: seat.id },
      new: { invitationId: offer.invitationId },
    })
    const { invitationId } = offer
    const enrolled = await enroll(tx, personId, cohort, { id: seat.id, agencyId, invitationId })
    await publish(tx, seatEvents['coach.enrolled'], {
      ...{ ...enrolled, cohortId, cohortSlug, cohortTitle, startsOn, timeZone },
      ...{ personId, email, agencyId, invitedById },
    })
    return enrolled.enrollmentId
  })
}
