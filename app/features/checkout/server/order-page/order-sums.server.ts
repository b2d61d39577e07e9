import type { OrderPage, OrderSums } from '../../contract'

interface Order {
  totalMinor: number
  paidAt: Date | null
  canceledAt: Date | null
  disputeState: string | null
  invoice: {
    status: string
    /** Once staff have closed the order, its buyer owes nothing anymore. */
    voidDueAt: Date | null
    creditedMinor: number
    adjustedMinor: number
  } | null
  entries: { account: string; amountMinor: number; reference: string }[]
}

/** The money that moved, as the books have it; the rest follows from the order. */
export function sumsOf(order: Order): OrderSums {
  const { invoice, entries } = order
  const totalMinor = order.totalMinor + (invoice?.adjustedMinor ?? 0)
  const cashOf = (kind: string) =>
    entries
      .filter(({ account, reference }) => account === 'cash' && reference.startsWith(`${kind}:`))
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const paidMinor = cashOf('payment')
  const creditedMinor = invoice?.creditedMinor ?? 0
  const awayMinor = 0 - cashOf('dispute')
  const isOpen = order.disputeState === 'open'
  const isWithdrawn =
    invoice !== null &&
    (invoice.status === 'void' || (invoice.voidDueAt !== null && order.paidAt === null))
  const isOwed = order.paidAt === null && order.canceledAt === null && !isWithdrawn
  return {
    ...{ totalMinor, creditedMinor, paidMinor },
    withdrawnMinor: isWithdrawn ? Math.max(0, totalMinor - creditedMinor - paidMinor) : 0,
    refundedMinor: -cashOf('refund'),
    heldMinor: isOpen ? awayMinor : 0,
    takenBackMinor: isOpen ? 0 : awayMinor,
    owedMinor: isOwed ? Math.max(0, totalMinor - creditedMinor - paidMinor) : 0,
  }
}

interface Booked {
  entries: { account: string; amountMinor: number; reference: string; at: string }[]
}

const movedOf = ({ entries }: Booked, kind: 'payment' | 'refund') =>
  entries
    .filter(({ account, reference }) => account === 'cash' && reference.startsWith(`${kind}:`))
    .map(({ at, amountMinor }) => ({ at: new Date(at), amountMinor }))

/** Each refund as the books have it, with its day. */
export const refundsOf = (order: Booked): OrderPage['refunds'] =>
  movedOf(order, 'refund').map(({ at, amountMinor }) => ({ at, amountMinor: 0 - amountMinor }))

/** Each payment likewise: an invoice is paid in parts. */
export const paymentsOf = (order: Booked): OrderPage['payments'] => movedOf(order, 'payment')
