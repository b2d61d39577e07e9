import './events'

export { isEnrolling, KEEP_MINUTES, keptUntil, placesLeft } from '../domain/places'
export { INVITATION_DAYS, UNDO_MINUTES } from '../domain/seats'
export * from './forms'
export type * from './views'
