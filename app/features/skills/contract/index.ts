export * from './forms'
export type * from './views'
