import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

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
export const followUpEvents = defineEvents({
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
  interface DomainEvents extends PayloadsOf<typeof followUpEvents> {}
}

export type CheckedCoach = z.output<typeof checkedCoach>
