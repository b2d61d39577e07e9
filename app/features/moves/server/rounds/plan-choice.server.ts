import type { Pricing } from '~/features/cohorts/contract'
import { standingOfSeat } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { SettledDifference } from '../../domain/difference'
import { allocateRefund } from '../../domain/difference'
import { costOfMove } from '../price-of.server'
import { RefundBudget, type SeatOfChoice } from './seats-of-choice.server'

interface PlannedSeat extends SeatOfChoice {
  /** Null: it ends, and all of what was paid for it goes back. */
  settled: SettledDifference | null
}

export interface PlannedChoice {
  seats: PlannedSeat[]
  purse: RefundBudget
}

/** Plans that every seat ends, and counts what goes back. */
export async function planChoiceRefund(
  tx: Tx,
  seats: readonly SeatOfChoice[],
): Promise<PlannedChoice> {
  const purse = await RefundBudget.of(tx, seats)
  return { purse, seats: seats.map((one) => endOf(one, purse)) }
}

/**
 * Every seat goes to a cohort, for no more than was paid; what is cheaper goes back. A seat whose coach is there already
 * ends.
 */
export async function planChoiceMoves(
  tx: Tx,
  seats: readonly SeatOfChoice[],
  { id, pricing }: { id: string; pricing: Pricing },
): Promise<PlannedChoice> {
  const purse = await RefundBudget.of(tx, seats)
  const planned: PlannedSeat[] = []
  for (const one of seats) {
    const standings = await standingOfSeat(tx, [id], one.seat)
    if (standings.has(id)) planned.push(endOf(one, purse))
    else {
      const value = { ...one.value, sources: purse.has(one.value.sources) }
      const { settled } = costOfMove(pricing, value, { waived: true })
      purse.take(one.seat.orderId, settled)
      planned.push({ ...one, settled })
    }
  }
  return { purse, seats: planned }
}

function endOf(one: SeatOfChoice, purse: RefundBudget): PlannedSeat {
  const sources = purse.has(one.value.sources)
  const all = sources.reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  purse.take(one.seat.orderId, allocateRefund(all, sources))
  return { ...one, settled: null }
}
