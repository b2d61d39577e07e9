import { keptUntil } from '~/features/cohorts/contract'
import { readCards, readPricings } from '~/features/cohorts/index.server'
import { namesApart } from '~/features/identity/index.server'
import {
  findOwnSeat,
  findSeatToMove,
  readReassigning,
  type SeatToMove,
  standingOfSeat,
} from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction, type Tx } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { dayFromDb } from '~/platform/shared/time'
import type { MovePage, MoveTarget, Whose } from '../contract'
import { seatRefusal, targetRefusal } from '../domain/targets'
import { costOfMove } from './price-of.server'
import { readSeatValue, type SeatValue } from './seat-value.server'

/** The seat that someone may move: of an agency that they lead, or their own without one. Throws NotFound. */
export const findMovable = (tx: Tx, actor: Actor, seatId: string, whose: Whose) =>
  whose === 'own' ? findOwnSeat(tx, actor, seatId) : findSeatToMove(tx, actor, seatId)

/**
 * To which cohorts a seat can go, what each costs, and what a move to `to` would do. Nothing is written.
 * @throws NotFound unless the actor leads its agency, or has it without one
 */
export const getMovePage = (
  actor: Actor,
  seatId: string,
  to: string | null,
  whose: Whose = 'agency',
): Promise<MovePage> =>
  inTransaction(async (tx) => {
    const seat = await findMovable(tx, actor, seatId, whose)
    const value = await readSeatValue(tx, seat)
    const row = await tx.cohort.findUniqueOrThrow({
      where: { id: seat.cohortId },
      select: {
        ...{ id: true, slug: true, title: true, timeZone: true, program: true },
        ...{ startsOn: true, endsOn: true },
      },
    })
    const cohort = { ...row, startsOn: dayFromDb(row.startsOn), endsOn: dayFromDb(row.endsOn) }
    const reassigning = await readReassigning(tx, cohort, seat.agencyId, ownSeatId(seat))
    const { order, open } = value
    const targets = await readTargets(tx, { seat, value, program: cohort.program })
    const { slug, title, startsOn, endsOn, timeZone } = cohort
    const waits = open && (open.processing || keptUntil(open.createdAt) > now())
    const refusal = seatRefusal({
      ...{ unpaid: !order.paid, frozen: order.frozen, reassigning },
      processing: open?.processing ?? false,
    })
    return {
      seat: {
        ...{ id: seat.id, number: seat.number, state: seat.state, free: value.free },
        who: await nameOfHolder(actor, seat),
        mark: holderMark(seat),
        cohort: { slug, title, startsOn, endsOn, timeZone },
        ...{ orderNumber: order.number, currency: order.currency },
      },
      ...{ agencyId: seat.agencyId, refusal, reassigning, targets },
      chosen: targets.find((one) => one.slug === to && one.refusal === null) ?? null,
      waiting: open && waits ? { orderId: open.id, title: open.title } : null,
    }
  })

/** The id of a seat without an agency, whose own moves count; null where the agency's moves count. */
export const ownSeatId = ({ id, agencyId }: SeatToMove): string | null => (agencyId ? null : id)

/** Identifies whoever goes along with a seat, so that a form is refused when they have changed meanwhile. */
export const holderMark = ({ holder, invited }: Pick<SeatToMove, 'holder' | 'invited'>): string =>
  holder?.enrollmentId ?? invited ?? ''

async function nameOfHolder(actor: Actor, { holder, invited }: SeatToMove) {
  if (!holder) return invited
  return (await namesApart(actor, [holder.personId]))(holder.personId)
}

interface From {
  seat: SeatToMove
  value: SeatValue
  program: string
}

/** The other cohorts of the program that are sold now; full ones too, with the reason. */
async function readTargets(
  tx: Tx,
  { seat, value, program }: From,
  { waived = false } = {},
): Promise<MoveTarget[]> {
  const cards = (await readCards(now())).filter(
    (card) =>
      card.program === program &&
      card.id !== seat.cohortId &&
      (card.enrollment === 'open' || card.enrollment === 'full'),
  )
  const ids = cards.map(({ id }) => id)
  const pricings = await readPricings(tx, ids)
  const standings = await standingOfSeat(tx, ids, seat)
  return cards.flatMap(({ id, slug, title, startsOn, endsOn, timeZone, ...card }) => {
    const pricing = pricings.get(id)
    if (!pricing) return []
    const refusal = targetRefusal({
      ...{ forSale: true, placesLeft: card.placesLeft, standing: standings.get(id) },
      sameCurrency: card.currency === value.order.currency,
    })
    const { creditMinor, priceMinor, payMinor, refundMinor } = costOfMove(pricing, value, {
      waived,
    }).cost
    const cost = { creditMinor, priceMinor, payMinor, refundMinor }
    return [{ slug, title, startsOn, endsOn, timeZone, refusal, cost }]
  })
}
