import { isForSale } from '~/features/cohorts/contract'
import { lockCohort } from '~/features/cohorts/index.server'
import { LOCK_CODE, priceOrder } from '~/features/pricing/index.server'
import { ownSeatRefusal } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { type BuySeatsInput, type BuySeatsRefusal, SELF } from '../../contract'
import {
  AGENCY_TO_BE_MADE,
  findBillingOfOther,
  findBuyingAgency,
  findTaxNumberOfOther,
  findUnseenAgencies,
  keepTaxExemptNumber,
  lockBuyer,
  makeAgency,
} from './buying-agency.server'
import { findLastBought } from './find-last-bought.server'
import { findRoom, type Placed, placeOrder, startPayment } from './place-order.server'
import { confirmOpenOrders, findOpenOrder, tryClosePage } from './replace-orders.server'

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
  await confirmOpenOrders(actor, input.cohort)
  const placed = await once(actor, input.mutationId, 'buy-seats', (tx) => place(tx, actor, input))
  if (!placed.ok) return placed
  const { orderId, agencyId, replaced } = placed
  if (replaced) await tryClosePage(replaced)
  return { ok: true, orderId, agencyId, payUrl: await startPayment(placed, input.cohort) }
}

async function place(tx: Tx, actor: Actor, asked: BuySeatsInput): Promise<Placed> {
  // For oneself there is one seat, whatever stands in a field that is out of sight then.
  const input = asked.agency === SELF ? { ...asked, quantity: 1 } : asked
  await lockBuyer(tx, actor)
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
  if (agencyId === AGENCY_TO_BE_MADE) {
    const agencies = await findUnseenAgencies(tx, actor, input.led)
    const { agencyName = '' } = input
    if (agencies.length > 0) return { ok: false, reason: 'second-agency', agencies, agencyName }
  }
  const other = agencyId !== null && (await findTaxNumberOfOther(tx, actor, agencyId, input))
  if (other) return { ok: false, reason: 'number-of-other', agency: other }
  const billed = agencyId !== null && (await findBillingOfOther(tx, actor, agencyId, input))
  if (billed) return { ok: false, reason: 'billing-of-other', agency: billed }
  const open = await findOpenOrder(tx, actor, cohort.id)
  const buyer = { personId: actor.personId, agencyId: agencyId || null }
  const exempt = input.agency !== SELF && Boolean(input.taxExemptNumber)
  const given = { cohort, buyer, replaced: open?.id }
  const priced = await priceOrder(tx, { ...input, exempt }, given, LOCK_CODE)
  if (!priced.ok) return priced
  const { price, codeId, unitPriceMinor } = priced
  const reserved = await findRoom(tx, actor, { price, cohort, quantity: input.quantity, open })
  if (!reserved.ok) return reserved
  // Whatever is written stays, so nothing is refused from here on.
  const agency = agencyId === AGENCY_TO_BE_MADE ? await makeAgency(tx, actor, input) : agencyId
  if (agency) await keepTaxExemptNumber(tx, actor, agency, input)
  const order = {
    ...{ cohort, agencyId: agency, quantity: input.quantity, unitPriceMinor, price, codeId },
    taxExemptNumber: (agency && input.taxExemptNumber) || null,
  }
  return placeOrder(tx, actor, { order, input, open })
}

/** The order that the buyer paid last in the cohort, unless the page that was sent knew of it. */
async function findUnseen(tx: Tx, actor: Actor, { cohort: slug, seen }: BuySeatsInput) {
  if (seen === undefined) return null
  const last = await findLastBought(tx, actor, slug)
  return last && last.id !== seen ? { number: last.number, quantity: last.quantity } : null
}
