import { day, defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

const change = z.object({ label: z.string(), from: z.string(), to: z.string() })

/** The events of this room; each is published in the transaction that causes it. */
export const cohortEvents = defineEvents({
  /** Dates of an opened cohort are other than those that coaches and agencies were told last. */
  'cohort.dates-changed': z.object({
    /** The latest change; its letters have keys of it. */
    changeId: z.uuid(),
    cohortSlug: z.string(),
    cohortTitle: z.string(),
    timeZone: z.string(),
    cohortId: z.uuid(),
    /** Its anchor, as it was told last and as it is. */
    anchor: z.object({ from: day, to: day }),
    /** In words, as staff saw them in the preview. */
    changes: z.array(change),
    /** Live sessions that meet at another time, or not at all. */
    sessions: z.array(change).default([]),
    people: z.array(
      z.object({
        personId: z.uuid(),
        email: z.string(),
        coach: z.boolean(),
        facilitator: z.boolean().default(false),
      }),
    ),
    /** Whoever holds an invitation that can be accepted. */
    invited: z.array(z.object({ invitationId: z.uuid(), email: z.string() })).default([]),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof cohortEvents> {}
}
