import type { CohortCard } from '~/features/cohorts/contract'
import type { PriceLine, PriceRules } from '~/features/pricing/contract'
import type { RanOut } from '~/features/seats/contract'
import type { BillingFields } from './invoices'

/**
 * processing: the buyer has done their part, and the money takes days. invoiced: its invoice is open. part-paid: and
 * a part of it was paid. closing: staff have
 * closed the order, and its invoice is not taken back yet. part-returned: and all of that part was refunded. overdue: it was not paid in time.
 * uncollectible: it was given up. lapsed: it was not paid while its places were kept. refunding: it was paid when its
 * places were gone or another order had replaced it, so the money goes back and it is never filled.
 * refunded, part-refunded: so much of the money went back. disputed, dispute-lost: the buyer's bank took it back, until
 * it has decided or for good.
 */
export type OrderState =
  | 'pending'
  | 'processing'
  | 'invoiced'
  | 'closing'
  | 'part-paid'
  | 'part-returned'
  | 'overdue'
  | 'uncollectible'
  | 'paid'
  | 'canceled'
  | 'lapsed'
  | 'refunding'
  | 'refunded'
  | 'part-refunded'
  | 'disputed'
  | 'dispute-lost'

/** comp: program staff gave the seats, and nothing is paid. */
export type PaymentMethod = 'card' | 'invoice' | 'comp'

/** Before an order: the cohort, and the agencies that the buyer leads. */
export interface Checkout {
  cohort: CohortCard & { canceled: boolean }
  agencies: {
    id: string
    name: string
    taxExemptNumber: string | null
    /** To whom its last invoice went; null where it has none. */
    billing: BillingFields | null
  }[]
  /** It names these agencies; the form brings it back. */
  ledMark: string
  rules: PriceRules
  /** It names these rules; the form brings it back. */
  mark: string
  /** Why the buyer cannot have a seat of their own here; null where they can, or are not signed in. */
  own: 'already-enrolled' | 'facilitates' | null
  /** Whether someone takes money here, or nothing is to be paid. */
  payable: boolean
  /** How orders by invoice are dealt with; null where nothing is to be paid. */
  invoice: { invoiceDays: number; seatsFrom: 'order' | 'payment' } | null
  /** The order of this buyer in this cohort that was paid last: what the page knows of when it is sent. */
  lastBought: string | null
  /** Places that are kept for the reader from the waiting list, and until when. */
  offer: { seats: number; until: Date; agencyId: string | null } | null
  /** An offer from the waiting list that the reader let run out, where nothing came after it. */
  ranOut: RanOut | null
}

/** An order of someone for themselves. */
export interface OwnOrder {
  id: string
  number: string
  cohortTitle: string
  totalMinor: number
  currency: string
  createdAt: Date
  state: OrderState
  /** The seat of it that the buyer has, and the cohort that it is in by now. */
  seat: { id: string; cohortTitle: string } | null
}

export interface OrderView {
  id: string
  /** "FB-2026-0042" */
  number: string
  cohortTitle: string
  buyerName: string
  quantity: number
  unitPriceMinor: number
  totalMinor: number
  currency: string
  purchaseOrder: string | null
  createdAt: Date
  paidAt: Date | null
  chargedAt: Date | null
  refundedAt: Date | null
  refundedMinor: number
  /** Its seats were made, whatever became of the money. */
  sold: boolean
  /** The seat for whose move to its cohort it pays the difference; null where it is an order of seats. */
  forSeatId: string | null
  state: OrderState
  /** The last moment of the day on which its open invoice is due, and the zone that counts it. */
  due: { at: Date; timeZone: string } | null
}

/** An order while it is being paid. */
export interface CheckoutOrder extends OrderView {
  lines: PriceLine[]
  taxExemptNumber: string | null
  /** Both null: the buyer has the seat, and it belongs to no agency. */
  agencyId: string | null
  agencyName: string | null
  cohortSlug: string
  /** Coaches can still be invited to its cohort. */
  enrolling: boolean
  method: PaymentMethod
  /** Our own page stands where a provider's would be, and no money moves. */
  sandbox: boolean
  /** Whether whom it was placed with takes money here now. */
  payable: boolean
  /** Until when its places are kept. */
  keptUntil: Date
  /** An order that was closed: the buyer's newest one in this cohort, if it is newer and the reader may see it. */
  newer: { id: string; number: string; agencyId: string | null; paid: boolean } | null
}
