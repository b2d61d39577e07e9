import { createAgency, recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import { log } from '~/platform/logging/log.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { type BuySeatsInput, type BuySeatsRefusal, NEW_AGENCY } from '../../contract'
import { orderNumber, orderTotal } from '../../domain/orders'
import { isEnrolling, placesLeft } from '../../domain/places'
import { countPlaces } from '../places.server'
import { type LockedCohort, ledBy, lockCohort } from '../scope.server'
import { fulfilOrder } from './fulfil-order.server'
import { sendToPayment } from './send-to-payment.server'

type Placed =
  | { ok: true; orderId: string; agencyId: string; free: boolean; replaced: string[] }
  | ({ ok: false } & BuySeatsRefusal)
type Bought =
  /** `payUrl`: where to send the buyer, a path of ours or the provider's address. */
  | { ok: true; orderId: string; agencyId: string; payUrl: string }
  | ({ ok: false } & BuySeatsRefusal)

/**
 * Orders seats at today's price; the order waits to be paid and keeps its places meanwhile. A new agency
 * is made with the buyer as its lead. An unpaid order of the same buyer for the same agency and cohort is
 * replaced. Nothing to pay: the seats are there at once. Something to pay and nobody to take it: refused.
 * @throws NotFound for a cohort that is not for sale to anybody, or an agency that the actor does not lead
 */
export async function buySeats(actor: Actor, input: BuySeatsInput): Promise<Bought> {
  const placed = await once(actor, input.mutationId, 'buy-seats', (tx) => place(tx, actor, input))
  if (!placed.ok) return placed
  const { orderId, agencyId, free, replaced } = placed
  for (const reference of replaced) await closeQuietly(reference)
  const payUrl = free ? paths.agencySeats({ agency: agencyId }) : await sendToPayment(orderId)
  return { ok: true, orderId, agencyId, payUrl }
}

async function place(tx: Tx, actor: Actor, input: BuySeatsInput): Promise<Placed> {
  const cohort = await lockCohort(tx, { slug: input.cohort })
  const at = now()
  const existing = await findAgency(tx, actor, input)
  const replaced = existing
    ? await tx.seatOrder.findMany({
        where: {
          agencyId: existing,
          cohortId: cohort.id,
          boughtById: actor.personId,
          paidAt: null,
          cancelledAt: null,
        },
        select: { id: true, providerReference: true },
      })
    : []
  const ids = replaced.map(({ id }) => id)
  if (!isEnrolling(cohort, at)) return { ok: false, reason: 'not-open' }
  const free = orderTotal({ quantity: input.quantity, unitPriceMinor: cohort.seatPriceMinor }) === 0
  if (!free && payments() === null) return { ok: false, reason: 'no-payments' }
  const left = placesLeft(await countPlaces(tx, cohort.id, at, ids))
  if (left < input.quantity) return { ok: false, reason: 'sold-out', placesLeft: left }
  await tx.seatOrder.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: at } })
  const agencyId =
    existing ??
    (await createAgency(tx, { name: input.agencyName ?? '', leadId: actor.personId })).id
  const orderId = await createOrder(tx, actor, cohort, input, agencyId)
  if (free) await fulfilOrder(tx, orderId, 'free', actor.personId)
  return {
    ok: true,
    orderId,
    agencyId,
    free,
    replaced: replaced.flatMap(({ providerReference }) => providerReference ?? []),
  }
}

async function findAgency(tx: Tx, actor: Actor, { agency }: BuySeatsInput) {
  if (agency === NEW_AGENCY) return null
  const found = await tx.agency.findFirst({
    where: { id: agency, ...ledBy(actor) },
    select: { id: true },
  })
  if (!found) throw new NotFound()
  return found.id
}

async function createOrder(
  tx: Tx,
  actor: Actor,
  cohort: LockedCohort,
  { quantity, purchaseOrder }: BuySeatsInput,
  agencyId: string,
): Promise<string> {
  const at = now()
  const id = newId()
  const number = await nextNumber(tx, at.getUTCFullYear())
  await tx.seatOrder.create({
    data: {
      id,
      number,
      agencyId,
      cohortId: cohort.id,
      boughtById: actor.personId,
      quantity,
      unitPriceMinor: cohort.seatPriceMinor,
      currency: cohort.currency,
      // Without anybody who takes money only what is free gets here: no money moves, as in the sandbox.
      provider: payments()?.name ?? 'sandbox',
      purchaseOrder: purchaseOrder || null,
      createdAt: at,
    },
  })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.placed',
    subjectKind: 'seat-order',
    subjectId: id,
    new: { number, quantity, unitPriceMinor: cohort.seatPriceMinor, currency: cohort.currency },
  })
  return id
}

/** Orders are numbered without gaps within a year; those of other cohorts wait here for a moment. */
async function nextNumber(tx: Tx, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seat-order-number', 0))`
  const [last] = await tx.$queryRaw<{ count: number }[]>`
    SELECT coalesce(max(split_part(number, '-', 3)::int), 0) AS count
    FROM seat_order WHERE number LIKE ${`FB-${year}-%`}`
  return orderNumber(year, (last?.count ?? 0) + 1)
}

/** A page of a replaced order may stay open without harm: a payment that still comes is dealt with. */
async function closeQuietly(reference: string): Promise<void> {
  try {
    await payments()?.close(reference)
  } catch (error) {
    log().warn({ err: error, reference }, 'payment page of a replaced order not closed')
  }
}
