import { expect, test } from 'vitest'
import { invoicePayments } from './invoice-payments'

const first = new Date('2026-03-04T18:00:00Z')
const second = new Date('2026-03-09T18:00:00Z')
const invoice = { number: 'ABC-0001', paidMinor: 900, outsideMinor: 0, paidAt: second }
const told = (parts: { at: Date; paidMinor: number }[], more: Partial<typeof invoice> = {}) =>
  invoicePayments({ parts, invoice: { ...invoice, ...more }, currency: 'USD' }).map(
    ({ kind, amountMinor, createdAt }) => [kind, amountMinor, createdAt],
  )

test('an invoice that was paid at once is one payment', () => {
  expect(told([])).toEqual([['invoice', 900, second]])
})

test('each part is what came since the one before, and nothing is told twice', () => {
  const part = { at: first, paidMinor: 400 }
  expect(told([part])).toEqual([
    ['invoice', 400, first],
    ['invoice', 500, second],
  ])
  // The rest of it was taken off: no more money came.
  expect(told([part], { paidMinor: 400 })).toEqual([['invoice', 400, first]])
})

test('what came past the provider is called so, and what is not paid is no payment', () => {
  expect(told([], { outsideMinor: 900 })).toEqual([['outside', 900, second]])
  expect(told([], { outsideMinor: 400 })).toEqual([['mixed', 900, second]])
  expect(
    invoicePayments({
      parts: [],
      invoice: { ...invoice, paidMinor: 0, paidAt: null },
      currency: 'USD',
    }),
  ).toEqual([])
})
