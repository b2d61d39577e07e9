export { isEnrolling, KEEP_MINUTES, keptUntil, placesLeft } from '../domain/places'
export type { CohortEvents } from './events'
export * from './forms'
export type * from './views'
