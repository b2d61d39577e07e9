import type { Pricing } from '~/features/cohorts/contract'
import { type Breakdown, breakdown } from '~/features/pricing/contract'
import { rulesAt } from '~/features/pricing/index.server'
import { now } from '~/platform/clock.server'
import { refundTotalMinor, settleDifference } from '../domain/difference'
import type { SeatValue } from './seat-value.server'

/** Today's price of one seat in a cohort, and what a seat's move there costs or gives back. */
export function costOfMove(pricing: Pricing, value: SeatValue, { waived = false } = {}) {
  const price = priceOf(pricing, value)
  const settled = settleDifference(price.totalMinor, value.sources, { free: value.free, waived })
  return { price, settled, cost: { ...settled, refundMinor: refundTotalMinor(settled) } }
}

const priceOf = (pricing: Pricing, { order }: SeatValue): Breakdown =>
  breakdown(rulesAt(pricing, now()), {
    ...{ quantity: 1, code: null, exempt: order.taxExemptNumber !== null },
  })
