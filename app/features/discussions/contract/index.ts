export * from './forms'
export * from './refusals'
export type { DiscussionHit, PostHit, ThreadHit } from './search'
export type * from './views'
