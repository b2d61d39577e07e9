export * from './contacts'
export type * from './views'
export * from './words'
