import './events'

export { isEnrolling, KEEP_MINUTES, keptUntil, placesLeft } from '../domain/places'
export * from './forms'
export type * from './views'
