import type { OrderState } from '~/features/billing/contract'

/** The state of an order, as program staff read it. */
export const ORDER_STATES: Record<OrderState, string> = {
  paid: 'Paid',
  pending: 'Not paid yet',
  processing: 'Processing',
  invoiced: 'Invoice open',
  'part-paid': 'Invoice partly paid',
  'part-returned': 'Invoice open, paid part refunded',
  overdue: 'Invoice overdue',
  uncollectible: 'Invoice uncollectible',
  canceled: 'Canceled',
  lapsed: 'Lapsed',
  refunding: 'Being refunded',
  refunded: 'Refunded',
  'part-refunded': 'Partly refunded',
  disputed: 'Disputed',
  'dispute-lost': 'Dispute lost',
}

export { alertWords } from './alert-words'
export * from './comp'
export { checkoutEvents } from './events'
export type * from './order-page'
export * from './order-words'
export * from './quotes'
export type * from './revenue'
