export type { BillingEvents } from './events'
export * from './forms'
export type * from './views'
