export * from './forms'
export * from './jobs'
export type * from './views'
