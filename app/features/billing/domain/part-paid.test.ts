import { expect, test } from 'vitest'
import { partPaid } from './part-paid'

const refunded = {
  ...{ billedMinor: 250_000, paidMinor: 100_000, creditedMinor: 50_000, leftMinor: 0 },
  ...{ isDisputed: false, isStriking: false },
}

test('the rest of an invoice is taken off once all that was paid on it went back', () => {
  expect(partPaid(refunded)).toEqual({ ok: true, restMinor: 100_000 })
  expect(partPaid({ ...refunded, leftMinor: 1 })).toEqual({ ok: false, reason: 'part-paid' })
})

test('while a bank holds the money no one knows whose it is', () => {
  expect(partPaid({ ...refunded, isDisputed: true })).toEqual({ ok: false, reason: 'disputed' })
})

test('nothing is taken off twice', () => {
  expect(partPaid({ ...refunded, isStriking: true })).toEqual({ ok: false, reason: 'over' })
  expect(partPaid({ ...refunded, creditedMinor: 150_000 })).toEqual({ ok: false, reason: 'over' })
})
