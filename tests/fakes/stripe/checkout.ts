import { page } from './lists'
import {
  type Answer,
  invalid,
  missing,
  newStripeId,
  ok,
  type Session,
  seconds,
  type World,
} from './world'

const MIN_SECONDS = 30 * 60
const MAX_SECONDS = 24 * 60 * 60
const CHARGE = 'payment_intent.latest_charge'

export function createSession(world: World, params: URLSearchParams): Answer {
  const item = (name: string) => params.get(`line_items[0]${name}`) ?? ''
  const quantity = Number(item('[quantity]'))
  const amount = Number(item('[price_data][unit_amount]'))
  const created = seconds(new Date())
  const expiresAt = Number(params.get('expires_at') ?? created + MAX_SECONDS)
  if (params.get('mode') !== 'payment') return invalid('mode must be payment')
  // A few seconds of slack, as between two machines.
  if (!(expiresAt - created >= MIN_SECONDS - 5 && expiresAt - created <= MAX_SECONDS))
    return invalid('expires_at must be between 30 minutes and 24 hours from creation')
  const id = newStripeId('cs_test')
  const session: Session = {
    id,
    object: 'checkout.session',
    created,
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: quantity * amount,
    currency: item('[price_data][currency]'),
    client_reference_id: params.get('client_reference_id'),
    customer_email: params.get('customer_email'),
    metadata: { order: params.get('metadata[order]') ?? '' },
    expires_at: expiresAt,
    success_url: params.get('success_url') ?? '',
    url: `https://checkout.stripe.com/c/pay/${id}`,
  }
  world.sessions.set(id, session)
  return ok(session)
}

/** A session, with its payment and charge in it when they are asked for. */
export function retrieveSession(world: World, id: string, params: URLSearchParams): Answer {
  const session = world.sessions.get(id)
  if (!session) return missing('checkout.session')
  const expand = [...params].map(([, value]) => value)
  if (expand.some((value) => value !== CHARGE)) return invalid('This property cannot be expanded')
  const intent = world.intents.get(session.payment_intent ?? '')
  if (expand.length === 0 || !intent) return ok(session)
  const latest_charge = world.charges.get(intent.latest_charge ?? '') ?? null
  return ok({ ...session, payment_intent: { ...intent, latest_charge } })
}

export function listSessions(world: World, params: URLSearchParams): Answer {
  const intent = params.get('payment_intent')
  const status = params.get('status')
  const all = [...world.sessions.values()].filter(
    (one) =>
      (intent === null || one.payment_intent === intent) &&
      (status === null || one.status === status),
  )
  return page('/v1/checkout/sessions', all, params)
}

export function expireSession(world: World, id: string): Answer {
  const session = world.sessions.get(id)
  if (!session) return missing('checkout.session')
  if (session.status !== 'open')
    return invalid('Only Checkout Sessions with a status in open can be expired')
  return ok(Object.assign(session, { status: 'expired', url: null }))
}
