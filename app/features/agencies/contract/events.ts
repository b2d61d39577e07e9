import { defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const agencyEvents = defineEvents({
  /** A lead has named a coach as an observer of their agency. */
  'observer.named': z.object({
    membershipId: z.uuid(),
    personId: z.uuid(),
    email: z.string(),
    agencyName: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof agencyEvents> {}
}
