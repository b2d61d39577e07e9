export { moveEvents } from './events'
export * from './forms'
export type * from './views'
export * from './words'
