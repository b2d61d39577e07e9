import { readAccount, shareOfSeat } from '~/features/billing/index.server'
import type { SeatToMove } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import type { PaidSource } from '../domain/difference'

export interface SeatValue {
  /** The seat's own order first, then those that paid a difference for it. */
  sources: PaidSource[]
  order: {
    number: string
    currency: string
    taxExemptNumber: string | null
    paid: boolean
    frozen: boolean
    /** Still to be paid on its invoice, for all of its seats. */
    owedMinor: number
  }
  /** How a dispute about any of its money stands: while it is open nothing moves, and what was lost is not there anymore. */
  dispute: 'open' | 'lost' | null
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
  const order = await tx.seatOrder.findUniqueOrThrow({
    where: { id: seat.orderId },
    include: {
      ...{ invoice: true, credits: true },
      seats: { where: { canceledAt: null }, orderBy: { number: 'asc' }, select: { id: true } },
    },
  })
  const account = await readAccount(seat.orderId, tx)
  if (!account) throw new NotFound()
  const { totalMinor, quantity, number, currency, taxExemptNumber, seats } = order
  const { baseMinor, owedMinor } = invoicedOf(order) ?? {
    ...{ baseMinor: Math.min(totalMinor, account.chargedMinor), owedMinor: 0 },
  }
  const share = shareOfSeat(baseMinor, quantity, seat.number) - seat.returnedMinor
  const standing = seats.findIndex(({ id }) => id === seat.id) + 1
  const owed = standing > 0 ? Math.min(share, shareOfSeat(owedMinor, seats.length, standing)) : 0
  const own = Math.max(0, Math.min(share - owed, account.leftMinor))
  const differences = await tx.seatOrder.findMany({
    where: { forSeatId: seat.id, canceledAt: null },
    orderBy: { createdAt: 'asc' },
    select: {
      ...{ id: true, paidAt: true, createdAt: true, processingAt: true },
      ...{ frozenFor: true, disputeState: true },
      cohort: { select: { title: true } },
    },
  })
  const sources: PaidSource[] = [{ orderId: seat.orderId, leftMinor: own }]
  for (const { id, paidAt } of differences)
    if (paidAt)
      sources.push({ orderId: id, leftMinor: (await readAccount(id, tx))?.leftMinor ?? 0 })
  if (owed > 0) sources.push({ orderId: seat.orderId, leftMinor: owed, owed: true })
  const orders = [order, ...differences]
  const disputes = orders.map(({ disputeState }) => disputeState)
  const open = differences.find(({ paidAt }) => paidAt === null)
  return {
    sources,
    order: {
      ...{ number, currency, taxExemptNumber },
      paid: order.paidAt !== null,
      frozen: orders.some(({ frozenFor }) => frozenFor.length > 0),
      owedMinor,
    },
    dispute: disputes.includes('open') ? 'open' : order.disputeState === 'lost' ? 'lost' : null,
    free: totalMinor === 0 && sources.length === 1,
    open: open
      ? {
          ...{ id: open.id, createdAt: open.createdAt, title: open.cohort.title },
          processing: open.processingAt !== null,
        }
      : null,
  }
}

interface Invoiced {
  totalMinor: number
  invoice: { status: string; paidMinor: number; creditedMinor: number } | null
  credits: readonly { amountMinor: number; struckMinor: number; sentAt: Date | null }[]
}

/**
 * Says what the seats of an order by invoice were sold for, and what of it is still owed. Only a credit note of someone else
 * makes all seats cheaper; what a choice took off stands with the seats that it was for. Null for an order by card.
 */
function invoicedOf({ totalMinor, invoice, credits }: Invoiced) {
  if (!invoice) return null
  const { status, paidMinor, creditedMinor } = invoice
  const ours = credits.reduce((sum, { struckMinor }) => sum + struckMinor, 0)
  const unsent = credits.reduce((sum, one) => sum + (one.sentAt ? 0 : one.amountMinor), 0)
  const isOwed = status !== 'paid' && status !== 'void'
  return {
    baseMinor: totalMinor - Math.max(0, creditedMinor - ours),
    owedMinor: isOwed ? Math.max(0, totalMinor - creditedMinor - paidMinor - unsent) : 0,
  }
}
