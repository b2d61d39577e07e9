import { defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** Someone who has a part in a session that is near. */
const remindedPerson = z.object({
  sessionId: z.uuid(),
  personId: z.uuid(),
  email: z.string(),
  cohortSlug: z.string(),
  cohortTitle: z.string(),
  /** IANA; the cohort's. */
  timeZone: z.string(),
  /** The module's number. */
  position: z.int(),
  /** ISO 8601 */
  at: z.string(),
  minutes: z.int(),
})

/** The events of this room; each is published in the transaction that causes it. */
export const sessionEvents = defineEvents({
  /** A live session is a day away, or less; once for each person and the hour at which it meets. */
  'session.near': z.object({ people: z.array(remindedPerson) }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof sessionEvents> {}
}

export type RemindedPerson = z.output<typeof remindedPerson>
