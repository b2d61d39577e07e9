import { isForSale, placesLeft } from '~/features/cohorts/contract'
import { countPlaces, lockCohort } from '~/features/cohorts/index.server'
import { keepTaxExemption } from '~/features/identity/index.server'
import { endWaiting, offerPlaces, ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import {
  type BuySeatsInput,
  type BuySeatsRefusal,
  billingSchema,
  SELF,
  seatsPath,
} from '../../contract'
import { issueQuietly } from '../invoices/issue-invoice.server'
import { placeInvoice } from '../invoices/place-invoice.server'
import { fulfillOrder } from '../payments/fulfill-order.server'
import { sendToPayment } from '../payments/send-to-payment.server'
import { LOCKED, priceOrder } from '../prices/price-order.server'
import { findBuyingAgency, makeAgency, TO_BE_MADE } from './buying-agency.server'
import { createOrder } from './create-order.server'
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
  | { ok: true; orderId: string; agencyId: string | null; to: Paying; replaced: PlacedAt | null }
  | ({ ok: false } & BuySeatsRefusal)
type Bought =
  /** `payUrl`: where to send the buyer, a path of ours or the provider's address. */
  | { ok: true; orderId: string; agencyId: string | null; payUrl: string }
  | ({ ok: false } & BuySeatsRefusal)

/**
 * Orders seats at today's price; the order waits to be paid and keeps its places meanwhile. They are for an agency,
 * or there is one and it is the buyer's own. A new agency is made with the buyer as its lead; one of that name that
 * they lead already is taken. The buyer's open order in the cohort is replaced, whichever tab and agency it came
 * from. Nothing to pay: the seats are there at once. Something to pay and no one to take it: refused.
 * @throws NotFound for a cohort that is not for sale to anyone, or an agency that the actor does not lead
 */
export async function buySeats(actor: Actor, input: BuySeatsInput): Promise<Bought> {
  await lookAtOpenOrders(actor, input.cohort)
  const placed = await once(actor, input.mutationId, 'buy-seats', (tx) => place(tx, actor, input))
  if (!placed.ok) return placed
  const { orderId, agencyId, replaced } = placed
  if (replaced) await closeQuietly(replaced)
  return { ok: true, orderId, agencyId, payUrl: await onward(placed, input.cohort) }
}

async function onward({ orderId, agencyId, to }: Placed & { ok: true }, cohortSlug: string) {
  if (to === 'free') return seatsPath({ agencyId, cohortSlug })
  if (to === 'card') return sendToPayment(orderId)
  await issueQuietly(orderId)
  return paths.agencyOrder(orderId)
}

async function place(tx: Tx, actor: Actor, asked: BuySeatsInput): Promise<Placed> {
  // For oneself there is one seat, whatever stands in a field that is out of sight then.
  const input = asked.agency === SELF ? { ...asked, quantity: 1 } : asked
  // One buyer's tabs wait for each other, also for different cohorts, so that one name makes one agency.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`buyer:${actor.personId}`}, 0))`
  const cohort = await lockCohort(tx, { slug: input.cohort })
  const at = now()
  const agencyId = await findBuyingAgency(tx, actor, input)
  if (!isForSale(cohort, at)) return { ok: false, reason: 'not-open' }
  if (agencyId === null) {
    const refused = await ownSeatRefusal(tx, cohort.id, actor.personId)
    if (refused) return { ok: false, reason: refused }
  }
  const unseen = await findUnseen(tx, actor, input)
  if (unseen) return { ok: false, reason: 'bought-meanwhile', ...unseen }
  const open = await findOpenOrder(tx, actor, cohort.id)
  const buyerId = agencyId === null ? actor.personId : agencyId || null
  const priced = await priceOrder(tx, input, { cohort, buyerId, replaced: open?.id }, LOCKED)
  if (!priced.ok) return priced
  const { price, codeId, unitPriceMinor } = priced
  const free = price.totalMinor === 0
  if (!free && payments() === null) return { ok: false, reason: 'no-payments' }
  await offerPlaces(tx, cohort)
  const own = { orders: open ? [open.id] : [], personId: actor.personId }
  const left = placesLeft(await countPlaces(tx, cohort.id, at, own))
  if (left < input.quantity) return { ok: false, reason: 'sold-out', placesLeft: left }
  // Whatever is written stays, so nothing is refused from here on.
  await endWaiting(tx, cohort.id, actor.personId)
  const replaced = open && (await replaceOrder(tx, open.id))
  const agency = agencyId === TO_BE_MADE ? await makeAgency(tx, actor, input) : agencyId
  if (agency && input.taxExemptNumber)
    await keepTaxExemption(tx, actor, agency, input.taxExemptNumber)
  // There are no accounts payable where someone buys for themselves.
  const to = free ? 'free' : agency ? (input.method ?? 'card') : 'card'
  const orderId = await createOrder(tx, actor, {
    ...{ cohort, agencyId: agency, quantity: input.quantity, unitPriceMinor, price, codeId },
    method: to === 'invoice' ? to : 'card',
    purchaseOrder: input.purchaseOrder || null,
    taxExemptNumber: (agency && input.taxExemptNumber) || null,
  })
  if (to === 'free') await fulfillOrder(tx, orderId, actor.personId)
  if (to === 'invoice')
    await placeInvoice(tx, {
      order: {
        ...price,
        id: orderId,
        agencyId: agency,
        cohortId: cohort.id,
        quantity: input.quantity,
      },
      terms: { daysUntilDue: cohort.invoiceDays, seatsFrom: cohort.seatsFrom },
      billing: billingSchema.parse(input),
      purchaseOrder: input.purchaseOrder || null,
      actorId: actor.personId,
    })
  return { ok: true, orderId, agencyId: agency, to, replaced }
}

/** The order that the buyer paid last in the cohort, unless the page that was sent knew of it. */
async function findUnseen(tx: Tx, actor: Actor, { cohort: slug, seen }: BuySeatsInput) {
  if (seen === undefined) return null
  const last = await findLastBought(tx, actor, slug)
  return last && last.id !== seen ? { number: last.number, quantity: last.quantity } : null
}
