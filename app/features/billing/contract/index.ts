export { billingEvents } from './events'
export * from './forms'
export type * from './views'
