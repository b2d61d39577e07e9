export * from './forms'
export * from './refusals'
export type * from './views'
export * from './words'
