import { randomUUID } from 'node:crypto'
import { buySeats, receivePaymentMessage } from '~/features/billing/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import type { SignedEvent } from '../../fakes/stripe/events'
import { startStripeFake } from '../../fakes/stripe/stripe-fake'

/** Stripe's own SDK talks to a small Stripe on this machine; nothing of ours is replaced. */
export async function openStripeRoom() {
  const secrets = { secretKey: 'sk_test_house', webhookSecret: 'whsec_house' }
  const stripe = await startStripeFake(secrets)
  process.env.STRIPE_SECRET_KEY = secrets.secretKey
  process.env.STRIPE_WEBHOOK_SECRET = secrets.webhookSecret
  process.env.STRIPE_API_BASE = stripe.apiBase
  return stripe
}

export const COMPLETED = 'checkout.session.completed'
export const minutes = (count: number) => new Date(now().getTime() + count * 60_000)
/** A message as Stripe sends it; without a signature when it is null. */
export const receiveSigned = (body: string, signature: string | null) =>
  receivePaymentMessage(
    'stripe',
    body,
    new Headers(signature === null ? {} : { 'stripe-signature': signature }),
  )
export const receive = ({ body, signature }: SignedEvent) => receiveSigned(body, signature)

/** The order's page at Stripe. */
export async function sessionOf(orderId: string): Promise<string> {
  const { providerReference } = await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  return providerReference ?? ''
}

/** The rows that were written about an order. */
export const look = async (orderId: string) => ({
  seats: await db().seat.count({ where: { orderId } }),
  entries: await db().ledgerEntry.count({ where: { orderId } }),
  audit: await db().auditEntry.count({ where: { subjectId: orderId, action: 'order.paid' } }),
})

/** An order of an agency that waits to be paid. */
export async function anOrder(quantity = 2, capacity = 24) {
  const { slug } = await aCohort({ capacity })
  const { agencyId, lead } = await anAgency()
  const input = { cohort: slug, agency: agencyId, quantity, mutationId: randomUUID() }
  const bought = await buySeats(lead, input)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId, payUrl } = bought
  const session = await sessionOf(orderId)
  return { slug, agencyId, lead, input, orderId, payUrl, session, look: () => look(orderId) }
}
