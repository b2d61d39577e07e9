import type Stripe from 'stripe'
import { now } from '../clock.server'
import { log } from '../logging/log.server'
import { BadRequest } from '../shared/app-error'
import { z } from '../shared/zod'
import type { PaymentMessage } from './provider'

/** The settings about Stripe. */
export interface StripeSettings {
  secretKey: string
  webhookSecret: string
  /** Only tests set it: where Stripe's API is answered. */
  apiBase: string | null
}

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

/** The objects whose events are about money that came or went; what else Stripe tells is noted and left. */
const ABOUT_PAYMENTS = [
  'checkout.session',
  'payment_intent',
  'charge',
  'refund',
  'dispute',
  'invoice',
  'credit_note',
]
const isAboutPayments = (object: unknown): object is string =>
  ABOUT_PAYMENTS.some((one) => one === object)

const isLive = (secretKey: string) => /^[a-z]+_live_/.test(secretKey)

/**
 * Checks Stripe's signature over the raw body. Of what the event says only ids are believed.
 * @param body exactly as it came
 * @throws BadRequest when it is not Stripe's or older than five minutes, has ids that are none, or is of real
 * money where the key is for tests, or the other way round
 */
export function readStripeMessage(
  { webhooks }: Stripe,
  { secretKey, webhookSecret }: StripeSettings,
  body: string,
  signature: string | null,
): PaymentMessage {
  let isOfOtherMode = false
  let answer: PaymentMessage
  try {
    const event = webhooks.constructEvent(
      body,
      signature ?? '',
      webhookSecret,
      TOLERANCE_SECONDS,
      undefined,
      now().getTime(),
    )
    const read = eventSchema.parse(event)
    const { object } = read.data
    isOfOtherMode = read.livemode !== undefined && read.livemode !== isLive(secretKey)
    const about = isAboutPayments(object.object)
      ? { object: object.object, id: idSchema.parse(object.id) }
      : null
    answer = { id: read.id, type: read.type, about }
  } catch {
    throw new BadRequest('This is not a signed event.')
  }
  if (isOfOtherMode) {
    log().warn({ eventId: answer.id }, 'an event of the other mode: live and test were mixed up')
    throw new BadRequest(OTHER_MODE)
  }
  return answer
}
