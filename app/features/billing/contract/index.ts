export {
  type Asked,
  type Breakdown,
  breakdown,
  type PriceLine,
} from '../domain/price'
export { alertWords } from './alert-words'
export * from './codes'
export { type AlertKind, billingEvents } from './events'
export * from './forms'
export * from './invoices'
export * from './onward'
export type * from './order-page'
export * from './order-words'
export * from './refunds'
export * from './refusals'
export type * from './views'
