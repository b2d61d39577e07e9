export type * from './cohort-views'
export type * from './person-views'
export type * from './views'
export * from './words'
