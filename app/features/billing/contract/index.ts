export {
  type Asked,
  type Breakdown,
  breakdown,
  type PriceLine,
} from '../domain/price'
export * from './closing'
export * from './codes'
export { type AlertKind, billingEvents } from './events'
export * from './forms'
export * from './invoices'
export * from './onward'
export * from './refunds'
export * from './refusals'
export type * from './views'
