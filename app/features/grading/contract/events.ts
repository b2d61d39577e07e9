import type { Decision } from '~/features/reflections/contract'

declare module '~/platform/shared/events' {
  interface DomainEvents {
    'review.released': {
      attemptId: string
      reviewId: string
      enrollmentId: string
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
