import { readAccount } from '~/features/billing/index.server'
import { readSeatToMove, type SeatToMove } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { PaidSource, SettledDifference } from '../../domain/difference'
import { readSeatValue, type SeatValue } from '../seat-value.server'

export interface SeatOfChoice {
  seat: SeatToMove
  value: SeatValue
}

/** The seats of an order that stand in a cohort, each with what was paid for it, the oldest number first. */
export async function readSeatsOfChoice(
  tx: Tx,
  orderId: string,
  cohortId: string,
): Promise<SeatOfChoice[]> {
  const rows = await tx.seat.findMany({
    where: { orderId, cohortId, canceledAt: null },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  const seats: SeatOfChoice[] = []
  for (const { id } of rows) {
    const seat = await readSeatToMove(tx, { id })
    seats.push({ seat, value: await readSeatValue(tx, seat) })
  }
  return seats
}

const keyOf = ({ orderId, owed }: PaidSource) => (owed ? `${orderId} owed` : orderId)

/** Adds up what goes back, by order, and what is taken off invoices: never more than an order has left. */
export class RefundBudget {
  private readonly left = new Map<string, number>()
  readonly owed = new Map<string, number>()
  offMinor = 0

  private constructor() {}

  static async of(tx: Tx, seats: readonly SeatOfChoice[]): Promise<RefundBudget> {
    const purse = new RefundBudget()
    const orders = new Set(seats.flatMap(({ value }) => value.sources.map((one) => one.orderId)))
    for (const id of orders) purse.left.set(id, (await readAccount(id, tx))?.leftMinor ?? 0)
    for (const { seat, value } of seats)
      purse.left.set(
        keyOf({ orderId: seat.orderId, leftMinor: 0, owed: true }),
        value.order.owedMinor,
      )
    return purse
  }

  /** The sources of a seat, as far as the seats before it have left something. */
  has(sources: readonly PaidSource[]): PaidSource[] {
    return sources.map((one) => ({
      ...one,
      leftMinor: Math.min(one.leftMinor, this.left.get(keyOf(one)) ?? 0),
    }))
  }

  take(
    orderId: string,
    { refunds, offMinor }: Pick<SettledDifference, 'refunds' | 'offMinor'>,
  ): void {
    for (const one of refunds) {
      this.left.set(one.orderId, (this.left.get(one.orderId) ?? 0) - one.amountMinor)
      this.owed.set(one.orderId, (this.owed.get(one.orderId) ?? 0) + one.amountMinor)
    }
    const key = keyOf({ orderId, leftMinor: 0, owed: true })
    this.left.set(key, (this.left.get(key) ?? 0) - offMinor)
    this.offMinor += offMinor
  }

  get sumMinor(): number {
    return [...this.owed.values()].reduce((sum, amount) => sum + amount, 0)
  }
}
