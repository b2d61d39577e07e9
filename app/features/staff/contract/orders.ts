import {
  type AlertKind,
  adminOrderSchema,
  type InvoiceState,
  type OrderState,
  type PaymentMethod,
} from '~/features/billing/contract'
import type { BillingView } from '~/features/checkout/contract'
import { removeExemptionSchema } from '~/features/identity/contract'
import { z } from '~/platform/shared/zod'

export interface OrderSeat {
  number: number
  state: 'held' | 'offered' | 'free' | 'canceled'
  /** Why it can be neither offered nor claimed: its payment, or that of a difference, is missing, disputed, or taken back. */
  hold: 'unpaid' | 'disputed' | 'taken-back' | null
  holderName: string | null
  /** The cohort to which it has moved; null where it is in the order's. */
  movedTo: string | null
}

export interface OrderFact {
  /** invoice, outside, mixed: paid on its invoice, through the provider, past it, or both. */
  kind: 'charge' | 'refund' | 'dispute' | 'invoice' | 'outside' | 'mixed'
  reference: string
  amountMinor: number
  currency: string
  state: string
  createdAt: Date
  /** It was begun here. */
  ours: boolean
}

/** One transaction of the ledger, in words. */
export interface LedgerLine {
  reference: string
  words: string
  at: Date
  amountMinor: number
  /** The money that the provider has for this order changes by so much. */
  cashMinor: number
}

export interface OrderAlert {
  id: string
  kind: AlertKind
  detail: string
  expectedMinor: number | null
  foundMinor: number
  currency: string
  noticedAt: Date
  lookedAt: Date | null
}

/** An invoice at the provider that differs from its order, and waits for staff to settle it. */
export interface ParkedView {
  reference: string
  /** It stands in the place of the order's own. */
  isOwn: boolean
  status: 'draft' | 'open' | 'paid' | 'uncollectible' | 'void'
  number: string | null
  pageUrl: string | null
  totalMinor: number
  paidMinor: number
  currency: string
}

export interface AdminInvoice {
  state: InvoiceState
  number: string | null
  dueAt: Date | null
  /** Addresses at the provider, or a path of ours. */
  pageUrl: string | null
  pdfUrl: string | null
  owedMinor: number
  /** An amount that was decided to be taken off it has not reached the provider yet, or was refused there. */
  striking: 'unsent' | 'refused' | null
}

/** Every form on the page of one order. */
export const orderDeskSchema = z.union([adminOrderSchema, removeExemptionSchema])

/** Everything about one order, for program staff. */
export interface AdminOrderPage {
  id: string
  number: string
  state: OrderState
  cohortTitle: string
  /** IANA; days on which something ends are counted in it. */
  cohortZone: string
  agencyName: string | null
  buyerName: string
  buyerEmail: string
  provider: string
  method: PaymentMethod
  purchaseOrder: string | null
  quantity: number
  totalMinor: number
  currency: string
  lines: { label: string; amountMinor: number }[]
  createdAt: Date
  paidAt: Date | null
  /** The last of what was owed was taken off, not paid. */
  struckOff: boolean
  chargedMinor: number
  refundedMinor: number
  /** Asked for here, and not taken by the provider yet. */
  waitingMinor: number
  leftMinor: number
  balanceMinor: number
  seats: OrderSeat[]
  /** The order's story, the first thing first; `by` is a person, or says that it was none. */
  events: { at: Date; what: string; by: string }[]
  facts: OrderFact[]
  ledger: LedgerLine[]
  alerts: OrderAlert[]
  taxExemptNumber: string | null
  /** The number with which the agency's next order begins. */
  exemption: string | null
  invoice: AdminInvoice | null
  /** To whom it is billed; null where it is not paid by invoice. */
  billing: BillingView | null
  parked: ParkedView[]
  /** It is not paid, and can be closed. */
  closable: boolean
  refundable: boolean
  /** The sandbox has money of it: staff can press what would happen at a provider. */
  playable: boolean
}
