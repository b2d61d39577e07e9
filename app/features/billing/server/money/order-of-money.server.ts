import { lockCohorts } from '~/features/cohorts/index.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { Account, Ordered } from '../../domain/account'

const WITH = {
  cohort: { select: { id: true, slug: true, title: true } },
  buyer: { select: { id: true, email: true } },
  invoice: true,
  parked: true,
  refunds: {
    select: { id: true, amountMinor: true, sentAt: true, refusedAt: true, outside: true },
  },
} satisfies Prisma.SeatOrderInclude

/** An order with all that decides about its money, but for the facts. */
export type OrderOfMoney = Prisma.SeatOrderGetPayload<{ include: typeof WITH }>

export const readOrderOfMoney = (
  tx: Pick<Tx, 'seatOrder'>,
  id: string,
): Promise<OrderOfMoney | null> => tx.seatOrder.findUnique({ where: { id }, include: WITH })

/** SQL: the cohorts in which something of an order lies: its own, those of its seats, and that of the seat that it is for. */
const cohortsOf = (tx: Tx, id: string) => tx.$queryRaw<{ id: string }[]>`
  SELECT cohort_id AS id FROM seat_order WHERE id = ${id}::uuid
  UNION SELECT cohort_id FROM seat WHERE order_id = ${id}::uuid
  UNION SELECT s.cohort_id FROM seat_order o JOIN seat s ON s.id = o.for_seat_id WHERE o.id = ${id}::uuid`

/**
 * Takes the locks of an order's cohorts, and of others that are wanted, then the order's. A seat that moved meanwhile
 * may have brought another cohort: it is taken when it is seen.
 * @returns null for an order that is none of ours
 */
export async function lockOrder(
  tx: Tx,
  id: string,
  others: string[] = [],
): Promise<OrderOfMoney | null> {
  const wanted = [...(await cohortsOf(tx, id)).map((one) => one.id), ...others]
  if (wanted.length === others.length) return null
  await lockCohorts(tx, wanted)
  await tx.$queryRaw`SELECT id FROM seat_order WHERE id = ${id}::uuid FOR UPDATE`
  const late = (await cohortsOf(tx, id)).map((one) => one.id).filter((one) => !wanted.includes(one))
  if (late.length > 0) await lockCohorts(tx, late)
  return readOrderOfMoney(tx, id)
}

interface Refund {
  amountMinor: number
  /** Null while it has not happened. */
  sentAt: unknown
  refusedAt: unknown
}

/** The part of the money that has not gone back and that no bank holds; refunds that were decided and not sent yet have. */
export function leftOf(
  { refunds }: { refunds: readonly Refund[] },
  {
    chargedMinor,
    refundedMinor,
    heldMinor,
  }: Pick<Account, 'chargedMinor' | 'refundedMinor' | 'heldMinor'>,
) {
  const waitingMinor = refunds
    .filter(({ sentAt, refusedAt }) => !sentAt && !refusedAt)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return {
    waitingMinor,
    leftMinor: Math.max(0, chargedMinor - refundedMinor - heldMinor - waitingMinor),
  }
}

/**
 * The part of an amount that goes back past the provider: no more goes through it than came through it. What came
 * through it goes first.
 * @param leftMinor as `leftOf` says
 */
export function outsideOf(
  { invoice, refunds }: Pick<OrderOfMoney, 'invoice' | 'refunds'>,
  leftMinor: number,
  amountMinor: number,
): number {
  const gone = refunds
    .filter(({ outside, refusedAt }) => outside && !refusedAt)
    .reduce((sum, one) => sum + one.amountMinor, 0)
  const ours = Math.max(0, (invoice?.outsideMinor ?? 0) - gone)
  // More than came past the provider never goes back past it, also where the newest payment is not known here yet.
  return Math.min(ours, Math.max(0, amountMinor - Math.max(0, leftMinor - ours)))
}

interface Money
  extends Pick<OrderOfMoney, 'paidAt' | 'currency' | 'providerReference' | 'totalMinor'> {
  invoice: {
    paidMinor: number
    creditedMinor: number
    adjustedMinor: number
    status: string
  } | null
  /** Left out where no one asks what is to be looked at. */
  parked?: OrderOfMoney['parked']
}

/** The order's amount, with what staff have accepted that its invoice is more or less. */
export const billedOf = ({ totalMinor, invoice }: Pick<Money, 'totalMinor' | 'invoice'>): number =>
  totalMinor + (invoice?.adjustedMinor ?? 0)

/** The seats of an order by invoice are there before the money is, and were there also when it was taken back. */
export const orderedOf = (order: Money): Ordered => ({
  totalMinor: billedOf(order),
  currency: order.currency,
  sold: order.paidAt !== null || order.invoice !== null,
  invoice: order.invoice && {
    paidMinor: order.invoice.paidMinor,
    creditedMinor: order.invoice.creditedMinor,
    isVoid: order.invoice.status === 'void',
  },
  parked: order.parked,
  reference: order.providerReference,
})
