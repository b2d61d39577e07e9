import { randomUUID } from 'node:crypto'
import { getMovePage, moveSeatToCohort } from '~/features/moves/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

/** Presses the button that the page shows for a cohort, once; again with the same form. */
export async function presses(lead: Actor, seatId: string, to: string) {
  const page = await getMovePage(lead, seatId, to)
  const cost = page.targets.find(({ slug }) => slug === to)?.cost
  const form = {
    ...{ mutationId: randomUUID(), to, seenWho: page.seat.mark },
    ...{ seenPayMinor: cost?.payMinor ?? 0, seenRefundMinor: cost?.refundMinor ?? 0 },
  }
  return { page, press: () => moveSeatToCohort(lead, seatId, form) }
}

export const move = async (lead: Actor, seatId: string, to: string) =>
  (await presses(lead, seatId, to)).press()

/** Seats of one order, by number. */
export const seatsOfOrder = (orderId: string) =>
  db().seat.findMany({ where: { orderId }, orderBy: { number: 'asc' } })

/** Two cohorts of one program, and an agency with seats in the first, bought in the sandbox. */
export async function twoCohorts({
  from = 125_000,
  to = 125_000,
  quantity = 1,
  startsIn = 5,
} = {}) {
  const here = await aCohort({ priceMinor: from, startsIn })
  const there = await aCohort({ priceMinor: to, startsIn: 40 })
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort: here.slug, agencyId, quantity })
  const seats = await seatsOfOrder(orderId)
  const [seat] = seats
  if (!seat) throw new Error('no seat')
  return { here, there, agencyId, lead, orderId, seats, seat }
}

/** The difference that waits to be paid for a seat. */
export const openDifference = (forSeatId: string) =>
  db().seatOrder.findFirstOrThrow({ where: { forSeatId, paidAt: null, canceledAt: null } })

export const cashOf = async (orderIds: string[]) => {
  const { _sum } = await db().ledgerEntry.aggregate({
    where: { orderId: { in: orderIds }, account: 'cash' },
    _sum: { amountMinor: true },
  })
  return _sum.amountMinor ?? 0
}
