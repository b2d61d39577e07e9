import Stripe from 'stripe'
import type { PaymentNow, PaymentProvider, PaymentRequest } from './provider'
import { stripeInvoices } from './stripe-invoices.server'
import { readStripeMessage, type StripeSettings } from './stripe-message.server'

const MS_PER_SECOND = 1000
const TIMEOUT_MS = 20_000

/** Says when the buyer was charged. */
const CHARGE = 'payment_intent.latest_charge'

const fromSeconds = (seconds: number) => new Date(seconds * MS_PER_SECOND)

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
    async read(reference) {
      try {
        return paymentNow(await sessions.retrieve(reference, { expand: [CHARGE] }))
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404)
          return null
        throw error
      }
    },
    async close(reference) {
      const { status } = await sessions.retrieve(reference)
      if (status === 'open') await sessions.expire(reference)
    },
    async refund(reference) {
      const { payment_intent } = await sessions.retrieve(reference)
      const intent = typeof payment_intent === 'string' ? payment_intent : payment_intent?.id
      if (!intent) throw new Error('a paid session without a payment')
      const { created } = await stripe.refunds.create(
        { payment_intent: intent },
        { idempotencyKey: `refund-${reference}` },
      )
      return fromSeconds(created)
    },
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
    // Cards settle at once; ways to pay that take days would keep places from others meanwhile.
    allowed_payment_method_types: ['card'],
    // Otherwise the buyer may pay in another currency, and the amount could not be compared.
    adaptive_pricing: { enabled: false },
    expires_at: Math.floor(request.closesAt.getTime() / MS_PER_SECOND),
    success_url: back,
    cancel_url: back,
  }
}

const paymentNow = (session: Stripe.Checkout.Session): PaymentNow => ({
  state:
    session.payment_status === 'paid' ? 'paid' : session.status === 'expired' ? 'closed' : 'open',
  orderId: session.client_reference_id,
  reference: session.id,
  amountMinor: session.amount_total ?? 0,
  currency: (session.currency ?? '').toUpperCase(),
  chargedAt: chargedAt(session),
})

function chargedAt({ payment_intent: payment }: Stripe.Checkout.Session): Date | null {
  const charge = typeof payment === 'string' ? null : payment?.latest_charge
  return charge && typeof charge !== 'string' ? fromSeconds(charge.created) : null
}
