/** Less is not charged: no card takes it. */
export const LEAST_CHARGE_MINOR = 50

/** An order with which something was paid for the seat, and what of it has not gone back. */
export interface PaidSource {
  orderId: string
  leftMinor: number
  /** It is the part that is still owed on the order's invoice. */
  owed?: true
}

/** The cost of a seat's move, or what it gives back, in minor units. */
export interface SettledDifference {
  creditMinor: number
  priceMinor: number
  /** To be paid; never below what a card takes. */
  payMinor: number
  /** To be given back, by order; the newest payment first. */
  refunds: Part[]
  /** To be taken off what is still owed on the seat's order. */
  offMinor: number
}

interface Part {
  orderId: string
  amountMinor: number
}

/**
 * Says what a seat's move costs, or gives back.
 * @param free nothing was paid for the seat, and nothing ever is
 * @param sources the oldest payment first
 * @param waived the program takes the seat elsewhere, so that what is dearer costs nothing
 */
export function settleDifference(
  priceMinor: number,
  sources: readonly PaidSource[],
  { free = false, waived = false }: { free?: boolean; waived?: boolean } = {},
): SettledDifference {
  const creditMinor = sources.reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  if (free) return { creditMinor: 0, priceMinor: 0, payMinor: 0, refunds: [], offMinor: 0 }
  const missing = priceMinor - creditMinor
  if (missing >= 0) {
    const payMinor = waived || missing < LEAST_CHARGE_MINOR ? 0 : missing
    return { creditMinor, priceMinor, payMinor, refunds: [], offMinor: 0 }
  }
  return { creditMinor, priceMinor, payMinor: 0, ...allocateRefund(-missing, sources) }
}

/** Takes an amount out of what is owed, and then out of payments, the newest first. */
export function allocateRefund(
  amountMinor: number,
  sources: readonly PaidSource[],
): Pick<SettledDifference, 'refunds' | 'offMinor'> {
  const owedMinor = sources.reduce((sum, { owed, leftMinor }) => sum + (owed ? leftMinor : 0), 0)
  const offMinor = Math.min(amountMinor, owedMinor)
  let rest = amountMinor - offMinor
  const paid = [...sources].reverse().filter(({ owed }) => !owed)
  const refunds = paid.flatMap(({ orderId, leftMinor }) => {
    const part = Math.min(rest, leftMinor)
    rest -= part
    return part > 0 ? [{ orderId, amountMinor: part }] : []
  })
  return { refunds, offMinor }
}

/** The sum of the refunds, in minor units. */
export const refundTotalMinor = ({ refunds }: Pick<SettledDifference, 'refunds'>): number =>
  refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
