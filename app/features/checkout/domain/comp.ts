import type { Breakdown } from '~/features/pricing/contract'

interface Comp {
  seatPriceMinor: number
  currency: string
  quantity: number
  /** In words. */
  reason: string
}

/** The price of seats that are given away: what they are worth, and all of it off. */
export function compPrice({ seatPriceMinor, currency, quantity, reason }: Comp): Breakdown {
  const worth = seatPriceMinor * quantity
  const seats = quantity === 1 ? '1 seat' : `${quantity} seats`
  return {
    lines: [
      { kind: 'seats', label: seats, amountMinor: worth },
      { kind: 'comp', label: `Given for free: ${reason}`, amountMinor: worth === 0 ? 0 : -worth },
    ],
    ...{ totalMinor: 0, currency },
  }
}
