import { randomUUID } from 'node:crypto'
import { answerInvoices, type InvoiceWorld } from './invoices'

export interface Session {
  id: string
  object: 'checkout.session'
  status: 'open' | 'complete' | 'expired'
  payment_status: 'unpaid' | 'paid'
  payment_intent: string | null
  /** Not a field of Stripe's session: when its charge was made, in seconds. */
  charged?: number
  amount_total: number
  currency: string
  client_reference_id: string | null
  customer_email: string | null
  metadata: Record<string, string>
  expires_at: number
  success_url: string
  url: string | null
}

interface Refund {
  id: string
  object: 'refund'
  payment_intent: string
  status: 'succeeded'
  created: number
}

export interface World extends InvoiceWorld {
  secretKey: string
  sessions: Map<string, Session>
  /** By payment. */
  refunds: Map<string, Refund>
  /** Answers by idempotency key. */
  kept: Map<string, { request: string; answer: Answer }>
}

export interface Answer {
  status: number
  body: unknown
}

interface Ask {
  method: string
  path: string
  body: string
  key: string
  authorization: string
}

const refuse = (status: number, type: string, message: string, code?: string): Answer => ({
  status,
  body: { error: { type, message, code } },
})
const invalid = (message: string) => refuse(400, 'invalid_request_error', message)

/** Stripe would answer this. */
export function answer(world: World, ask: Ask): Answer {
  if (ask.authorization !== `Bearer ${world.secretKey}`)
    return refuse(401, 'invalid_request_error', 'Invalid API Key provided')
  if (ask.method !== 'POST' || !ask.key) return route(world, ask)
  const request = `${ask.path} ${ask.body}`
  const before = world.kept.get(ask.key)
  if (before && before.request !== request)
    return refuse(400, 'idempotency_error', 'Keys can only be used with the same parameters')
  const given = before?.answer ?? route(world, ask)
  // A refusal of the parameters is not kept, so the key may be used again.
  if (given.status === 200) world.kept.set(ask.key, { request, answer: structuredClone(given) })
  return given
}

function route(world: World, { method, path, body }: Ask): Answer {
  const invoiced = answerInvoices(world, { method, path, body })
  if (invoiced) return invoiced
  const params = new URLSearchParams(body)
  if (method === 'POST' && path === '/v1/checkout/sessions') return createSession(world, params)
  if (method === 'POST' && path === '/v1/refunds') return createRefund(world, params)
  const [address = '', query = ''] = path.split('?')
  const [, id, act] = address.match(/^\/v1\/checkout\/sessions\/([^/]+)(\/expire)?$/) ?? []
  const session = world.sessions.get(id ?? '')
  if (!session) return refuse(404, 'invalid_request_error', 'No such session', 'resource_missing')
  if (method === 'GET' && !act) return retrieve(session, new URLSearchParams(query))
  if (method !== 'POST' || !act) return invalid('Unrecognized request')
  if (session.status !== 'open')
    return invalid('Only Checkout Sessions with a status in open can be expired')
  Object.assign(session, { status: 'expired', url: null })
  return { status: 200, body: session }
}

const CHARGE = 'payment_intent.latest_charge'

/** A session, with its payment and charge in it when they are asked for. */
function retrieve({ charged, ...session }: Session, query: URLSearchParams): Answer {
  const expand = [...query].map(([name, value]) => (/^expand(\[\d*\])?$/.test(name) ? value : ''))
  if (expand.some((value) => value !== CHARGE)) return invalid('This property cannot be expanded')
  const { payment_intent: id } = session
  if (expand.length === 0 || id === null) return { status: 200, body: session }
  const latest_charge = { id: `ch_${id}`, object: 'charge', created: charged }
  const payment_intent = { id, object: 'payment_intent', latest_charge }
  return { status: 200, body: { ...session, payment_intent } }
}

/** The parameters that this app may send, as Stripe's API description names them. */
const KNOWN =
  /^(mode|ui_mode|client_reference_id|customer_email|success_url|cancel_url|expires_at|metadata\[\w+\]|adaptive_pricing\[enabled\]|allowed_payment_method_types\[\d+\]|payment_intent_data\[(description|metadata\]\[\w+)\]|line_items\[0\]\[(quantity|price_data\]\[(currency|unit_amount|product_data\]\[name))\])$/

const MIN_SECONDS = 30 * 60
const MAX_SECONDS = 24 * 60 * 60

function createSession(world: World, params: URLSearchParams): Answer {
  const unknown = [...params.keys()].find((name) => !KNOWN.test(name))
  if (unknown) return invalid(`Received unknown parameter: ${unknown}`)
  const item = (name: string) => params.get(`line_items[0]${name}`) ?? ''
  const quantity = Number(item('[quantity]'))
  const amount = Number(item('[price_data][unit_amount]'))
  const expiresAt = Number(params.get('expires_at'))
  const seconds = expiresAt - Date.now() / 1000
  if (params.get('mode') !== 'payment') return invalid('mode must be payment')
  if (!(quantity >= 1) || !(amount >= 1)) return invalid('line_items: quantity and amount')
  if (!/^[a-z]{3}$/.test(item('[price_data][currency]'))) return invalid('Invalid currency')
  if (!item('[price_data][product_data][name]')) return invalid('product_data: name')
  if (!URL.canParse(params.get('success_url') ?? '')) return invalid('Not a valid URL')
  // A few seconds of slack, as between two machines.
  if (!(seconds >= MIN_SECONDS - 5 && seconds <= MAX_SECONDS))
    return invalid('expires_at must be between 30 minutes and 24 hours from creation')
  const id = `cs_test_${randomUUID().replaceAll('-', '')}`
  const session: Session = {
    id,
    object: 'checkout.session',
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
  return { status: 200, body: session }
}

function createRefund(world: World, params: URLSearchParams): Answer {
  const payment = params.get('payment_intent') ?? ''
  const paid = [...world.sessions.values()].some(({ payment_intent }) => payment_intent === payment)
  if (!paid)
    return refuse(404, 'invalid_request_error', 'No such payment_intent', 'resource_missing')
  if (world.refunds.has(payment))
    return refuse(400, 'invalid_request_error', 'Already refunded', 'charge_already_refunded')
  const refund: Refund = {
    id: `re_${randomUUID()}`,
    object: 'refund',
    payment_intent: payment,
    status: 'succeeded',
    created: Math.floor(Date.now() / 1000),
  }
  world.refunds.set(payment, refund)
  return { status: 200, body: refund }
}
