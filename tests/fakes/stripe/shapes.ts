import { type Answer, invalid } from './world'

/** Says what is wrong with a value, or nothing. */
type Check = (value: string) => string | null

const integer =
  (min: number, max = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max
      ? null
      : `Invalid integer: ${value}`
const text =
  (max = 5000): Check =>
  (value) =>
    value.length > 0 && value.length <= max ? null : 'Invalid string'
const oneOf =
  (...known: string[]): Check =>
  (value) =>
    known.includes(value) ? null : `must be one of ${known.join(', ')}`
const url: Check = (value) => (URL.canParse(value) ? null : 'Not a valid URL')
const currency: Check = (value) => (/^[a-z]{3}$/.test(value) ? null : `Invalid currency: ${value}`)
const email: Check = (value) => (/^[^@\s]+@[^@\s]+$/.test(value) ? null : 'Invalid email address')

interface Shape {
  /** By the parameter's name as it is sent; a digit stands for any index, `*` for any key. */
  known: Record<string, Check>
  required?: readonly string[]
}

const EXPAND = { 'expand[0]': text(), 'expand[1]': text() }
const PAGE = {
  limit: integer(1, 100),
  starting_after: text(),
  ending_before: text(),
  ...EXPAND,
}
const MADE = {
  'created[gte]': integer(0),
  'created[gt]': integer(0),
  'created[lte]': integer(0),
  'created[lt]': integer(0),
}
const METADATA = { 'metadata[*]': text(500) }

/** This app sends these, by "METHOD /path" with `:id` in it; checked against Stripe's published description of its API. */
const SHAPES: Record<string, Shape> = {
  'POST /v1/checkout/sessions': {
    known: {
      mode: oneOf('payment', 'setup', 'subscription'),
      ui_mode: oneOf('elements', 'embedded_page', 'form', 'hosted_page'),
      client_reference_id: text(200),
      customer_email: email,
      success_url: url,
      cancel_url: url,
      expires_at: integer(0),
      'adaptive_pricing[enabled]': oneOf('true', 'false'),
      'payment_intent_data[description]': text(1000),
      'payment_intent_data[metadata][*]': text(500),
      'line_items[0][quantity]': integer(1),
      'line_items[0][price_data][currency]': currency,
      'line_items[0][price_data][unit_amount]': integer(1, 99_999_999),
      'line_items[0][price_data][product_data][name]': text(),
      'line_items[0][price_data][product_data][description]': text(),
      ...METADATA,
      ...EXPAND,
    },
    required: [
      'mode',
      'success_url',
      'line_items[0][quantity]',
      'line_items[0][price_data][currency]',
      'line_items[0][price_data][unit_amount]',
      'line_items[0][price_data][product_data][name]',
    ],
  },
  'GET /v1/checkout/sessions': {
    known: {
      ...PAGE,
      ...MADE,
      payment_intent: text(),
      status: oneOf('complete', 'expired', 'open'),
    },
  },
  'GET /v1/checkout/sessions/:id': { known: EXPAND },
  'POST /v1/checkout/sessions/:id/expire': { known: EXPAND },
  'GET /v1/payment_intents/:id': { known: EXPAND },
  'GET /v1/charges/:id': { known: EXPAND },
  'POST /v1/refunds': {
    known: {
      amount: integer(1),
      charge: text(),
      payment_intent: text(),
      reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
      ...METADATA,
      ...EXPAND,
    },
  },
  'GET /v1/refunds': { known: { ...PAGE, ...MADE, charge: text(), payment_intent: text() } },
  'GET /v1/refunds/:id': { known: EXPAND },
  'GET /v1/invoice_payments': {
    known: {
      ...PAGE,
      ...MADE,
      invoice: text(),
      status: oneOf('canceled', 'open', 'paid'),
      'payment[type]': oneOf('payment_intent', 'payment_record'),
      'payment[payment_intent]': text(),
    },
  },
  'POST /v1/credit_notes': {
    known: {
      invoice: text(),
      amount: integer(1),
      memo: text(),
      reason: oneOf('duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'),
      email_type: oneOf('credit_note', 'none'),
      ...METADATA,
      ...EXPAND,
    },
    required: ['invoice'],
  },
  'GET /v1/credit_notes': { known: { ...PAGE, ...MADE, customer: text(), invoice: text() } },
  'GET /v1/credit_notes/:id': { known: EXPAND },
  'GET /v1/disputes': { known: { ...PAGE, ...MADE, charge: text(), payment_intent: text() } },
  'GET /v1/disputes/:id': { known: EXPAND },
}

const general = (name: string): string =>
  name.replaceAll(/\[\d+\]/g, '[0]').replace(/(metadata\]?)\[[^\]]+\]$/, '$1[*]')

/** The shape of an address, and its parameters in it. */
export function shapeOf(method: string, path: string): { name: string; id: string } | null {
  const name = Object.keys(SHAPES).find((one) => {
    const [known = '', address = ''] = one.split(' ')
    return known === method && new RegExp(`^${address.replace(':id', '[^/]+')}$`).test(path)
  })
  if (!name) return null
  const at = name.split(' ')[1]?.split('/').indexOf(':id') ?? -1
  return { name, id: path.split('/')[at] ?? '' }
}

/** Stripe refuses a request that is not as its API says. */
export function misshapen(name: string, params: URLSearchParams): Answer | null {
  const { known, required = [] } = SHAPES[name] ?? { known: {} }
  for (const one of required)
    if (!params.has(one)) return invalid(`Missing required param: ${one}.`, 'parameter_missing')
  for (const [given, value] of params) {
    const check = known[general(given)]
    if (!check) return invalid(`Received unknown parameter: ${given}`, 'parameter_unknown')
    const wrong = check(value)
    if (wrong) return invalid(`${given}: ${wrong}`)
  }
  return null
}
