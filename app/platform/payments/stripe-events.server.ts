import { now } from '../clock.server'
import { db } from '../db/client.server'
import { settings } from '../env.server'
import { log } from '../logging/log.server'
import { BadRequest, NotFound } from '../shared/app-error'
import { z } from '../shared/zod'
import { stripeClient } from './stripe.server'

export interface StripeEvent {
  id: string
  type: string
  /** The session that it is about; null when it is about something else. */
  session: string | null
}

const PROVIDER = 'stripe'
const TOLERANCE_SECONDS = 300
const OTHER_MODE = 'This event is live and the key here is for tests, or the other way round.'

/** It goes into the database and into addresses at Stripe. */
const idSchema = z.string().regex(/^[\w-]{1,255}$/)
const eventSchema = z.object({
  id: idSchema,
  type: z.string().regex(/^[\w.]{1,100}$/),
  livemode: z.boolean().optional(),
  data: z.object({ object: z.object({ object: z.unknown(), id: z.unknown() }) }),
})

const isLive = (secretKey: string) => /^[a-z]+_live_/.test(secretKey)

/**
 * Checks Stripe's signature over the raw body. Of what the event says only ids are believed.
 * @param body exactly as it came
 * @throws NotFound without Stripe, BadRequest when it is not Stripe's or older than five minutes, has ids that
 * are none, or is of real money where the key is for tests, or the other way round
 */
export function readStripeEvent(body: string, signature: string | null): StripeEvent {
  const { stripe } = settings()
  if (!stripe) throw new NotFound()
  let isOfOtherMode = false
  let answer: StripeEvent
  try {
    const event = stripeClient(stripe).webhooks.constructEvent(
      body,
      signature ?? '',
      stripe.webhookSecret,
      TOLERANCE_SECONDS,
      undefined,
      now().getTime(),
    )
    const read = eventSchema.parse(event)
    const { object } = read.data
    isOfOtherMode = read.livemode !== undefined && read.livemode !== isLive(stripe.secretKey)
    const session = object.object === 'checkout.session' ? idSchema.parse(object.id) : null
    answer = { id: read.id, type: read.type, session }
  } catch {
    throw new BadRequest('This is not a signed event.')
  }
  if (isOfOtherMode) {
    log().warn({ eventId: answer.id }, 'an event of the other mode: live and test were mixed up')
    throw new BadRequest(OTHER_MODE)
  }
  return answer
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
