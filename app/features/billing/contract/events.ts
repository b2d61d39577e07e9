import { defineEvents, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/** The events of this room; each is published in the transaction that causes it. */
export const billingEvents = defineEvents({
  /** An order was paid and its seats exist. */
  'seats.bought': z.object({
    orderId: z.uuid(),
    number: z.string(),
    /** Both null: the buyer has the seat. */
    agencyId: z.uuid().nullable(),
    agencyName: z.string().nullable(),
    cohortSlug: z.string(),
    cohortTitle: z.string(),
    quantity: z.int(),
    totalMinor: z.int(),
    currency: z.string(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
  }),
  /** Money came for an order that could not be filled any more, and was given back. */
  'order.refunded': z.object({
    orderId: z.uuid(),
    number: z.string(),
    cohortTitle: z.string(),
    totalMinor: z.int(),
    currency: z.string(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof billingEvents> {}
}
