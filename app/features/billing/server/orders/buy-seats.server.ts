import { isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, type LockedCohort, ledBy, lockCohort } from '~/features/cohorts/index.server'
import { createAgency, recordAudit, scope } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { oneLine } from '~/platform/shared/text'
import { type BuySeatsInput, type BuySeatsRefusal, billingSchema, NEW_AGENCY } from '../../contract'
import { orderNumber } from '../../domain/orders'
import { type Breakdown, breakdown } from '../../domain/price'
import { issueQuietly } from '../invoices/issue-invoice.server'
import { placeInvoice } from '../invoices/place-invoice.server'
import { fulfillOrder } from '../payments/fulfill-order.server'
import { sendToPayment } from '../payments/send-to-payment.server'
import { findLastBought } from './find-last-bought.server'
import {
  closeQuietly,
  findOpenOrder,
  lookAtOpenOrders,
  type PlacedAt,
  replaceOrder,
} from './replace-orders.server'

/** free: nothing is to be paid. */
type Paying = 'free' | 'card' | 'invoice'

type Placed =
  | { ok: true; orderId: string; agencyId: string; to: Paying; replaced: PlacedAt | null }
  | ({ ok: false } & BuySeatsRefusal)
type Bought =
  /** `payUrl`: where to send the buyer, a path of ours or the provider's address. */
  | { ok: true; orderId: string; agencyId: string; payUrl: string }
  | ({ ok: false } & BuySeatsRefusal)

/**
 * Orders seats at today's price; the order waits to be paid and keeps its places meanwhile. A new agency
 * is made with the buyer as its lead; one of that name that they lead already is taken. The buyer's open
 * order in the cohort is replaced, whichever tab and agency it came from. Nothing to pay: the seats are there
 * at once. Something to pay and no one to take it: refused.
 * @throws NotFound for a cohort that is not for sale to anyone, or an agency that the actor does not lead
 */
export async function buySeats(actor: Actor, input: BuySeatsInput): Promise<Bought> {
  await lookAtOpenOrders(actor, input.cohort)
  const placed = await once(actor, input.mutationId, 'buy-seats', (tx) => place(tx, actor, input))
  if (!placed.ok) return placed
  const { orderId, agencyId, replaced } = placed
  if (replaced) await closeQuietly(replaced)
  return { ok: true, orderId, agencyId, payUrl: await onward(placed) }
}

async function onward({ orderId, agencyId, to }: Placed & { ok: true }): Promise<string> {
  if (to === 'free') return paths.agencySeats({ agency: agencyId })
  if (to === 'card') return sendToPayment(orderId)
  await issueQuietly(orderId)
  return paths.agencyOrder(orderId)
}

async function place(tx: Tx, actor: Actor, input: BuySeatsInput): Promise<Placed> {
  // One buyer's tabs wait for each other, also for different cohorts, so that one name makes one agency.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`buyer:${actor.personId}`}, 0))`
  const cohort = await lockCohort(tx, { slug: input.cohort })
  const at = now()
  const existing = await findAgency(tx, actor, input)
  if (!isForSale(cohort, at)) return { ok: false, reason: 'not-open' }
  const price = breakdown(
    { ...cohort, earlyBird: null, steps: [], tax: null },
    { quantity: input.quantity, code: null, exempt: false },
  )
  const free = price.totalMinor === 0
  if (!free && payments() === null) return { ok: false, reason: 'no-payments' }
  const unseen = await findUnseen(tx, actor, input)
  if (unseen) return { ok: false, reason: 'bought-meanwhile', ...unseen }
  const open = await findOpenOrder(tx, actor, cohort.id)
  const left = placesLeft(await countPlaces(tx, cohort.id, at, open ? [open.id] : []))
  if (left < input.quantity) return { ok: false, reason: 'sold-out', placesLeft: left }
  const replaced = open && (await replaceOrder(tx, open.id))
  const agencyId =
    existing ??
    (await createAgency(tx, { name: input.agencyName ?? '', leadId: actor.personId })).id
  const to = free ? 'free' : (input.method ?? 'card')
  const method = to === 'invoice' ? to : 'card'
  const orderId = await createOrder(tx, actor, cohort, input, { agencyId, price, method })
  if (to === 'free') await fulfillOrder(tx, orderId, 'free', actor.personId)
  if (to === 'invoice')
    await placeInvoice(tx, {
      order: { ...price, id: orderId, agencyId, cohortId: cohort.id, quantity: input.quantity },
      terms: { daysUntilDue: cohort.invoiceDays, seatsFrom: cohort.seatsFrom },
      billing: billingSchema.parse(input),
      purchaseOrder: input.purchaseOrder || null,
      actorId: actor.personId,
    })
  return { ok: true, orderId, agencyId, to, replaced }
}

/** The order that the buyer paid last in the cohort, unless the page that was sent knew of it. */
async function findUnseen(tx: Tx, actor: Actor, { cohort: slug, seen }: BuySeatsInput) {
  if (seen === undefined) return null
  const last = await findLastBought(tx, actor, slug)
  return last && last.id !== seen ? { number: last.number, quantity: last.quantity } : null
}

/** Null: a new one is to be made. */
async function findAgency(tx: Tx, actor: Actor, { agency, agencyName = '' }: BuySeatsInput) {
  if (agency === NEW_AGENCY) {
    const [named] = await tx.$queryRaw<{ id: string }[]>`
      SELECT a.id FROM agency a WHERE lower(a.name) = lower(${oneLine(agencyName)})
        AND ${scope(actor, 'seat.buy', { agency: Prisma.sql`a.id` })} ORDER BY a.created_at LIMIT 1`
    return named?.id ?? null
  }
  const found = await tx.agency.findFirst({
    where: { id: agency, ...ledBy(actor, 'seat.buy') },
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
  { agencyId, price, method }: { agencyId: string; price: Breakdown; method: 'card' | 'invoice' },
): Promise<string> {
  const at = now()
  const { lines, totalMinor, currency } = price
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
      totalMinor,
      currency,
      lines: { create: lines.map((line, index) => ({ ...line, position: index + 1 })) },
      // Without anyone who takes money only what is free gets here: no money moves, as in the sandbox.
      provider: payments()?.name ?? 'sandbox',
      ...{ method, purchaseOrder: purchaseOrder || null, createdAt: at },
    },
  })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'order.placed',
    subjectKind: 'seat-order',
    subjectId: id,
    new: { number, quantity, totalMinor, currency },
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
