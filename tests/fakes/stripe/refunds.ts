import { page } from './lists'
import {
  type Answer,
  invalid,
  missing,
  newStripeId,
  ok,
  paidCharge,
  type Refund,
  refundedOf,
  seconds,
  type World,
} from './world'

interface Given {
  charge: string
  amount: number | null
  reason?: string | null
  metadata?: Record<string, string>
  status?: Refund['status']
}

/** Gives money back, from the API or from the dashboard. */
export function giveBack(world: World, given: Given): Refund | Answer {
  const charge = world.charges.get(given.charge)
  if (charge?.status !== 'succeeded') return missing('charge')
  const left = charge.amount - refundedOf(world, charge.id)
  if (left === 0) return invalid('Charge has already been refunded.', 'charge_already_refunded')
  const amount = given.amount ?? left
  if (amount > left)
    return invalid(`Refund amount is greater than unrefunded amount on charge (${left})`)
  const refund: Refund = {
    id: newStripeId('re'),
    object: 'refund',
    created: seconds(new Date()),
    status: given.status ?? 'succeeded',
    amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    reason: given.reason ?? null,
    metadata: given.metadata ?? {},
  }
  world.refunds.set(refund.id, refund)
  charge.amount_refunded = refundedOf(world, charge.id)
  return refund
}

export function createRefund(world: World, params: URLSearchParams): Answer {
  const intent = params.get('payment_intent')
  const charge = params.get('charge') ?? (intent && paidCharge(world, intent)?.id)
  if (!charge) return missing('payment_intent')
  const amount = params.get('amount')
  const request = params.get('metadata[request]')
  const refund = giveBack(world, {
    charge,
    amount: amount === null ? null : Number(amount),
    reason: params.get('reason'),
    metadata: request === null ? {} : { request },
  })
  return 'id' in refund ? ok(refund) : refund
}

/** A list of things that belong to a payment. */
export function listOf(
  address: string,
  all: Iterable<{ id: string; created: number; charge: string; payment_intent: string }>,
  params: URLSearchParams,
): Answer {
  const charge = params.get('charge')
  const intent = params.get('payment_intent')
  const mine = [...all].filter(
    (one) =>
      (charge === null || one.charge === charge) &&
      (intent === null || one.payment_intent === intent),
  )
  return page(address, mine, params)
}

/** A payment, with its charge in it when that is asked for. */
export function retrieveIntent(world: World, params: URLSearchParams, id: string): Answer {
  const intent = world.intents.get(id)
  if (!intent) return missing('payment_intent')
  if (![...params.values()].includes('latest_charge')) return ok(intent)
  return ok({ ...intent, latest_charge: world.charges.get(intent.latest_charge ?? '') ?? null })
}

export function listInvoicePayments(world: World, params: URLSearchParams): Answer {
  const invoice = params.get('invoice')
  const intent = params.get('payment[payment_intent]')
  const mine = [...world.invoicePayments.values()].filter(
    (one) =>
      (invoice === null || one.invoice === invoice) &&
      (intent === null || one.payment.payment_intent === intent),
  )
  return page('/v1/invoice_payments', mine, params)
}
