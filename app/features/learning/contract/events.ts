import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const learningEvents = defineEvents({
  /** A coach has finished a lesson for the first time. */
  'lesson.completed': z.object({
    enrollmentId: z.uuid(),
    cohortId: z.uuid(),
    personId: z.uuid(),
    lessonKey: z.string(),
    moduleKey: z.string(),
    /** Skill ids, as the cohort's frozen requirement names them. */
    teaches: z.array(z.string()),
    contentHash: z.string(),
    at: instant,
    /** The day of it where the coach lives. */
    day,
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof learningEvents> {}
}
