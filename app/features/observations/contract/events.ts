import { defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { day } from '~/platform/shared/form-fields'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const observationEvents = defineEvents({
  /** An observer has signed what they saw of a coach. It carries no scores and no text. */
  'observation.signed': z.object({
    observationId: z.uuid(),
    enrollmentId: z.uuid(),
    cohortSlug: z.string(),
    coachId: z.uuid(),
    coachEmail: z.string(),
    observerName: z.string(),
  }),
  /** An observation was voided. Its reason is not carried. */
  'observation.voided': z.object({
    observationId: z.uuid(),
    enrollmentId: z.uuid(),
    coachId: z.uuid(),
    happenedOn: day,
  }),
  /** An observer has asked another one to score the same occasion. It carries no text. */
  'second.asked': z.object({
    requestId: z.uuid(),
    invitedId: z.uuid(),
    invitedEmail: z.string(),
    askerName: z.string(),
  }),
  /** The one who was invited has accepted or declined. */
  'second.answered': z.object({
    requestId: z.uuid(),
    askerId: z.uuid(),
    askerEmail: z.string(),
    invitedName: z.string(),
    accepted: z.boolean(),
  }),
  /** Both have signed, so each may read the other; it is told to the one who had signed before. */
  'occasion.seen-twice': z.object({
    observationId: z.uuid(),
    otherId: z.uuid(),
    otherEmail: z.string(),
    signerName: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof observationEvents> {}
}
