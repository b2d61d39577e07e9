import type { Pricing } from '~/features/cohorts/contract'
import { standingOfSeat } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Settled } from '../../domain/difference'
import { takeBack } from '../../domain/difference'
import { costOf } from '../price-of.server'
import { Purse, type SeatOfChoice } from './seats-of-choice.server'

interface PlannedSeat extends SeatOfChoice {
  /** Null: it ends, and all of what was paid for it goes back. */
  settled: Settled | null
}

export interface PlannedChoice {
  seats: PlannedSeat[]
  purse: Purse
}

/** Ending every seat gives back so much. */
export async function planRefund(tx: Tx, seats: readonly SeatOfChoice[]): Promise<PlannedChoice> {
  const purse = await Purse.of(tx, seats)
  return { purse, seats: seats.map((one) => endOf(one, purse)) }
}

/**
 * Every seat goes to a cohort, for no more than was paid; what is cheaper goes back. A seat whose coach is there already
 * ends.
 */
export async function planMoves(
  tx: Tx,
  seats: readonly SeatOfChoice[],
  { id, pricing }: { id: string; pricing: Pricing },
): Promise<PlannedChoice> {
  const purse = await Purse.of(tx, seats)
  const planned: PlannedSeat[] = []
  for (const one of seats) {
    const standings = await standingOfSeat(tx, [id], one.seat)
    if (standings.has(id)) planned.push(endOf(one, purse))
    else {
      const value = { ...one.value, sources: purse.has(one.value.sources) }
      const { settled } = costOf(pricing, value, { waived: true })
      purse.take(one.seat.orderId, settled)
      planned.push({ ...one, settled })
    }
  }
  return { purse, seats: planned }
}

function endOf(one: SeatOfChoice, purse: Purse): PlannedSeat {
  const sources = purse.has(one.value.sources)
  const all = sources.reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  purse.take(one.seat.orderId, takeBack(all, sources))
  return { ...one, settled: null }
}
