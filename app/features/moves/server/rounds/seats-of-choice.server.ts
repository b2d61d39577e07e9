import { readAccount } from '~/features/billing/index.server'
import { readSeatToMove, type SeatToMove } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import type { Source } from '../../domain/difference'
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

/** Adds up what goes back, by order, and never more than an order has left. */
export class Purse {
  private readonly left = new Map<string, number>()
  readonly owed = new Map<string, number>()

  private constructor() {}

  static async of(tx: Tx, seats: readonly SeatOfChoice[]): Promise<Purse> {
    const purse = new Purse()
    const orders = new Set(seats.flatMap(({ value }) => value.sources.map((one) => one.orderId)))
    for (const id of orders) purse.left.set(id, (await readAccount(id, tx))?.leftMinor ?? 0)
    return purse
  }

  /** The sources of a seat, as far as the seats before it have left something. */
  has(sources: readonly Source[]): Source[] {
    return sources.map(({ orderId, leftMinor }) => ({
      orderId,
      leftMinor: Math.min(leftMinor, this.left.get(orderId) ?? 0),
    }))
  }

  take(parts: readonly { orderId: string; amountMinor: number }[]): void {
    for (const { orderId, amountMinor } of parts) {
      this.left.set(orderId, (this.left.get(orderId) ?? 0) - amountMinor)
      this.owed.set(orderId, (this.owed.get(orderId) ?? 0) + amountMinor)
    }
  }

  get sumMinor(): number {
    return [...this.owed.values()].reduce((sum, amount) => sum + amount, 0)
  }
}
