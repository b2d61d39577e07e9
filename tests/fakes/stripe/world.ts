import { randomUUID } from 'node:crypto'
import type { InvoiceWorld } from './invoices'

export interface Session {
  id: string
  object: 'checkout.session'
  created: number
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  payment_intent: string | null
  amount_total: number
  currency: string
  client_reference_id: string | null
  customer_email: string | null
  metadata: Record<string, string>
  expires_at: number
  success_url: string
  url: string | null
}

export interface Intent {
  id: string
  object: 'payment_intent'
  created: number
  status: 'processing' | 'succeeded' | 'requires_payment_method'
  amount: number
  currency: string
  latest_charge: string | null
}

export interface Charge {
  id: string
  object: 'charge'
  created: number
  status: 'pending' | 'succeeded' | 'failed'
  amount: number
  amount_refunded: number
  currency: string
  payment_intent: string
  disputed: boolean
}

export interface Refund {
  id: string
  object: 'refund'
  created: number
  status: 'pending' | 'succeeded' | 'failed' | 'canceled'
  amount: number
  currency: string
  charge: string
  payment_intent: string
  reason: string | null
  metadata: Record<string, string>
}

export type DisputeStatus =
  | 'warning_needs_response'
  | 'warning_closed'
  | 'needs_response'
  | 'under_review'
  | 'lost'
  | 'won'

export interface Dispute {
  id: string
  object: 'dispute'
  created: number
  status: DisputeStatus
  amount: number
  currency: string
  charge: string
  payment_intent: string
  reason: string
}

export interface InvoicePayment {
  id: string
  object: 'invoice_payment'
  created: number
  status: 'paid'
  amount_paid: number
  invoice: string
  payment: { type: 'payment_intent'; payment_intent: string }
}

export interface CreditNote {
  id: string
  object: 'credit_note'
  created: number
  amount: number
  invoice: string
  metadata: Record<string, string>
}

/** Everything that this Stripe knows. */
export interface World extends InvoiceWorld {
  secretKey: string
  sessions: Map<string, Session>
  intents: Map<string, Intent>
  charges: Map<string, Charge>
  refunds: Map<string, Refund>
  disputes: Map<string, Dispute>
  /** Payments that came on invoices through Stripe. */
  invoicePayments: Map<string, InvoicePayment>
  creditNotes: Map<string, CreditNote>
  /** Answers by idempotency key; null while the first request is being answered. */
  kept: Map<string, { request: string; answer: Answer | null }>
}

export interface Answer {
  status: number
  body: unknown
}

export const emptyWorld = (secretKey: string): World => ({
  secretKey,
  sessions: new Map(),
  intents: new Map(),
  charges: new Map(),
  refunds: new Map(),
  disputes: new Map(),
  invoicePayments: new Map(),
  creditNotes: new Map(),
  kept: new Map(),
  customers: new Map(),
  invoices: new Map(),
  taxMinor: 0,
  seconds: () => seconds(new Date()),
})

export const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
export const newStripeId = (prefix: string): string =>
  `${prefix}_${randomUUID().replaceAll('-', '')}`

export const ok = (body: unknown): Answer => ({ status: 200, body })
export const refuse = (status: number, type: string, message: string, code?: string): Answer => ({
  status,
  body: { error: { type, message, code } },
})
export const invalid = (message: string, code?: string): Answer =>
  refuse(400, 'invalid_request_error', message, code)
export const missing = (what: string): Answer =>
  refuse(404, 'invalid_request_error', `No such ${what}`, 'resource_missing')

/** The charges of a payment that took money. */
export const paidCharge = ({ charges }: World, intent: string): Charge | undefined =>
  [...charges.values()].find(
    ({ payment_intent, status }) => payment_intent === intent && status === 'succeeded',
  )

/** A refund counts until it has failed. */
export const refundedOf = ({ refunds }: World, charge: string): number =>
  [...refunds.values()]
    .filter((one) => one.charge === charge && one.status !== 'failed' && one.status !== 'canceled')
    .reduce((sum, { amount }) => sum + amount, 0)
