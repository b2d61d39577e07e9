import type { Day } from '~/platform/shared/time'

/** The lower price of a seat for early birds, or their share off in basis points. */
export type EarlyBird = { priceMinor: number } | { offBp: number }

/** From so many seats in one order on, so much off. */
export interface VolumeStep {
  fromSeats: number
  /** Basis points. */
  offBp: number
}

/** A tax as orders call it, and its rate in basis points. */
export interface Tax {
  name: string
  bp: number
}

/** Everything that a cohort says about its price. */
export interface Pricing {
  seatPriceMinor: number
  /** ISO 4217 */
  currency: string
  /** IANA; the cohort's: its early-bird day ends by it. */
  timeZone: string
  earlyBird: EarlyBird | null
  earlyBirdUntil: Day | null
  volumeSteps: readonly VolumeStep[]
  tax: Tax | null
}

/** On one day this changes what a seat costs: `early` is there until the end of its last day. */
export interface PriceOffers {
  early: { price: EarlyBird; until: Day } | null
  volumeSteps: readonly VolumeStep[]
  tax: Tax | null
}

/** One seat costs at most this, so that no order with its tax outgrows what is stored of it. */
export const MAX_PRICE_MINOR = 28_000_000
