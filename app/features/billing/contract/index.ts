import './events'

export * from './forms'
export type * from './views'
