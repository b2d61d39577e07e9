import { defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
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
  /** There is news of an order's invoice, for its buyer and for accounts payable. overdue: the `reminder`th letter. */
  'invoice.told': z.object({
    orderId: z.uuid(),
    word: z.enum(['sent', 'paid', 'overdue', 'uncollectible', 'void']),
    reminder: z.int(),
    number: z.string(),
    invoiceNumber: z.string().nullable(),
    quantity: z.int(),
    cohortTitle: z.string(),
    agencyName: z.string().nullable(),
    totalMinor: z.int(),
    owedMinor: z.int(),
    currency: z.string(),
    dueAt: instant,
    /** A path of ours, or an address of the provider. */
    pageUrl: z.string().nullable(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
    /** IANA; the buyer's. */
    timeZone: z.string(),
    emails: z.array(z.string()),
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
