export { isLink, PLACE_HOURS } from '../domain/session'
export type * from './views'
