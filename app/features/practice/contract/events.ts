import { day, defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** A coach on the first morning of some of their plans. */
const plannedCoach = z.object({
  enrollmentId: z.uuid(),
  personId: z.uuid(),
  email: z.string(),
  day,
  /** The skills' titles, never the coach's words. */
  plans: z.array(z.object({ id: z.uuid(), skillTitle: z.string() })),
})

/** The events of this room; each is published in the transaction that causes it. */
export const practiceEvents = defineEvents({
  /** The first morning of some plans has come where the coaches live; once for each plan. */
  'plans.begun': z.object({ coaches: z.array(plannedCoach) }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof practiceEvents> {}
}

export type PlannedCoach = z.output<typeof plannedCoach>
