import { day, defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const checkoutEvents = defineEvents({
  /** Staff offered a seat for free to someone who has no account. The token is in the link; only its hash is kept. */
  'gift.offered': z.object({
    giftId: z.uuid(),
    email: z.string(),
    token: z.string(),
    expiresAt: instant,
    /** IANA; the cohort's. */
    timeZone: z.string(),
    cohortTitle: z.string(),
    startsOn: day,
  }),
  /** Whoever was given it is asked once more, by a link of its own. */
  'gift.reminded': z.object({
    ...{ giftId: z.uuid(), number: z.int(), email: z.string(), token: z.string() },
    ...{ expiresAt: instant, timeZone: z.string(), cohortTitle: z.string(), startsOn: day },
  }),
  /** It was taken back or declined: a letter that has not left stays here. */
  'gift.ended': z.object({ giftId: z.uuid() }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof checkoutEvents> {}
}
