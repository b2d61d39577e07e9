import {
  createOrder,
  lockOrder,
  oweRefund,
  replaceOrder,
  sendToPayment,
  tryClosePage,
  trySendRefunds,
} from '~/features/billing/index.server'
import { isForSale, placesLeft } from '~/features/cohorts/contract'
import {
  countPlaces,
  type LockedCohort,
  lockCohorts,
  readPricings,
} from '~/features/cohorts/index.server'
import {
  carrySeat,
  offerPlaces,
  readReassigning,
  readSeatToMove,
  type SeatToMove,
  standingOfSeat,
} from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { payments } from '~/platform/payments/payments.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { formatMoney } from '~/platform/shared/money'
import type { MoveForm, MoveRefusal, Whose } from '../contract'
import { refundTotalMinor, type SettledDifference } from '../domain/difference'
import { seatRefusal, targetRefusal } from '../domain/targets'
import { findMovable, holderMark, ownSeatId } from './get-move-page.server'
import { costOfMove } from './price-of.server'
import { readSeatValue, type SeatValue } from './seat-value.server'
import { tellLead } from './tell-lead.server'

type Placed = Awaited<ReturnType<typeof replaceOrder>>

type Decided =
  | { ok: true; to: 'pay'; orderId: string; replaced: Placed }
  | { ok: true; to: 'moved'; refunds: string[]; refund: string | null; replaced: Placed }
  | { ok: false; reason: MoveRefusal }

type Moved =
  /** `payUrl`: where the difference is paid. `refund`: the amount that goes back, in words. */
  { ok: true; payUrl: string | null; refund: string | null } | { ok: false; reason: MoveRefusal }

/**
 * Moves a seat to another cohort of its program, at today's price there. Cheaper or equal: at once, and the rest goes
 * back. Dearer: an order for the difference, which keeps the place; the seat moves when it is paid. The same form twice
 * is one move; another press replaces an order that waits.
 * @throws NotFound unless the actor leads the seat's agency or has it without one, and for a cohort that no one may see or of another program
 */
export async function moveSeatToCohort(
  actor: Actor,
  seatId: string,
  form: MoveForm,
  whose: Whose = 'agency',
): Promise<Moved> {
  const decided = await once(actor, form.mutationId, 'move-seat-to-cohort', (tx) =>
    decide(tx, actor, { seatId, whose }, form),
  )
  if (!decided.ok) return decided
  if (decided.replaced) await tryClosePage(decided.replaced)
  if (decided.to === 'pay')
    return { ok: true, payUrl: await sendToPayment(decided.orderId), refund: null }
  for (const orderId of decided.refunds) await trySendRefunds(orderId)
  return { ok: true, payUrl: null, refund: decided.refund }
}

async function decide(
  tx: Tx,
  actor: Actor,
  { seatId, whose }: { seatId: string; whose: Whose },
  form: MoveForm,
): Promise<Decided> {
  const known = await findMovable(tx, actor, seatId, whose)
  const target = await tx.cohort.findFirst({
    where: { slug: form.to, visibility: { not: 'draft' } },
    select: { id: true },
  })
  if (!target) throw new NotFound()
  const locked = await lockOrder(tx, known.orderId, [target.id])
  if (!locked) throw new NotFound()
  // As it is after everyone before us is done.
  const seat = await readSeatToMove(tx, { id: seatId })
  const cohorts = await lockCohorts(tx, [seat.cohortId, target.id])
  const from = cohorts.find(({ id }) => id === seat.cohortId)
  const to = cohorts.find(({ id }) => id === target.id)
  if (!from || !to || from.program !== to.program) throw new NotFound()
  if (from.id === to.id) return { ok: false, reason: 'changed' }
  const value = await readSeatValue(tx, seat)
  const refused = await refusalOf(tx, { seat, from, to, value })
  if (refused) return { ok: false, reason: refused }
  const pricing = (await readPricings(tx, [to.id])).get(to.id)
  if (!pricing) throw new NotFound()
  const { price, settled } = costOfMove(pricing, value)
  const seen =
    settled.payMinor === form.seenPayMinor &&
    refundTotalMinor(settled) === form.seenRefundMinor &&
    holderMark(seat) === form.seenWho
  if (!seen) return { ok: false, reason: 'changed' }
  if (settled.payMinor > 0 && payments() === null) return { ok: false, reason: 'no-payments' }
  // Whatever is written stays, so nothing is refused from here on.
  const replaced = value.open && (await replaceOrder(tx, value.open.id))
  if (settled.payMinor === 0) {
    const done = { actorId: actor.personId, seat, from, to, value, settled }
    const refunds = await moveNow(tx, done)
    const refund = refundTotalMinor(settled)
    const words = refund > 0 ? formatMoney(refund, value.order.currency) : null
    return { ok: true, to: 'moved', refunds, refund: words, replaced }
  }
  const { creditMinor, priceMinor } = settled
  const label = `Paid for seat ${seat.number} of order ${value.order.number}`
  const credit = { kind: 'credit' as const, label, amountMinor: -creditMinor }
  const orderId = await createOrder(tx, actor, {
    ...{ cohort: to, agencyId: seat.agencyId, quantity: 1, method: 'card', codeId: null },
    unitPriceMinor: pricing.seatPriceMinor,
    price: {
      lines: creditMinor > 0 ? [...price.lines, credit] : price.lines,
      ...{ totalMinor: settled.payMinor, currency: price.currency },
    },
    ...{ purchaseOrder: null, taxExemptNumber: value.order.taxExemptNumber, forSeatId: seat.id },
  })
  const enrollmentId = seat.holder?.enrollmentId ?? null
  await tx.moving.create({
    data: {
      ...{ orderId, seatId: seat.id, fromCohortId: from.id, enrollmentId },
      ...{ creditMinor, priceMinor },
    },
  })
  return { ok: true, to: 'pay', orderId, replaced }
}

interface Asked {
  seat: SeatToMove
  /** Both locked. */
  from: LockedCohort
  to: LockedCohort
  value: SeatValue
}

async function refusalOf(tx: Tx, { seat, from, to, value }: Asked): Promise<MoveRefusal | null> {
  const stays = seatRefusal({
    ...{ unpaid: !value.order.paid, frozen: value.order.frozen },
    processing: value.open?.processing ?? false,
    reassigning: await readReassigning(tx, from, seat.agencyId, ownSeatId(seat)),
  })
  if (stays) return stays
  await offerPlaces(tx, to)
  // An order that this press replaces keeps no place anymore.
  const own = { orders: value.open ? [value.open.id] : [] }
  const standings = await standingOfSeat(tx, [to.id], seat)
  return targetRefusal({
    forSale: isForSale(to, now()),
    placesLeft: placesLeft(await countPlaces(tx, to.id, now(), own)),
    sameCurrency: to.currency === value.order.currency,
    standing: standings.get(to.id),
  })
}

/**
 * Moves the seat, decides what goes back, and tells the lead.
 * @returns the orders of which money goes back
 */
async function moveNow(
  tx: Tx,
  {
    actorId,
    seat,
    from,
    to,
    value,
    settled,
  }: Asked & { actorId: string; settled: SettledDifference },
): Promise<string[]> {
  const { creditMinor, priceMinor, refunds } = settled
  const own = refunds.find(({ orderId }) => orderId === seat.orderId)
  const refundMinor = refundTotalMinor(settled)
  const moveId = await carrySeat(tx, {
    ...{ seatId: seat.id, from, to, at: now(), actorId, cause: 'lead' },
    money: { creditMinor, priceMinor, refundMinor },
    ...{ returnedMinor: own?.amountMinor ?? 0, differenceOrderId: null },
  })
  for (const one of refunds)
    await oweRefund(tx, { ...one, reason: 'moved', requestedById: actorId })
  const { currency } = value.order
  await tellLead(tx, { moveId, seat, from, to, actorId, paid: null, refundMinor, currency })
  return refunds.map(({ orderId }) => orderId)
}
