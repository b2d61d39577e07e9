import type { OrderState } from '~/features/billing/contract'

/** The state of an order: buyers, leads and program staff read the same word. */
export const ORDER_STATES: Record<OrderState, string> = {
  paid: 'Paid',
  pending: 'Not paid yet',
  processing: 'Processing',
  invoiced: 'Invoice open',
  closing: 'Being closed',
  'part-paid': 'Invoice partly paid',
  'part-returned': 'Paid part refunded',
  overdue: 'Invoice overdue',
  uncollectible: 'Invoice not paid',
  canceled: 'Canceled',
  lapsed: 'Expired',
  refunding: 'Being refunded',
  refunded: 'Refunded',
  'part-refunded': 'Partly refunded',
  disputed: 'Disputed',
  'dispute-lost': 'Dispute lost',
}

/** How a badge with the word stands out. */
export const ORDER_TONES: Record<OrderState, 'plain' | 'success' | 'info' | 'warning'> = {
  paid: 'success',
  ...{ overdue: 'warning', uncollectible: 'warning' },
  ...{ canceled: 'plain', lapsed: 'plain', 'dispute-lost': 'plain' },
  ...{ refunded: 'plain', 'part-refunded': 'plain' },
  ...{ pending: 'info', processing: 'info', invoiced: 'info', closing: 'info', disputed: 'info' },
  ...{ 'part-paid': 'info', 'part-returned': 'info', refunding: 'info' },
}

export { alertWords } from './alert-words'
export * from './comp'
export { checkoutEvents } from './events'
export type * from './order-page'
export * from './order-words'
export * from './quotes'
export type * from './revenue'
