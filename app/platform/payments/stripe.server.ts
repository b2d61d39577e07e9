import Stripe from 'stripe'
import type { PaymentNow, PaymentProvider, PaymentRequest, ProviderObject } from './provider'
import { factsOf, factsOnInvoice, idOf, recentFacts, toSeconds } from './stripe-facts.server'
import { stripeInvoices } from './stripe-invoices.server'
import { readStripeMessage, type StripeSettings } from './stripe-message.server'
import { refundOnce } from './stripe-refunds.server'

const TIMEOUT_MS = 20_000

/** Says when the buyer was charged. */
const CHARGE = 'payment_intent.latest_charge'

function stripeClient({ secretKey, apiBase }: StripeSettings): Stripe {
  const base = apiBase ? new URL(apiBase) : null
  return new Stripe(secretKey, {
    telemetry: false,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 2,
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'https:' ? 443 : 80),
      protocol: base.protocol === 'https:' ? 'https' : 'http',
    }),
  })
}

/** Stripe's hosted Checkout page. @param baseUrl where our own pages are */
export function stripePayments(config: StripeSettings, baseUrl: URL): PaymentProvider {
  const stripe = stripeClient(config)
  const { sessions } = stripe.checkout
  return {
    name: 'stripe',
    hosted: true,
    invoices: stripeInvoices(stripe),
    async open(request, known) {
      const before = known ? await sessions.retrieve(known) : null
      if (before?.url) return { url: before.url, reference: before.id }
      // The order's id as the key: a repeated try is answered with the session that was made first.
      const session = await sessions.create(sessionFor(request, baseUrl), {
        idempotencyKey: `order-${request.orderId}`,
      })
      if (!session.url) throw new Error('Stripe gave no address for the payment page')
      return { url: session.url, reference: session.id }
    },
    read: (reference) => ifThere(() => readSession(stripe, reference)),
    async close(reference) {
      const { status } = await sessions.retrieve(reference)
      if (status === 'open') await sessions.expire(reference)
    },
    refund: (order) => refundOnce(stripe, order),
    locate: (about) => ifThere(() => locate(stripe, about)),
    factsOnInvoice: (reference) => factsOnInvoice(stripe, reference),
    recent: (since) => recentFacts(stripe, since),
    readMessage: (body, headers) =>
      readStripeMessage(stripe, config, body, headers.get('stripe-signature')),
  }
}

/** Stripe adds up what it is given, so a price that no number of seats divides is one line of the whole amount. */
function lineOf(request: PaymentRequest): Stripe.Checkout.SessionCreateParams.LineItem {
  const { quantity, unitPriceMinor, totalMinor, title, currency } = request
  const whole = quantity * unitPriceMinor !== totalMinor
  return {
    quantity: whole ? 1 : quantity,
    price_data: {
      currency: currency.toLowerCase(),
      unit_amount: whole ? totalMinor : unitPriceMinor,
      product_data: { name: whole && quantity > 1 ? `${title} (${quantity} seats)` : title },
    },
  }
}

const sessionFor = (request: PaymentRequest, baseUrl: URL): Stripe.Checkout.SessionCreateParams => {
  const back = new URL(request.backTo, baseUrl).href
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    client_reference_id: request.orderId,
    customer_email: request.email,
    line_items: [lineOf(request)],
    payment_intent_data: { description: request.number, metadata: { order: request.orderId } },
    metadata: { order: request.orderId, number: request.number },
    // Which ways to pay are offered is set at Stripe. With one that takes days the order says "processing" meanwhile.
    // Otherwise the buyer may pay in another currency, and the amount could not be compared.
    adaptive_pricing: { enabled: false },
    expires_at: toSeconds(request.closesAt),
    success_url: back,
    cancel_url: back,
  }
}

const { StripeInvalidRequestError } = Stripe.errors

/** null for what Stripe does not know. */
async function ifThere<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof StripeInvalidRequestError && error.statusCode === 404) return null
    throw error
  }
}

async function readSession(stripe: Stripe, id: string): Promise<PaymentNow> {
  const session = await stripe.checkout.sessions.retrieve(id, { expand: [CHARGE] })
  const { payment_intent: intent, client_reference_id: orderId, id: reference } = session
  const facts = intent && typeof intent !== 'string' ? await factsOf(stripe, intent) : []
  return { state: stateOf(session), orderId, reference, facts }
}

/** A session is complete when the buyer has done their part; a way to pay that takes days is paid, or fails, later. */
function stateOf({ status, payment_status, payment_intent: intent }: Stripe.Checkout.Session) {
  if (payment_status === 'paid') return 'paid'
  if (status === 'expired') return 'closed'
  if (status !== 'complete') return 'open'
  const failed =
    intent !== null &&
    typeof intent !== 'string' &&
    (intent.status === 'requires_payment_method' || intent.status === 'canceled')
  return failed ? 'closed' : 'processing'
}

/** Follows something to its payment, and from there to the page or the invoice that it was paid on. */
async function locate(
  stripe: Stripe,
  { object, id }: ProviderObject,
): Promise<ProviderObject | null> {
  if (object === 'checkout.session' || object === 'invoice') return { object, id }
  if (object === 'credit_note')
    return invoicePlace(idOf((await stripe.creditNotes.retrieve(id)).invoice))
  const payment_intent = await intentOf(stripe, object, id)
  if (payment_intent === null) return null
  const { data } = await stripe.checkout.sessions.list({ payment_intent, limit: 1 })
  if (data[0]) return { object: 'checkout.session', id: data[0].id }
  const payment = { type: 'payment_intent', payment_intent } as const
  const paid = await stripe.invoicePayments.list({ payment, limit: 1 })
  return invoicePlace(idOf(paid.data[0]?.invoice ?? null))
}

const invoicePlace = (id: string | null): ProviderObject | null =>
  id === null ? null : { object: 'invoice', id }

async function intentOf(stripe: Stripe, object: string, id: string): Promise<string | null> {
  if (object === 'payment_intent') return id
  if (object === 'charge') return idOf((await stripe.charges.retrieve(id)).payment_intent)
  if (object === 'refund') return idOf((await stripe.refunds.retrieve(id)).payment_intent)
  if (object === 'dispute') return idOf((await stripe.disputes.retrieve(id)).payment_intent)
  return null
}
