/** A parameter as the API describes it, and what is wrong with a value of it, or nothing. */
export interface Parameter {
  type: 'integer' | 'string' | 'boolean'
  /** The only values that it may have. */
  values?: readonly string[]
  /** The most characters. */
  max?: number
  wrong(value: string): string | null
}

const integer = (min: number, max = Number.MAX_SAFE_INTEGER): Parameter => ({
  type: 'integer',
  wrong: (value) =>
    /^-?\d+$/.test(value) && Number(value) >= min && Number(value) <= max
      ? null
      : `Invalid integer: ${value}`,
})
const text = (max = 5000): Parameter => ({
  type: 'string',
  max,
  wrong: (value) => (value.length > 0 && value.length <= max ? null : 'Invalid string'),
})
/** An empty text takes away what was there. */
const clearable = (max = 5000): Parameter => ({
  ...text(max),
  wrong: (value) => (value === '' ? null : text(max).wrong(value)),
})
const oneOf = (...values: string[]): Parameter => ({
  type: 'string',
  values,
  wrong: (value) => (values.includes(value) ? null : `must be one of ${values.join(', ')}`),
})
const boolean: Parameter = { ...oneOf('true', 'false'), type: 'boolean', values: undefined }
const url: Parameter = {
  ...text(),
  wrong: (value) => (URL.canParse(value) ? null : 'Not a valid URL'),
}
const currency: Parameter = {
  type: 'string',
  wrong: (value) => (/^[a-z]{3}$/.test(value) ? null : `Invalid currency: ${value}`),
}
const email: Parameter = {
  type: 'string',
  max: 512,
  wrong: (value) =>
    /^[^@\s]+@[^@\s]+$/.test(value) && value.length <= 512 ? null : 'Invalid email address',
}

export interface Shape {
  /** By the parameter's name as it is sent; `0` stands for any index, `*` for any key. */
  known: Record<string, Parameter>
  required?: readonly string[]
  /** The parts that every item of a list has, where the list itself may be left out. */
  inEach?: readonly string[]
}

const EXPAND = { 'expand[0]': text() }
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

const CUSTOMER = {
  name: text(256),
  email,
  description: text(),
  'address[line1]': text(),
  'address[line2]': clearable(),
  'address[city]': text(),
  'address[state]': text(),
  'address[postal_code]': text(),
  'address[country]': text(),
  tax_exempt: oneOf('', 'exempt', 'none', 'reverse'),
  ...METADATA,
  ...EXPAND,
}
const CUSTOM_FIELDS = {
  'custom_fields[0][name]': text(30),
  'custom_fields[0][value]': text(30),
}

/** This app sends these, by "METHOD /path" with `:id` in it; checked against Stripe's published description of its API. */
export const SHAPES: Record<string, Shape> = {
  'POST /v1/checkout/sessions': {
    known: {
      mode: oneOf('payment', 'setup', 'subscription'),
      ui_mode: oneOf('elements', 'embedded_page', 'form', 'hosted_page'),
      client_reference_id: text(200),
      customer_email: email,
      success_url: url,
      cancel_url: url,
      expires_at: integer(0),
      'adaptive_pricing[enabled]': boolean,
      'payment_intent_data[description]': text(1000),
      'payment_intent_data[metadata][*]': text(500),
      'line_items[0][quantity]': integer(1),
      'line_items[0][price_data][currency]': currency,
      'line_items[0][price_data][unit_amount]': integer(1, 99_999_999),
      'line_items[0][price_data][product_data][name]': text(),
      'line_items[0][price_data][product_data][description]': text(40_000),
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
  'POST /v1/customers': { known: CUSTOMER },
  'POST /v1/customers/:id': { known: CUSTOMER },
  'POST /v1/invoices': {
    known: {
      customer: text(),
      collection_method: oneOf('charge_automatically', 'send_invoice'),
      days_until_due: integer(0),
      currency,
      auto_advance: boolean,
      pending_invoice_items_behavior: oneOf('exclude', 'include'),
      description: text(1500),
      footer: text(),
      ...CUSTOM_FIELDS,
      ...METADATA,
      ...EXPAND,
    },
    inEach: Object.keys(CUSTOM_FIELDS),
  },
  'GET /v1/invoices/:id': { known: EXPAND },
  'POST /v1/invoices/:id': {
    known: {
      custom_fields: oneOf(''),
      description: clearable(1500),
      ...CUSTOM_FIELDS,
      ...EXPAND,
    },
    inEach: Object.keys(CUSTOM_FIELDS),
  },
  'DELETE /v1/invoices/:id': { known: {} },
  'POST /v1/invoices/:id/finalize': { known: { auto_advance: boolean, ...EXPAND } },
  'POST /v1/invoices/:id/send': { known: EXPAND },
  'POST /v1/invoices/:id/void': { known: EXPAND },
  'POST /v1/invoices/:id/mark_uncollectible': { known: EXPAND },
  'POST /v1/invoiceitems': {
    known: {
      customer: text(),
      invoice: text(),
      currency,
      amount: integer(Number.MIN_SAFE_INTEGER),
      description: text(),
      ...METADATA,
      ...EXPAND,
    },
  },
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
