import {
  isStripeEventHandled,
  noteStripeEvent,
  readStripeEvent,
} from '~/platform/payments/stripe-events.server'
import { confirmPayment } from './confirm-payment.server'

/**
 * A message from Stripe. It only wakes us: what happened to the session is read from Stripe, so events
 * that come late, twice, in any order or at the same time all end in the same state.
 * @param body exactly as it came, for the signature
 * @throws NotFound without Stripe, BadRequest for a wrong signature; anything else makes Stripe try again
 */
export async function receiveStripeEvent(body: string, signature: string | null): Promise<void> {
  const event = readStripeEvent(body, signature)
  if (await isStripeEventHandled(event.id)) return
  try {
    if (event.session) await confirmPayment(event.session)
  } catch (error) {
    await noteStripeEvent(event, false)
    throw error
  }
  await noteStripeEvent(event, true)
}
