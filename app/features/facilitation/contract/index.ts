export type * from './views'
