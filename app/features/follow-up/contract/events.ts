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

/** A look that a coach has planned for today. The skills' titles, never the coach's words, nor who looks. */
const dueLook = z.object({
  lookId: z.uuid(),
  personId: z.uuid(),
  email: z.string(),
  /** The slug. */
  cohort: z.string(),
  byWhen: day,
  skillTitles: z.array(z.string()),
})

/** The events of this room; each is published in the transaction that causes it. */
export const followUpEvents = defineEvents({
  /** Check-ins have begun, each once. */
  'check-ins.begun': z.object({ coaches: z.array(checkedCoach) }),
  /** The day of planned looks has come where their coaches live, each told once. */
  'looks.due': z.object({ looks: z.array(dueLook) }),
  /** A coach asks a facilitator or a named observer, who needs no request, to observe them. */
  'look.asked': z.object({
    lookId: z.uuid(),
    lookerId: z.uuid(),
    email: z.string(),
    coachName: z.string(),
    enrollmentId: z.uuid(),
    byWhen: day,
    skillTitles: z.array(z.string()),
  }),
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
export type DueLook = z.output<typeof dueLook>
