import Stripe from 'stripe'
import type { MoneyFact } from '../shared/kernel/money-facts'
import type { ProviderObject, RefundOrder } from './provider'
import { idOf, intentsOn, refundFact } from './stripe-facts.server'

/** As many as Stripe gives in one list. */
const PER_PAGE = 100

/** One payment of an order. */
interface Paid {
  intent: string
  leftMinor: number
  /** The refunds of it that were made for the same request before. */
  sent: Stripe.Refund[]
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0)

/**
 * Gives an amount back: of the payment that has so much left, or else of several, because an invoice may be paid in
 * parts. Stripe forgets a key after some days, so what was sent before is looked for first.
 * @returns null when Stripe refuses all of it for good
 */
export async function refundOnce(stripe: Stripe, order: RefundOrder): Promise<MoneyFact[] | null> {
  const all: Paid[] = []
  for (const intent of await intentsAt(stripe, order.place))
    all.push(await readPaid(stripe, intent, order.requestId))
  const refunds = all.flatMap(({ sent }) => sent)
  const restMinor = order.amountMinor - sum(refunds.map(({ amount }) => amount))
  for (const { intent, amountMinor } of partsOf(all, restMinor)) {
    const refund = await refundPart(stripe, order, intent, amountMinor)
    if (refund) refunds.push(refund)
  }
  return refunds.length > 0 ? refunds.map(refundFact) : null
}

async function intentsAt(stripe: Stripe, { object, id }: ProviderObject): Promise<string[]> {
  if (object !== 'checkout.session') return intentsOn(stripe, id)
  const intent = idOf((await stripe.checkout.sessions.retrieve(id)).payment_intent)
  return intent === null ? [] : [intent]
}

/**
 * The amounts left are read before those sent: of two that send the same request at once, the later one may then count
 * too much as left, but never miss what the earlier one has sent.
 */
async function readPaid(stripe: Stripe, intent: string, requestId: string): Promise<Paid> {
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(intent, {
    expand: ['latest_charge'],
  })
  const leftMinor =
    charge && typeof charge !== 'string' ? charge.amount - charge.amount_refunded : 0
  const sent: Stripe.Refund[] = []
  for await (const refund of stripe.refunds.list({ payment_intent: intent, limit: PER_PAGE }))
    if (refund.metadata?.request === requestId) sent.push(refund)
  return { intent, leftMinor, sent }
}

/** None where not enough is left in all of them. A payment of which this request had its part gives no second one. */
function partsOf(all: readonly Paid[], restMinor: number) {
  const untouched = all.filter(({ leftMinor, sent }) => leftMinor > 0 && sent.length === 0)
  if (restMinor <= 0 || sum(untouched.map(({ leftMinor }) => leftMinor)) < restMinor) return []
  const enough = untouched.find(({ leftMinor }) => leftMinor >= restMinor)
  if (enough) return [{ intent: enough.intent, amountMinor: restMinor }]
  let missing = restMinor
  return untouched.flatMap(({ intent, leftMinor }) => {
    const amountMinor = Math.min(leftMinor, missing)
    missing -= amountMinor
    return amountMinor > 0 ? [{ intent, amountMinor }] : []
  })
}

/** @returns null when Stripe refuses it for good */
async function refundPart(
  stripe: Stripe,
  { requestId, duplicate }: RefundOrder,
  payment_intent: string,
  amount: number,
): Promise<Stripe.Refund | null> {
  try {
    return await stripe.refunds.create(
      {
        ...{ payment_intent, amount, metadata: { request: requestId } },
        reason: duplicate ? 'duplicate' : 'requested_by_customer',
      },
      { idempotencyKey: `refund-${requestId}-${payment_intent}-${amount}` },
    )
  } catch (error) {
    const { StripeInvalidRequestError } = Stripe.errors
    if (error instanceof StripeInvalidRequestError && error.statusCode === 400) return null
    throw error
  }
}
