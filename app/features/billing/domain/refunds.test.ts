import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRefund, shareOfSeat } from './refunds'

const seats = [1, 2, 3].map((number) => ({ number, held: number === 3 }))
const order = { totalMinor: 100_000, quantity: 3, leftMinor: 100_000, seats }

test('the shares of all seats add up to the total', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc.integer({ min: 1, max: 50 }),
      (totalMinor, quantity) => {
        const shares = Array.from({ length: quantity }, (_, at) =>
          shareOfSeat(totalMinor, quantity, at + 1),
        )
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(totalMinor)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('all of the money takes the seats that no one holds', () => {
  expect(planRefund(order, { what: 'full' })).toEqual({
    ok: true,
    plan: { amountMinor: 100_000, seats: [1, 2], coachesOut: 0, coachesStaying: 1 },
  })
})

test('chosen seats go with their share, also one that someone holds', () => {
  expect(planRefund(order, { what: 'seats', seats: [1, 3] })).toEqual({
    ok: true,
    plan: { amountMinor: 66_667, seats: [1, 3], coachesOut: 1, coachesStaying: 0 },
  })
})

test('an amount takes no seat', () => {
  expect(planRefund(order, { what: 'amount', amountMinor: 5 })).toMatchObject({
    plan: { amountMinor: 5, seats: [] },
  })
})

test('no more goes back than there is, and no seat twice', () => {
  const refused = (left: number, choice: Parameters<typeof planRefund>[1]) =>
    planRefund({ ...order, leftMinor: left }, choice)
  expect(refused(0, { what: 'full' })).toEqual({ ok: false, reason: 'nothing-left' })
  expect(refused(4, { what: 'amount', amountMinor: 5 })).toEqual({ ok: false, reason: 'too-much' })
  expect(refused(4, { what: 'seats', seats: [1] })).toEqual({ ok: false, reason: 'too-much' })
  expect(refused(9, { what: 'seats', seats: [4] })).toEqual({ ok: false, reason: 'seats-changed' })
  expect(refused(9, { what: 'seats', seats: [] })).toEqual({ ok: false, reason: 'seats-changed' })
})
