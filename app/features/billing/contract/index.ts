export { billingEvents } from './events'
export * from './forms'
export * from './onward'
export type * from './views'
