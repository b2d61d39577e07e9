import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
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

/** A coach whose check-in has begun. */
const checkedCoach = z.object({
  checkInId: z.uuid(),
  personId: z.uuid(),
  email: z.string(),
  /** So many days after the end of the cohort. */
  days: z.number(),
  lastDay: day,
  /** IANA, of the cohort. */
  timeZone: z.string(),
  cohortTitle: z.string(),
})

/** The events of this room; each is published in the transaction that causes it. */
export const practiceEvents = defineEvents({
  /** The first morning of some plans has come where the coaches live; once for each plan. */
  'plans.begun': z.object({ coaches: z.array(plannedCoach) }),
  /** Check-ins have begun, each once. */
  'check-ins.begun': z.object({ coaches: z.array(checkedCoach) }),
  /** A coach wants their line manager to be asked. The address stays in its table: an event would keep it longer. */
  'manager.asked': z.object({
    questionId: z.uuid(),
    token: z.string(),
    coachName: z.string(),
    skillTitle: z.string(),
    expiresAt: instant,
    timeZone: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof practiceEvents> {}
}

export type PlannedCoach = z.output<typeof plannedCoach>
export type CheckedCoach = z.output<typeof checkedCoach>
