import type { Decision } from './domain/review'

export { type Age, ageOf, daysInWords } from './domain/queue-order'
export {
  type Decision,
  hasComment,
  type MarkRefusal,
  type ReviewContent,
  type ReviewState,
  unscored,
  verdict,
} from './domain/review'
export {
  mergeReviews,
  packReview,
  type ReviewDraft,
  sameContent,
  unpackReview,
} from './domain/review-draft'
export { LEVELS, type Level, type Rubric } from './domain/rubric'
export { UNDO_MINUTES } from './domain/undo'
export { askedInWords } from './domain/unfinished'
export * from './forms'
export * from './refusals'
export type * from './views'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    'reflection.submitted': {
      attemptId: string
      enrolmentId: string
      cohortId: string
      cohortSlug: string
      moduleKey: string
      personId: string
      /** 1 is the first attempt. */
      number: number
    }
    'review.released': {
      attemptId: string
      reviewId: string
      enrolmentId: string
      cohortId: string
      cohortSlug: string
      moduleKey: string
      /** The coach. */
      personId: string
      reviewerId: string
      decision: Decision
      /** Until then the release can be undone. */
      undoUntil: Date
    }
    /** A release was undone before its mail left. */
    'review.release-undone': {
      attemptId: string
      reviewId: string
      cohortSlug: string
      moduleKey: string
      /** The coach. */
      personId: string
    }
    /** A lead facilitator took over a submission that somebody had in hand. */
    'claim.taken-over': { attemptId: string; cohortSlug: string; fromId: string; byId: string }
  }
}
