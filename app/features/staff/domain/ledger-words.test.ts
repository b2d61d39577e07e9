import { expect, test } from 'vitest'
import { ledgerWords } from './ledger-words'

test('an invoice that is paid in parts has payments, and only what was wrong is a correction', () => {
  expect(ledgerWords('payment:in_1', 72_500)).toBe('Payment received')
  expect(ledgerWords('payment:in_1#2', 72_500)).toBe('Another payment received')
  expect(ledgerWords('payment:in_1#3', -72_500)).toBe('Correction: payment received')
  expect(ledgerWords('refund:re_1', -100)).toBe('Refund')
  expect(ledgerWords('refund:re_1#2', 100)).toBe('Correction: refund')
  expect(ledgerWords('news:1', 0)).toBe('Other')
})
