export { isLink, PLACE_HOURS } from '../domain/session'
export * from './forms'
export type * from './views'
export * from './words'
