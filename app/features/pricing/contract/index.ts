export {
  type Asked,
  type Breakdown,
  breakdown,
  type PriceLine,
  type PriceLineKind,
  type PriceRules,
} from '../domain/price'
export * from './codes'
export * from './refusals'
