import { placesLeft } from '~/features/cohorts/contract'
import { countPlaces, type LockedCohort } from '~/features/cohorts/index.server'
import type { Breakdown } from '~/features/pricing/contract'
import { endWaiting, offerPlaces } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { paths } from '~/platform/shared/paths'
import { type BuySeatsInput, type BuySeatsRefusal, billingSchema, seatsPath } from '../../contract'
import { tryIssueInvoice } from '../invoices/issue-invoice.server'
import { placeInvoice } from '../invoices/place-invoice.server'
import { fulfillOrder } from '../payments/fulfill-order.server'
import { sendToPayment } from '../payments/send-to-payment.server'
import { createOrder, type NewOrder } from './create-order.server'
import { type PaymentPageRef, replaceOrder } from './replace-orders.server'

/** free: nothing is to be paid. */
type Paying = 'free' | 'card' | 'invoice'

export type Placed =
  | {
      ok: true
      orderId: string
      agencyId: string | null
      to: Paying
      replaced: PaymentPageRef | null
    }
  | ({ ok: false } & BuySeatsRefusal)

interface Wanted {
  price: Breakdown
  cohort: LockedCohort
  quantity: number
  /** The buyer's open order in the cohort, whose places come free. */
  open: { id: string } | null
}

/** Whether someone takes the money, and the places are there. */
export async function findRoom(tx: Tx, actor: Actor, { price, cohort, quantity, open }: Wanted) {
  if (price.totalMinor > 0 && payments() === null)
    return { ok: false, reason: 'no-payments' } as const
  await offerPlaces(tx, cohort)
  const own = { orders: open ? [open.id] : [], personId: actor.personId }
  const left = placesLeft(await countPlaces(tx, cohort.id, now(), own))
  if (left < quantity) return { ok: false, reason: 'sold-out', placesLeft: left } as const
  return { ok: true } as const
}

interface Reserving {
  order: Omit<NewOrder, 'method' | 'purchaseOrder'>
  /** How it is paid, and what an invoice needs. */
  input: Pick<BuySeatsInput, 'method' | 'purchaseOrder'> & Record<string, unknown>
  open: { id: string } | null
}

/** Writes an order for which there is room, in place of the buyer's open one. */
export async function placeOrder(
  tx: Tx,
  actor: Actor,
  { order, input, open }: Reserving,
): Promise<Placed & { ok: true }> {
  await endWaiting(tx, order.cohort.id, actor.personId)
  const replaced = open && (await replaceOrder(tx, open.id))
  const { price, agencyId, cohort, quantity } = order
  // There are no accounts payable where someone buys for themselves.
  const wanted = agencyId ? (input.method ?? 'card') : 'card'
  const to = price.totalMinor === 0 ? 'free' : wanted
  const purchaseOrder = input.purchaseOrder || null
  const method = to === 'invoice' ? to : 'card'
  const orderId = await createOrder(tx, actor, { ...order, method, purchaseOrder })
  if (to === 'free') await fulfillOrder(tx, orderId, actor.personId)
  if (to === 'invoice')
    await placeInvoice(tx, {
      order: { ...price, id: orderId, agencyId, cohortId: cohort.id, quantity },
      terms: { daysUntilDue: cohort.invoiceDays, seatsFrom: cohort.seatsFrom },
      billing: billingSchema.parse(input),
      purchaseOrder,
      actorId: actor.personId,
    })
  return { ok: true, orderId, agencyId, to, replaced }
}

/** Makes an order's payment page or invoice, and gives where the buyer goes on: there, or to what cost nothing. */
export async function startPayment(
  { orderId, agencyId, to }: Placed & { ok: true },
  cohortSlug: string,
): Promise<string> {
  if (to === 'free') return seatsPath({ agencyId, cohortSlug })
  if (to === 'card') return sendToPayment(orderId)
  await tryIssueInvoice(orderId)
  return paths.agencyOrder(orderId)
}
