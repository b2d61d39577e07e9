import type Stripe from 'stripe'
import type { MoneyFact, MoneyFactOf } from '../shared/kernel/money-facts'
import { z } from '../shared/zod'
import type { RecentFact } from './provider'

const MS_PER_SECOND = 1000
const fromSeconds = (seconds: number): Date => new Date(seconds * MS_PER_SECOND)
export const toSeconds = (at: Date): number => Math.floor(at.getTime() / MS_PER_SECOND)

/** So many at a time is the most that Stripe's lists give. */
const PER_PAGE = 100

export const idOf = (one: string | { id: string } | null): string | null =>
  typeof one === 'string' ? one : (one?.id ?? null)

const requestIdSchema = z.uuid()

const sized = (one: { id: string; amount: number; currency: string; created: number }) => ({
  reference: one.id,
  amountMinor: one.amount,
  currency: one.currency.toUpperCase(),
  createdAt: fromSeconds(one.created),
})

const chargeFact = (charge: Stripe.Charge): MoneyFactOf<'charge'> => ({
  ...sized(charge),
  kind: 'charge',
  state:
    charge.status === 'succeeded' ? 'succeeded' : charge.status === 'failed' ? 'failed' : 'pending',
  requestId: null,
})

/** A refund that waits for the buyer's bank details, or is new to us, is on its way. */
const refundState = ({ status }: Stripe.Refund): MoneyFactOf<'refund'>['state'] =>
  status === 'succeeded' || status === 'failed' || status === 'canceled' ? status : 'pending'

export const refundFact = (refund: Stripe.Refund): MoneyFactOf<'refund'> => ({
  ...sized(refund),
  kind: 'refund',
  state: refundState(refund),
  requestId: requestIdSchema.safeParse(refund.metadata?.request).data ?? null,
})

/** An appeal is about a dispute that was lost; a prevented one never took money. */
const DISPUTE_STATES: Record<string, MoneyFactOf<'dispute'>['state']> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'closed',
  prevented: 'closed',
  won: 'won',
  lost: 'lost',
  appeal_needs_response: 'lost',
  appeal_under_review: 'lost',
}

const disputeState = ({ status }: Stripe.Dispute) => DISPUTE_STATES[status] ?? 'open'

const disputeFact = (dispute: Stripe.Dispute): MoneyFactOf<'dispute'> => ({
  ...sized(dispute),
  kind: 'dispute',
  state: disputeState(dispute),
  requestId: null,
})

async function all<From, To>(list: AsyncIterable<From>, turn: (one: From) => To): Promise<To[]> {
  const found: To[] = []
  for await (const one of list) found.push(turn(one))
  return found
}

/** All refunds and disputes of one payment. */
async function movedOn(stripe: Stripe, payment_intent: string): Promise<MoneyFact[]> {
  const mine = { payment_intent, limit: PER_PAGE }
  const [refunds, disputes] = await Promise.all([
    all(stripe.refunds.list(mine), refundFact),
    all(stripe.disputes.list(mine), disputeFact),
  ])
  return [...refunds, ...disputes]
}

/** The payments that came on an invoice through Stripe. */
export async function intentsOn(stripe: Stripe, invoice: string): Promise<string[]> {
  const paid = { invoice, status: 'paid', limit: PER_PAGE } as const
  const intents = await all(stripe.invoicePayments.list(paid), ({ payment }) =>
    idOf(payment.payment_intent ?? null),
  )
  return intents.filter((one) => one !== null)
}

/** The refunds and disputes of everything that came on an invoice. */
export async function factsOnInvoice(stripe: Stripe, invoice: string): Promise<MoneyFact[]> {
  const intents = await intentsOn(stripe, invoice)
  return (await Promise.all(intents.map((intent) => movedOn(stripe, intent)))).flat()
}

/** Every fact about one payment: its last charge, all refunds and all disputes. */
export async function factsOf(stripe: Stripe, intent: Stripe.PaymentIntent): Promise<MoneyFact[]> {
  const { latest_charge: charge, id: payment_intent } = intent
  if (charge === null || typeof charge === 'string') return []
  return [chargeFact(charge), ...(await movedOn(stripe, payment_intent))]
}

/** The refunds and disputes of the last days, in their lists' pages. */
export async function recentFacts(stripe: Stripe, since: Date): Promise<RecentFact[]> {
  const made = { created: { gte: toSeconds(since) }, limit: PER_PAGE }
  const [refunds, disputes] = await Promise.all([
    all(stripe.refunds.list(made), refundFact),
    all(stripe.disputes.list(made), disputeFact),
  ])
  return [...refunds, ...disputes]
}
