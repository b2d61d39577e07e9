import { randomUUID } from 'node:crypto'
import Stripe from 'stripe'
import { seconds } from './world'

export interface EventOptions {
  id?: string
  /** Signed as long ago. */
  secondsOld?: number
  secret?: string
  /** The kind of thing that it is about, if its type does not say so. */
  about?: string
  /** Says something else than Stripe would. */
  says?: Record<string, unknown>
}

export interface SignedEvent {
  id: string
  type: string
  body: string
  signature: string
}

/** "charge.dispute.created" is about a dispute, "charge.refund.updated" about a refund. */
function objectOf(type: string): string {
  if (type.startsWith('charge.dispute.')) return 'dispute'
  if (type.startsWith('charge.refund.')) return 'refund'
  return type.split('.').slice(0, -1).join('.') === 'checkout.session'
    ? 'checkout.session'
    : (type.split('.')[0] ?? '')
}

/** A signed message as Stripe would post it; the same `id` again is the same event. */
export function signEvent(
  webhookSecret: string,
  type: string,
  objectId: string,
  options: EventOptions = {},
): SignedEvent {
  const { id = `evt_${randomUUID()}`, secondsOld = 0, secret, about, says } = options
  const timestamp = seconds(new Date()) - secondsOld
  const body = JSON.stringify({
    id,
    object: 'event',
    api_version: null,
    created: timestamp,
    livemode: false,
    type,
    // The app never believes what a message says about the thing, so it may say anything.
    data: { object: { id: objectId, object: about ?? objectOf(type), payment_status: 'paid' } },
    ...says,
  })
  const signature = new Stripe('sk_test_signer').webhooks.generateTestHeaderString({
    payload: body,
    secret: secret ?? webhookSecret,
    timestamp,
  })
  return { id, type, body, signature }
}

export interface Delivery {
  /** Milliseconds until it is sent. */
  delay?: number
  /** Sent so often. */
  times?: number
  /** The ones that never arrive. */
  lose?: (event: SignedEvent, index: number) => boolean
  /** So many at once. */
  atOnce?: number
  /** The order in which they come, by their places; left out: as they are. */
  order?: readonly number[]
}

type Receiver = (event: SignedEvent) => Promise<unknown>

/** Sends messages late, several times, in another order, or not at all. @returns what became of each that was sent */
export async function deliver(
  events: readonly SignedEvent[],
  receive: Receiver,
  { delay = 0, times = 1, lose = () => false, atOnce = 1, order }: Delivery = {},
): Promise<PromiseSettledResult<unknown>[]> {
  const inOrder = order ? order.flatMap((place) => events[place] ?? []) : events
  const queue = inOrder.flatMap((event, index) =>
    lose(event, index) ? [] : Array.from({ length: times }, () => event),
  )
  if (delay > 0) await new Promise((later) => setTimeout(later, delay))
  const results: PromiseSettledResult<unknown>[] = []
  for (let at = 0; at < queue.length; at += atOnce)
    results.push(...(await Promise.allSettled(queue.slice(at, at + atOnce).map(receive))))
  return results
}
