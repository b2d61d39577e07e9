import { defineEvents, instant, type PayloadsOf } from '~/platform/shared/events'
import { z } from '~/platform/shared/zod'

/**
 * amount: less or more was charged than was ordered. currency: it is not the order's, so it is not booked.
 * invoice: the provider has an invoice of another amount, currency or reference than the order says, and it is parked.
 * over-refunded: more went back than came. refund: it was begun at the provider, or it failed. dispute: as its state says. credit: the provider refused to take an amount
 * off an invoice.
 */
const ALERT_KINDS = [
  ...(['amount', 'currency', 'invoice', 'over-refunded', 'refund', 'dispute', 'credit'] as const),
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]

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
    /** Coaches can be invited to them. Left out by what was published before this was told. */
    enrolling: z.boolean().default(true),
    /** Program staff gave them: nothing was bought. Left out by what was published before this was told. */
    given: z.boolean().default(false),
    quantity: z.int(),
    totalMinor: z.int(),
    currency: z.string(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
  }),
  /**
   * There is news of an order's invoice, for its buyer and for accounts payable. overdue: the `reminder`th letter.
   * part-paid: told each time that more came, and is not all yet.
   */
  'invoice.told': z.object({
    orderId: z.uuid(),
    word: z.enum([
      ...(['sent', 'revised', 'part-paid', 'paid', 'settled'] as const),
      ...(['overdue', 'uncollectible', 'void'] as const),
    ]),
    reminder: z.int(),
    number: z.string(),
    invoiceNumber: z.string().nullable(),
    /** The buyer's own number, as typed. Left out by what was published before this was told. */
    purchaseOrder: z.string().nullable().default(null),
    quantity: z.int(),
    cohortTitle: z.string(),
    agencyName: z.string().nullable(),
    totalMinor: z.int(),
    owedMinor: z.int(),
    /** So much was paid on it so far. Left out, as is the next, by what was published before this was told. */
    paidMinor: z.int().default(0),
    /** void: so much of that goes back. */
    backMinor: z.int().default(0),
    currency: z.string(),
    dueAt: instant,
    /** A path of ours, or an address of the provider. */
    pageUrl: z.string().nullable(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
    /** IANA; the cohort's, in which the due day is counted. */
    timeZone: z.string(),
    emails: z.array(z.string()),
  }),
  /** Money goes back to the buyer, all or a part of it, whoever began that. Told once for each refund. */
  'order.refunded': z.object({
    orderId: z.uuid(),
    number: z.string(),
    cohortTitle: z.string(),
    /** The provider's id of the refund. */
    reference: z.string(),
    amountMinor: z.int(),
    currency: z.string(),
    /** With this one, nothing of the payment is left. */
    whole: z.boolean(),
    /** It came for an order that could not be filled anymore. */
    inVain: z.boolean(),
    /** How many seats were canceled for it. */
    seats: z.int(),
    buyerId: z.uuid(),
    buyerEmail: z.string(),
    /** Accounts payable books it, too. Left out by what was published before this was told. */
    payable: z
      .object({
        emails: z.array(z.string()),
        invoiceNumber: z.string().nullable(),
        purchaseOrder: z.string().nullable(),
      })
      .nullable()
      .default(null),
  }),
  /** A bank took the payment of an order away until it decides, or has decided: told each time that this changes. */
  'order.disputed': z.object({
    orderId: z.uuid(),
    number: z.string(),
    cohortTitle: z.string(),
    state: z.enum(['open', 'won', 'lost']),
    /** The provider's ids of the disputes that stand so. */
    reference: z.string(),
    amountMinor: z.int(),
    currency: z.string(),
    /** How many of its seats no one has: they are on hold while it is open, and once it is lost. */
    seats: z.int(),
    /** The buyer, and the leads of their agency. */
    people: z.array(z.object({ personId: z.uuid(), email: z.string() })),
  }),
  /** Something about an order's money is for staff to look at. */
  'order.alerted': z.object({
    orderId: z.uuid(),
    number: z.string(),
    cohortTitle: z.string(),
    kind: z.enum(ALERT_KINDS),
    reference: z.string(),
    detail: z.string(),
    expectedMinor: z.int().nullable(),
    foundMinor: z.int(),
    currency: z.string(),
  }),
})

declare module '~/platform/shared/events' {
  interface DomainEvents extends PayloadsOf<typeof billingEvents> {}
}
