import { day, defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const moveEvents = defineEvents({
  /** A lead has moved a seat: for their records. */
  'seat.moved': z.object({
    moveId: z.uuid(),
    seatId: z.uuid(),
    number: z.int(),
    agencyName: z.string(),
    fromTitle: z.string(),
    toTitle: z.string(),
    startsOn: day,
    /** IANA; the new cohort's. */
    timeZone: z.string(),
    /** With the order that paid a difference; null where nothing was paid. */
    paid: z.object({ number: z.string(), amountMinor: z.int() }).nullable(),
    refundMinor: z.int(),
    currency: z.string(),
    leadId: z.uuid(),
    leadEmail: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof moveEvents> {}
}
