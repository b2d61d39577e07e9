export {
  type Breakdown,
  breakdown,
  type PriceLine,
  type PriceLineKind,
  type PriceRequest,
  type PriceRules,
} from '../domain/price'
export * from './codes'
export * from './refusals'
