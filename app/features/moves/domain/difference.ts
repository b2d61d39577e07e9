/** Less is not charged: no card takes it. */
export const LEAST_CHARGE_MINOR = 50

/** An order with which something was paid for the seat, and what of it has not gone back. */
export interface Source {
  orderId: string
  leftMinor: number
}

export interface Settled {
  creditMinor: number
  priceMinor: number
  /** To be paid; never below what a card takes. */
  payMinor: number
  /** To be given back, by order; the newest payment first. */
  refunds: { orderId: string; amountMinor: number }[]
}

/**
 * Says what a seat's move costs, or gives back.
 * @param free nothing was paid for the seat, and nothing ever is
 * @param sources the oldest payment first
 * @param waived the program takes the seat elsewhere, so that what is dearer costs nothing
 */
export function settle(
  priceMinor: number,
  sources: readonly Source[],
  { free = false, waived = false }: { free?: boolean; waived?: boolean } = {},
): Settled {
  const creditMinor = sources.reduce((sum, { leftMinor }) => sum + leftMinor, 0)
  if (free) return { creditMinor: 0, priceMinor: 0, payMinor: 0, refunds: [] }
  const missing = priceMinor - creditMinor
  if (missing >= 0) {
    const payMinor = waived || missing < LEAST_CHARGE_MINOR ? 0 : missing
    return { creditMinor, priceMinor, payMinor, refunds: [] }
  }
  return { creditMinor, priceMinor, payMinor: 0, refunds: takeBack(-missing, sources) }
}

/** Takes an amount out of payments, the newest first. */
export function takeBack(amountMinor: number, sources: readonly Source[]): Settled['refunds'] {
  let rest = amountMinor
  return [...sources].reverse().flatMap(({ orderId, leftMinor }) => {
    const part = Math.min(rest, leftMinor)
    rest -= part
    return part > 0 ? [{ orderId, amountMinor: part }] : []
  })
}

export const refundOf = ({ refunds }: Pick<Settled, 'refunds'>): number =>
  refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
