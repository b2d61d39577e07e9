import { expect, test } from 'vitest'
import { keptUntil } from '~/features/cohorts/contract'
import { orderNumber, orderState, payableUntil } from './orders'

const createdAt = new Date('2026-02-01T12:00:00Z')
const order = {
  ...{ createdAt, paidAt: null, canceledAt: null, refundDueAt: null, refundedAt: null },
  ...{ processingAt: null, refundedMinor: 0, disputeState: null, invoice: null },
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

test('an order whose money takes days is processing until it is paid or canceled', () => {
  const later = new Date('2027-01-01T00:00:00Z')
  const slow = { ...order, processingAt: createdAt }
  expect(orderState(slow, later)).toBe('processing')
  expect(orderState({ ...slow, canceledAt: later }, later)).toBe('canceled')
  expect(orderState({ ...slow, paidAt: later }, later)).toBe('paid')
})

test('of a paid order the dispute is told first, then the money that went back', () => {
  const paid = { ...order, paidAt: createdAt }
  const part = { ...paid, refundedMinor: 5 }
  expect(orderState(part, createdAt)).toBe('part-refunded')
  expect(orderState({ ...part, refundedAt: createdAt }, createdAt)).toBe('refunded')
  expect(orderState({ ...part, disputeState: 'open' }, createdAt)).toBe('disputed')
  expect(orderState({ ...part, disputeState: 'lost' }, createdAt)).toBe('dispute-lost')
  expect(orderState({ ...paid, disputeState: 'won' }, createdAt)).toBe('paid')
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
