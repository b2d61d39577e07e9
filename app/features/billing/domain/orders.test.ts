import { expect, test } from 'vitest'
import { keptUntil } from '~/features/cohorts/contract'
import { orderNumber, orderState, payableUntil } from './orders'

const createdAt = new Date('2026-02-01T12:00:00Z')
const order = {
  createdAt,
  paidAt: null,
  canceledAt: null,
  refundDueAt: null,
  refundedAt: null,
  invoice: null,
}

test('an order waits while its places are kept, then it has lapsed', () => {
  expect(orderState(order, createdAt)).toBe('pending')
  expect(orderState(order, new Date('2026-02-01T13:29:59Z'))).toBe('pending')
  expect(orderState(order, new Date('2026-02-01T13:30:00Z'))).toBe('lapsed')
})

test('paid stays paid; canceled is told before lapsed', () => {
  const later = new Date('2027-01-01T00:00:00Z')
  expect(orderState({ ...order, paidAt: createdAt }, later)).toBe('paid')
  expect(orderState({ ...order, canceledAt: createdAt }, later)).toBe('canceled')
})

test('money that is owed back makes an order refunded, whatever else is said of it', () => {
  const later = new Date('2027-01-01T00:00:00Z')
  const owed = { ...order, canceledAt: createdAt, refundDueAt: createdAt }
  expect(orderState(owed, later)).toBe('refunding')
  expect(orderState({ ...owed, refundedAt: later }, later)).toBe('refunded')
})

test('the payment page closes before the places are let go, and after the 30 minutes that Stripe asks for', () => {
  const minutes = (until: Date) => (until.getTime() - createdAt.getTime()) / 60_000
  expect(minutes(payableUntil(createdAt))).toBeGreaterThan(30)
  expect(minutes(payableUntil(createdAt))).toBeLessThan(minutes(keptUntil(createdAt)))
})

test('numbers', () => {
  expect(orderNumber(2026, 42)).toBe('FB-2026-0042')
  expect(orderNumber(2026, 12_345)).toBe('FB-2026-12345')
})
