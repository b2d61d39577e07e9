/** The events of this room; each is published in the transaction that causes it. */
interface BillingEvents {
  /** An order was paid and its seats exist. */
  'seats.bought': {
    orderId: string
    number: string
    agencyId: string
    agencyName: string
    cohortSlug: string
    cohortTitle: string
    quantity: number
    totalMinor: number
    currency: string
    buyerId: string
    buyerEmail: string
  }
  /** Money came for an order that could not be filled any more, and was given back. */
  'order.refunded': {
    orderId: string
    number: string
    cohortTitle: string
    totalMinor: number
    currency: string
    buyerId: string
    buyerEmail: string
  }
}

declare module '~/platform/shared/events' {
  interface DomainEvents extends BillingEvents {}
}

export {}
