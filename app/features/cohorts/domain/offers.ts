import { formatMoney, percent } from '~/platform/shared/money'
import { dayOf, formatDayIn } from '~/platform/shared/time'
import type { PriceOffers, Pricing } from '../contract/pricing'

/** It reads what changes the list price at this moment: early birds have theirs to the end of their last day, by the cohort's zone. */
export function offersAt(
  pricing: Omit<Pricing, 'currency' | 'seatPriceMinor'>,
  at: Date,
): PriceOffers {
  const { earlyBird, earlyBirdUntil: until, timeZone, volumeSteps, tax } = pricing
  const holds = until !== null && dayOf(at, timeZone) <= until
  return { early: earlyBird && holds ? { price: earlyBird, until } : null, volumeSteps, tax }
}

interface Priced {
  seatPriceMinor: number
  currency: string
  timeZone: string
  offers: PriceOffers
}

/** Sentences about what changes the list price, as visitors read them; none where nothing is to be paid. */
export function offerLines({ seatPriceMinor, currency, timeZone, offers }: Priced): string[] {
  if (seatPriceMinor === 0) return []
  const { early, volumeSteps, tax } = offers
  const steps = [...volumeSteps].sort((a, b) => a.fromSeats - b.fromSeats)
  const lines: string[] = []
  if (early) {
    const price =
      'offBp' in early.price
        ? `${percent(early.price.offBp)} off`
        : `${formatMoney(early.price.priceMinor, currency)} per seat`
    lines.push(`Early bird: ${price} through ${formatDayIn(early.until, timeZone, 'year')}`)
  }
  if (steps.length > 0)
    lines.push(
      steps
        .map(({ fromSeats, offBp }) => `${percent(offBp)} off for ${fromSeats} or more seats`)
        .join(', '),
    )
  if (tax) lines.push(`${tax.name} of ${percent(tax.bp)} is added`)
  return lines
}
