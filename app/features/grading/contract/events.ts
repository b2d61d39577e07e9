import type { Decision } from '~/features/reflections/contract'
import { defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

const decision = z.enum(['accepted', 'returned']) satisfies z.ZodType<Decision>

/** The events of this room; each is published in the transaction that causes it. */
export const gradingEvents = defineEvents({
  'review.released': z.object({
    attemptId: z.uuid(),
    reviewId: z.uuid(),
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    cohortSlug: z.string(),
    moduleKey: z.string(),
    /** The coach. */
    personId: z.uuid(),
    reviewerId: z.uuid(),
    decision,
    /** Until then the release can be undone. */
    undoUntil: instant,
  }),
  /** A release was undone before its mail left. */
  'review.release-undone': z.object({
    attemptId: z.uuid(),
    reviewId: z.uuid(),
    cohortSlug: z.string(),
    moduleKey: z.string(),
    /** The coach. */
    personId: z.uuid(),
  }),
  /** A lead facilitator took over a submission that someone had in hand. */
  'claim.taken-over': z.object({
    attemptId: z.uuid(),
    cohortSlug: z.string(),
    fromId: z.uuid(),
    byId: z.uuid(),
    /** It may be taken over several times. */
    at: instant,
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof gradingEvents> {}
}
