export { type Age, daysInWords } from '../domain/queue-order'
export { isBelowPass, unscored } from '../domain/review'
export {
  mergeReviewContents,
  packReview,
  type ReviewDraft,
  sameContent,
  unpackReview,
} from '../domain/review-draft'
export { UNDO_MINUTES } from '../domain/undo'
export { gradingEvents } from './events'
export * from './forms'
export * from './refusals'
export type * from './views'
export * from './words'
