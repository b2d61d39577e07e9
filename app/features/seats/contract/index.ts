export { UNDO_MINUTES } from '../domain/seats'
export { seatEvents } from './events'
export * from './forms'
export type * from './views'
