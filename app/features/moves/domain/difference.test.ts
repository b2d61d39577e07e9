import { expect, test } from 'vitest'
import {
  allocateRefund,
  LEAST_CHARGE_MINOR,
  refundTotalMinor,
  settleDifference,
} from './difference'

const paid = (...amounts: number[]) =>
  amounts.map((leftMinor, index) => ({ orderId: `order-${index}`, leftMinor }))

test('a dearer cohort costs the difference, and a cheaper one gives it back', () => {
  expect(settleDifference(150_000, paid(125_000))).toEqual({
    ...{ creditMinor: 125_000, priceMinor: 150_000, payMinor: 25_000, refunds: [] },
    offMinor: 0,
  })
  expect(settleDifference(100_000, paid(125_000))).toEqual({
    ...{ creditMinor: 125_000, priceMinor: 100_000, payMinor: 0 },
    refunds: [{ orderId: 'order-0', amountMinor: 25_000 }],
    offMinor: 0,
  })
  expect(settleDifference(125_000, paid(125_000))).toMatchObject({ payMinor: 0, refunds: [] })
})

test('what no card takes is not charged', () => {
  expect(settleDifference(100_000 + LEAST_CHARGE_MINOR - 1, paid(100_000)).payMinor).toBe(0)
  expect(settleDifference(100_000 + LEAST_CHARGE_MINOR, paid(100_000)).payMinor).toBe(
    LEAST_CHARGE_MINOR,
  )
})

test('money goes back to the newest payment first, and never more than is left there', () => {
  expect(allocateRefund(30_000, paid(100_000, 20_000)).refunds).toEqual([
    { orderId: 'order-1', amountMinor: 20_000 },
    { orderId: 'order-0', amountMinor: 10_000 },
  ])
  expect(refundTotalMinor(allocateRefund(500, paid(100, 200)))).toBe(300)
})

test('a seat that cost nothing moves without money, and one that the program moves never costs more', () => {
  expect(settleDifference(150_000, paid(0), { free: true })).toMatchObject({
    payMinor: 0,
    refunds: [],
  })
  expect(settleDifference(150_000, paid(125_000), { waived: true })).toMatchObject({ payMinor: 0 })
  expect(refundTotalMinor(settleDifference(100_000, paid(125_000), { waived: true }))).toBe(25_000)
})

test('credit, payment and refund always add up to the price, or to what is waived', () => {
  for (let price = 0; price < 400; price += 7)
    for (let first = 0; first < 400; first += 13)
      for (const second of [0, 50, 130]) {
        const { creditMinor, payMinor, refunds } = settleDifference(price, paid(first, second))
        const sum = creditMinor + payMinor - refundTotalMinor({ refunds })
        expect(Math.abs(sum - price)).toBeLessThan(LEAST_CHARGE_MINOR)
        if (payMinor > 0 || refunds.length > 0) expect(sum).toBe(price)
      }
})

test('what is still owed is taken off before anything goes back', () => {
  const sources = [...paid(40_000), { orderId: 'order-0', leftMinor: 60_000, owed: true as const }]
  expect(settleDifference(80_000, sources)).toMatchObject({
    creditMinor: 100_000,
    offMinor: 20_000,
  })
  expect(settleDifference(30_000, sources)).toMatchObject({
    ...{ offMinor: 60_000, refunds: [{ orderId: 'order-0', amountMinor: 10_000 }] },
  })
  expect(allocateRefund(100_000, sources)).toEqual({
    ...{ offMinor: 60_000, refunds: [{ orderId: 'order-0', amountMinor: 40_000 }] },
  })
})
