import {
  confirmOpenOrders,
  findOpenOrder,
  findRoom,
  type Placed,
  placeOrder,
  startPayment,
  tryClosePage,
} from '~/features/billing/index.server'
import { isForSale } from '~/features/cohorts/contract'
import { ledBy, lockCohort } from '~/features/cohorts/index.server'
import { isUsedUp } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { db } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { priceLines } from '../../contract/price-lines'
import type { OrderQuoteInput, OrderQuoteRefusal } from '../../contract/quotes'
import { quoteState } from './get-quote.server'

type Made = (Placed & { ok: true }) | ({ ok: false } & OrderQuoteRefusal)
type Ordered = { ok: true; orderId: string; payUrl: string } | ({ ok: false } & OrderQuoteRefusal)

const find = (tx: Pick<Tx, 'quote'>, actor: Actor, id: string) =>
  tx.quote.findFirst({
    where: { id, agency: ledBy(actor, 'seat.buy') },
    include: { cohort: { select: { slug: true } }, order: { include: { invoice: true } } },
  })

/**
 * Makes the order of a quote at the price that was quoted, once, while it is good; places are looked for now.
 * @throws NotFound for whoever does not lead its agency
 */
export async function orderQuote(actor: Actor, input: OrderQuoteInput): Promise<Ordered> {
  const quote = await find(db(), actor, input.quote)
  if (!quote) throw new NotFound()
  await confirmOpenOrders(actor, quote.cohort.slug)
  const made = await once(actor, input.mutationId, 'order-quote', (tx) => make(tx, actor, input))
  if (!made.ok) return made
  if (made.replaced) await tryClosePage(made.replaced)
  const { orderId } = made
  return { ok: true, orderId, payUrl: await startPayment(made, quote.cohort.slug) }
}

async function make(tx: Tx, actor: Actor, input: OrderQuoteInput): Promise<Made> {
  const known = await find(tx, actor, input.quote)
  if (!known) throw new NotFound()
  const cohort = await lockCohort(tx, { id: known.cohortId })
  // Read again under the lock: whoever ordered it meanwhile is done.
  const quote = await find(tx, actor, input.quote)
  if (!quote) throw new NotFound()
  const at = now()
  const state = quoteState(quote, at)
  if (state === 'ordered') return { ok: false, reason: 'used' }
  if (state === 'expired') return { ok: false, reason: 'expired' }
  if (!isForSale(cohort, at)) return { ok: false, reason: 'not-open' }
  const { agencyId, quantity, unitPriceMinor, totalMinor, currency, codeId } = quote
  const open = await findOpenOrder(tx, actor, cohort.id)
  const price = { lines: priceLines.parse(quote.lines), totalMinor, currency }
  const buyer = { personId: actor.personId, agencyId }
  const reuse = codeId && { codeId, buyer, replaced: open?.id }
  if (reuse && (await isUsedUp(tx, reuse, { lock: true })))
    return { ok: false, reason: 'code', why: 'used-up' }
  const room = await findRoom(tx, actor, { price, cohort, quantity, open })
  if (!room.ok) return room
  const { taxExemptNumber } = quote
  const order = { cohort, agencyId, quantity, unitPriceMinor, price, codeId, taxExemptNumber }
  const placed = await placeOrder(tx, actor, { order, input, open })
  await tx.quote.update({ where: { id: quote.id }, data: { orderId: placed.orderId } })
  return placed
}
