import { expect, test } from 'vitest'
import type { Day } from '~/platform/shared/time'
import { offerLines, offersAt } from './offers'

const pricing = {
  ...{ seatPriceMinor: 145_000, currency: 'USD', timeZone: 'America/Chicago' },
  ...{ earlyBird: { priceMinor: 125_000 }, earlyBirdUntil: '2026-12-20' as Day },
  volumeSteps: [
    { fromSeats: 10, offBp: 1_000 },
    { fromSeats: 5, offBp: 550 },
  ],
  tax: { name: 'Sales tax', bp: 700 },
}
const linesAt = (at: string, more: Partial<typeof pricing> = {}) => {
  const priced = { ...pricing, ...more }
  return offerLines({ ...priced, offers: offersAt(priced, new Date(at)) })
}

test('an early-bird price is told with its last day, to the end of that day where the cohort is', () => {
  const early = 'Early bird: $1,250.00 per seat through Dec 20, 2026 CT'
  expect(linesAt('2026-12-21T05:59:59Z')).toContain(early)
  expect(linesAt('2026-12-21T06:00:00Z')).not.toContain(early)
  expect(linesAt('2026-12-21T06:00:00Z')).toHaveLength(2)
})

test('volume steps are one line, from the smallest on, and tax is another', () => {
  expect(linesAt('2027-01-01T00:00:00Z')).toEqual([
    '5.5% off for 5 or more seats, 10% off for 10 or more seats',
    'Sales tax of 7% is added',
  ])
})

test('a price without rules has no line, nor has a cohort that costs nothing', () => {
  const offers = { early: null, volumeSteps: [], tax: null }
  expect(offerLines({ ...pricing, offers })).toEqual([])
  expect(linesAt('2026-12-01T00:00:00Z', { seatPriceMinor: 0 })).toEqual([])
})
