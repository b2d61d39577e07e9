import type {
  BillingFields,
  InvoiceState,
  OrderState,
  PaymentMethod,
} from '~/features/billing/contract'
import type { Day } from '~/platform/shared/time'

/** The cohort of an order's seats. `timeZone`: IANA; due days and the days of the course are days there. */
export interface OrderedCohort {
  title: string
  /** The program's title. */
  program: string
  startsOn: Day
  endsOn: Day
  timeZone: string
}

/** To whom an order is billed, in one version. */
export interface BillingView extends Omit<BillingFields, 'line2'> {
  line2: string | null
  purchaseOrder: string | null
  version: number
}

/** Amounts in minor units of the order's currency. */
export interface OrderSums {
  totalMinor: number
  /** Taken off by credit notes before it was paid. */
  creditedMinor: number
  /** Never paid, and never to be paid: the invoice was withdrawn. */
  withdrawnMinor: number
  paidMinor: number
  refundedMinor: number
  /** A bank holds it until it has decided a dispute. */
  heldMinor: number
  /** A bank gave it back to the buyer: a dispute was lost. */
  takenBackMinor: number
  /** Still to be paid. */
  owedMinor: number
}

export interface OrderPage {
  id: string
  /** "FB-2026-0042" */
  number: string
  state: OrderState
  dispute: 'open' | 'lost' | null
  method: PaymentMethod
  cohort: OrderedCohort & { slug: string }
  /** Null where someone bought for themselves. */
  agency: { id: string; name: string } | null
  buyerName: string
  quantity: number
  /** The seat for whose move it pays the difference. */
  forSeatId: string | null
  currency: string
  lines: { label: string; amountMinor: number }[]
  sums: OrderSums
  purchaseOrder: string | null
  taxExemptNumber: string | null
  createdAt: Date
  paidAt: Date | null
  /** The last of what was owed was taken off, not paid. */
  struckOff: boolean
  invoice: {
    state: InvoiceState
    number: string | null
    dueAt: Date | null
    sentAt: Date | null
    daysUntilDue: number
    /** The part of what was paid that did not go through the provider. */
    outsideMinor: number
    /** Where it can be read and paid. */
    pageUrl: string | null
    seatsFrom: 'order' | 'payment'
    /** The invoice at the provider differs from the order: staff have to settle that. */
    parked: boolean
  } | null
  billing: BillingView | null
  /** Earlier versions of it, the newest first. */
  history: (BillingView & { by: string; at: Date })[]
  /** Money that came, the first thing first; a correction of it is below zero. */
  payments: { at: Date; amountMinor: number }[]
  /** Money that went back, the first thing first. */
  refunds: { at: Date; amountMinor: number }[]
  seats: { held: number; offered: number; free: number; canceled: number; frozen: boolean }
  /** The order's story, the first thing first. */
  events: { at: Date; what: string; by: string | null }[]
  /** No money moves. */
  sandbox: boolean
  seller: string[]
  /** Whom to write to about it; null where the site names no address. */
  contact: string | null
}
