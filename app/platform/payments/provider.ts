import type { MoneyFact } from '../shared/kernel/money-facts'
import type { InvoiceProvider } from './invoice'

/**
 * Everyone who may take money: where buyers pay (the browser may send a form there), and the address of ours that
 * takes their signed messages. `payments.server.ts` beside this says when each is set up.
 */
export const PROVIDERS = {
  stripe: { pages: ['https://checkout.stripe.com'], messages: '/webhooks/stripe' },
  /** Its page is our own, and it sends no messages. */
  sandbox: { pages: [], messages: null },
} as const satisfies Record<string, { pages: readonly string[]; messages: string | null }>

export type ProviderName = keyof typeof PROVIDERS

const listed = Object.values(PROVIDERS)
export const PAYMENT_PAGES: readonly string[] = listed.flatMap(({ pages }) => [...pages])
export const PAYMENT_MESSAGES: readonly string[] = listed.flatMap(({ messages }) => messages ?? [])

/** A payment that is to be made: one order, at one price. */
export interface PaymentRequest {
  /** Also the idempotency key: asked for twice, it is one payment. */
  orderId: string
  /** "FB-2026-0042" */
  number: string
  /** The buyer reads this on the payment page. */
  title: string
  quantity: number
  unitPriceMinor: number
  /** To be paid: less than quantity times price where something is taken off, more with tax. */
  totalMinor: number
  /** ISO 4217 */
  currency: string
  email: string
  /** When the payment page closes. */
  closesAt: Date
  /** Path of our page about this order: where the buyer comes back to, paid or not. */
  backTo: string
}

export interface PaymentPage {
  /** Where to send the buyer: a path of ours, or an address of the provider. */
  url: string
  /** The provider's own id of it. */
  reference: string
}

/** The state of a payment as the provider tells it now, whatever was said before. */
export interface PaymentNow {
  /** processing: the buyer has done their part, and the money takes days. closed: it will not come anymore. */
  state: 'open' | 'processing' | 'paid' | 'closed'
  /** The order that it was made for. */
  orderId: string | null
  reference: string
  /** Every charge, refund and dispute of it. */
  facts: MoneyFact[]
}

/** The thing at the provider that a message or a list is about. */
export interface ProviderObject {
  /** The provider's name for its kind: "charge", "refund". */
  object: string
  id: string
}

/** A provider's message, of which only the ids are believed. */
export interface PaymentMessage {
  id: string
  type: string
  /** null when it is about something that has nothing to do with payments. */
  about: ProviderObject | null
}

export interface RefundOrder {
  /** The payment page or invoice that it is given back from. */
  place: ProviderObject
  /** Also the idempotency key: sent twice, it is one refund. */
  requestId: string
  amountMinor: number
  currency: string
  /** The same thing was paid twice; else the buyer asked. */
  duplicate: boolean
}

/** A refund or dispute as it stands in the provider's list of the last days. */
export type RecentFact = Pick<MoneyFact, 'kind' | 'reference' | 'state'>

/** The seam: everything that the app asks of whoever takes the money. */
export interface PaymentProvider {
  readonly name: ProviderName
  /** It takes the money on a page of its own, and is asked what came of it. The sandbox is not. */
  readonly hosted: boolean
  /**
   * Makes the payment page of an order, or finds the one that was made before.
   * @param known its reference, if the page was made before
   */
  open(request: PaymentRequest, known: string | null): Promise<PaymentPage>
  /** null when the provider knows no such payment. */
  read(reference: string): Promise<PaymentNow | null>
  /** Closes a page that must not be paid anymore; nothing happens when it is closed or paid already. */
  close(reference: string): Promise<void>
  /** Sends invoices, and is paid on them. */
  readonly invoices: InvoiceProvider
  /**
   * Gives an amount back, once: in several refunds where it was paid in several parts.
   * @returns null when the provider refuses for good
   */
  refund(order: RefundOrder): Promise<MoneyFact[] | null>
  /** The refunds and disputes of the money that came on an invoice. */
  factsOnInvoice?(reference: string): Promise<MoneyFact[]>
  /** The payment page or invoice that something is about; null when it is about none of ours. */
  locate?(about: ProviderObject): Promise<ProviderObject | null>
  /** The refunds and disputes that were made since then, whoever began them. */
  recent?(since: Date): Promise<RecentFact[]>
  /**
   * Checks the signature of a message over its raw body.
   * @throws BadRequest when it is not the provider's
   */
  readMessage?(body: string, headers: Headers): PaymentMessage
}
