export { observationEvents } from './events'
export * from './forms'
export * from './refusals'
export type * from './views'
