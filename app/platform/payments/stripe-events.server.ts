import { now } from '../clock.server'
import { db } from '../db/client.server'
import { settings } from '../env.server'
import { BadRequest, NotFound } from '../shared/app-error'
import { stripeClient } from './stripe.server'

export interface StripeEvent {
  id: string
  type: string
  /** The session that it is about; null when it is about something else. */
  session: string | null
}

const PROVIDER = 'stripe'
const TOLERANCE_SECONDS = 300

/**
 * Checks Stripe's signature over the raw body. Of what the event says only ids are believed.
 * @param body exactly as it came
 * @throws NotFound without Stripe, BadRequest when it is not Stripe's or older than five minutes
 */
export function readStripeEvent(body: string, signature: string | null): StripeEvent {
  const { stripe } = settings()
  if (!stripe) throw new NotFound()
  try {
    const event = stripeClient(stripe).webhooks.constructEvent(
      body,
      signature ?? '',
      stripe.webhookSecret,
      TOLERANCE_SECONDS,
      undefined,
      now().getTime(),
    )
    const { object } = event.data
    const session = 'object' in object && object.object === 'checkout.session' ? object.id : null
    return { id: event.id, type: event.type, session }
  } catch {
    throw new BadRequest('This is not a signed event.')
  }
}

/** Whether this event was dealt with before. */
export async function isStripeEventHandled(eventId: string): Promise<boolean> {
  const where = { provider_eventId: { provider: PROVIDER, eventId } }
  const seen = await db().webhookEvent.findUnique({ where, select: { handledAt: true } })
  return seen?.handledAt != null
}

/** Notes that an event came, once; `handled` when nothing is left to do about it. */
export async function noteStripeEvent({ id, type }: StripeEvent, handled: boolean): Promise<void> {
  const at = now()
  const where = { provider_eventId: { provider: PROVIDER, eventId: id } }
  const handledAt = handled ? { handledAt: at } : {}
  await db().webhookEvent.upsert({
    where,
    create: { provider: PROVIDER, eventId: id, type, receivedAt: at, ...handledAt },
    update: handledAt,
  })
}
