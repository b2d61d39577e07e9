export type * from './views'
export * from './words'
