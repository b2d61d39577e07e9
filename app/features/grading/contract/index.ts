import './events'

export { type Age, ageOf, daysInWords } from '../domain/queue-order'
export { hasComment, type MarkRefusal, unscored, verdict } from '../domain/review'
export {
  mergeReviews,
  packReview,
  type ReviewDraft,
  sameContent,
  unpackReview,
} from '../domain/review-draft'
export { UNDO_MINUTES } from '../domain/undo'
export * from './forms'
export * from './refusals'
export type * from './views'
