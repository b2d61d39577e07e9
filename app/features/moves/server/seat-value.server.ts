import { readAccount, shareOfSeat } from '~/features/billing/index.server'
import type { SeatToMove } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import type { Source } from '../domain/difference'

export interface SeatValue {
  /** The seat's own order first, then those that paid a difference for it. */
  sources: Source[]
  order: {
    number: string
    currency: string
    taxExemptNumber: string | null
    paid: boolean
    frozen: boolean
  }
  /** Nothing was ever paid for it. */
  free: boolean
  /** The order of a difference that is not paid yet. */
  open: { id: string; createdAt: Date; processing: boolean; title: string } | null
}

/**
 * Says what was paid for a seat and has not gone back. The shares of an order's seats add up to what was charged, to the last
 * minor unit; money that went back without naming a seat lowers what the last ones have left. Call it with the seat's
 * order locked, or only to show it.
 */
export async function readSeatValue(tx: Tx, seat: SeatToMove): Promise<SeatValue> {
  const order = await tx.seatOrder.findUniqueOrThrow({ where: { id: seat.orderId } })
  const account = await readAccount(seat.orderId, tx)
  if (!account) throw new NotFound()
  const { totalMinor, quantity, number, currency, taxExemptNumber } = order
  const base = Math.min(totalMinor, account.chargedMinor)
  const share = shareOfSeat(base, quantity, seat.number) - seat.returnedMinor
  const own = Math.max(0, Math.min(share, account.leftMinor))
  const differences = await tx.seatOrder.findMany({
    where: { forSeatId: seat.id, canceledAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, paidAt: true, createdAt: true, processingAt: true },
      cohort: { select: { title: true } },
    },
  })
  const sources: Source[] = [{ orderId: seat.orderId, leftMinor: own }]
  for (const { id, paidAt } of differences)
    if (paidAt)
      sources.push({ orderId: id, leftMinor: (await readAccount(id, tx))?.leftMinor ?? 0 })
  const open = differences.find(({ paidAt }) => paidAt === null)
  return {
    sources,
    order: {
      ...{ number, currency, taxExemptNumber },
      paid: order.paidAt !== null,
      frozen: order.frozenFor.length > 0,
    },
    free: totalMinor === 0 && sources.length === 1,
    open: open
      ? {
          ...{ id: open.id, createdAt: open.createdAt, title: open.cohort.title },
          processing: open.processingAt !== null,
        }
      : null,
  }
}
