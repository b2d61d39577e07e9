import { lockCohort } from '~/features/cohorts/index.server'
import type { Prisma, Tx } from '~/platform/db/client.server'
import type { Account, Ordered } from '../../domain/account'

const WITH = {
  cohort: { select: { id: true, slug: true, title: true } },
  buyer: { select: { id: true, email: true } },
  invoice: true,
  refunds: { select: { id: true, amountMinor: true, sentAt: true, refusedAt: true } },
} satisfies Prisma.SeatOrderInclude

/** An order with all that decides about its money, but for the facts. */
export type OrderOfMoney = Prisma.SeatOrderGetPayload<{ include: typeof WITH }>

export const readOrderOfMoney = (
  tx: Pick<Tx, 'seatOrder'>,
  id: string,
): Promise<OrderOfMoney | null> => tx.seatOrder.findUnique({ where: { id }, include: WITH })

/** Takes the cohort's lock, then the order's. @returns null for an order that is none of ours */
export async function lockOrder(tx: Tx, id: string): Promise<OrderOfMoney | null> {
  const known = await tx.seatOrder.findUnique({ where: { id }, select: { cohortId: true } })
  if (!known) return null
  await lockCohort(tx, { id: known.cohortId })
  await tx.$queryRaw`SELECT id FROM seat_order WHERE id = ${id}::uuid FOR UPDATE`
  return readOrderOfMoney(tx, id)
}

/** The part of the money that has not gone back; refunds that were decided and not sent yet have. */
export function leftOf(
  { refunds }: Pick<OrderOfMoney, 'refunds'>,
  { chargedMinor, refundedMinor }: Pick<Account, 'chargedMinor' | 'refundedMinor'>,
) {
  const waitingMinor = refunds
    .filter(({ sentAt, refusedAt }) => !sentAt && !refusedAt)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return { waitingMinor, leftMinor: Math.max(0, chargedMinor - refundedMinor - waitingMinor) }
}

type Money = Pick<
  OrderOfMoney,
  'paidAt' | 'currency' | 'providerReference' | 'totalMinor' | 'invoice'
>

/** The seats of an order by invoice are there before the money is, and were there also when it was taken back. */
export const orderedOf = (order: Money): Ordered => ({
  totalMinor: order.totalMinor,
  currency: order.currency,
  sold: order.paidAt !== null || order.invoice !== null,
  invoice: order.invoice && {
    paidMinor: order.invoice.paidMinor,
    creditedMinor: order.invoice.creditedMinor,
    isVoid: order.invoice.status === 'void',
  },
  reference: order.providerReference,
})
