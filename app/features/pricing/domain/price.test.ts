import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdown, type PriceRequest, type PriceRules, shareOfAmount } from './price'

const rules: PriceRules = {
  ...{ seatPriceMinor: 125_000, currency: 'USD', earlyBird: null, steps: [], tax: null },
}
const asked: PriceRequest = { quantity: 12, code: null, exempt: false }

const bp = fc.integer({ min: 1, max: 10_000 })
const reduction = fc.oneof(
  fc.record({ offBp: bp }),
  fc.record({ offMinor: fc.integer({ min: 1, max: 20_000_000 }) }),
)
const anyRules: fc.Arbitrary<PriceRules> = fc.record({
  seatPriceMinor: fc.integer({ min: 0, max: 28_000_000 }),
  currency: fc.constantFrom('USD', 'JPY', 'KWD'),
  earlyBird: fc.oneof(
    fc.constant(null),
    fc.record({ offBp: bp }),
    fc.record({ priceMinor: fc.integer({ min: 0, max: 28_000_000 }) }),
  ),
  steps: fc.array(fc.record({ fromSeats: fc.integer({ min: 2, max: 50 }), offBp: bp }), {
    maxLength: 5,
  }),
  tax: fc.option(
    fc.record({ name: fc.constant('Sales tax'), bp: fc.integer({ min: 1, max: 5_000 }) }),
  ),
})
const anyAsked: fc.Arbitrary<PriceRequest> = fc.record({
  quantity: fc.integer({ min: 1, max: 50 }),
  code: fc.option(reduction.map((off) => ({ code: 'SPRING', ...off }))),
  exempt: fc.boolean(),
})

describe('of any price', () => {
  test('the lines add up to the total, in whole minor units, and nothing falls below zero', () => {
    fc.assert(
      fc.property(anyRules, anyAsked, (given, order) => {
        const { lines, totalMinor } = breakdown(given, order)
        const up = (kind: string) => kind === 'seats' || kind === 'tax'
        const facts = {
          sum: lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
          whole: lines.every(({ amountMinor }) => Number.isSafeInteger(amountMinor)),
          stored: totalMinor >= 0 && totalMinor <= 2_147_483_647,
          kinds: new Set(lines.map(({ kind }) => kind)).size,
          signs: lines.every(({ kind, amountMinor }) =>
            up(kind) ? amountMinor >= 0 : amountMinor < 0,
          ),
        }
        expect(facts).toEqual({
          ...{ sum: totalMinor, whole: true, stored: true, kinds: lines.length, signs: true },
        })
      }),
      { numRuns: 500 },
    )
  })

  test('a reduction never makes an order dearer, and whoever is exempt never pays more', () => {
    fc.assert(
      fc.property(anyRules, anyAsked, (given, order) => {
        const { totalMinor } = breakdown(given, order)
        expect(totalMinor).toBeLessThanOrEqual(
          breakdown({ ...given, earlyBird: null, steps: [] }, { ...order, code: null }).totalMinor,
        )
        const exempt = breakdown(given, { ...order, exempt: true })
        expect(exempt.totalMinor).toBeLessThanOrEqual(totalMinor)
        expect(exempt.lines.map(({ kind }) => kind)).not.toContain('tax')
      }),
    )
  })
})

test('the half of a minor unit is rounded upward', () => {
  expect(shareOfAmount(5, 1_000)).toBe(1)
  expect(shareOfAmount(4, 1_000)).toBe(0)
  expect(shareOfAmount(999, 825)).toBe(82)
})

test('each line says what it is', () => {
  const { lines, totalMinor } = breakdown(
    {
      ...rules,
      earlyBird: { priceMinor: 115_000 },
      steps: [
        { fromSeats: 10, offBp: 500 },
        { fromSeats: 20, offBp: 1_000 },
      ],
      tax: { name: 'Sales tax', bp: 825 },
    },
    { ...asked, code: { code: 'SPRING', offMinor: 10_000 } },
  )
  expect(lines).toEqual([
    { kind: 'seats', label: '12 seats at $1,250.00', amountMinor: 1_500_000 },
    { kind: 'early_bird', label: 'Early bird, $1,150.00 a seat', amountMinor: -120_000 },
    { kind: 'volume', label: '5% off from 10 seats', amountMinor: -69_000 },
    { kind: 'code', label: 'Code SPRING, $100.00 off', amountMinor: -10_000 },
    { kind: 'tax', label: 'Sales tax 8.25%', amountMinor: 107_333 },
  ])
  expect(totalMinor).toBe(1_408_333)
})

test('an early-bird price above the list price takes nothing off, and a large code at most what is left', () => {
  expect(breakdown({ ...rules, earlyBird: { priceMinor: 130_000 } }, asked).totalMinor).toBe(
    1_500_000,
  )
  const free = breakdown(rules, { ...asked, code: { code: 'ALL', offMinor: 9_999_999 } })
  expect(free.totalMinor).toBe(0)
})
