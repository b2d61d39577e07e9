import { describe, expect, it } from 'vitest'
import {
  alternatives,
  faultsOf,
  type Published,
  readPublished,
  type Schema,
  typesOf,
} from '../published'
import { answer } from './api'
import { dashboardOf } from './dashboard'
import { payOnInvoice } from './invoices'
import { type Parameter, SHAPES } from './parameters'
import { emptyWorld } from './world'

const api = readPublished('stripe-openapi.json')

/** The description leaves these calls out. */
const UNDESCRIBED = [
  'DELETE /v1/invoices/:id',
  'GET /v1/credit_notes',
  'GET /v1/credit_notes/:id',
  'GET /v1/disputes',
  'GET /v1/invoice_payments',
  'GET /v1/refunds',
  'POST /v1/credit_notes',
  'POST /v1/invoices/:id',
]

/** The parameters of a call as one object. */
function asked(api: Published, call: string): Schema | null {
  const [method = '', address = ''] = call.split(' ')
  const found = Object.entries(api.paths).find(
    ([path]) => path.replaceAll(/\{\w+\}/g, ':id') === address,
  )?.[1][method.toLowerCase()]
  if (!found) return null
  if (method === 'POST') return Object.values(found.requestBody?.content ?? {})[0]?.schema ?? {}
  const query = (found.parameters ?? []).filter((one) => one.in === 'query')
  return {
    properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    required: query.flatMap(({ name, required }) => (required ? [name] : [])),
  }
}

/** "line_items[0][price_data]" is a way through objects and lists. */
const steps = (name: string) => name.split(/[[\]]+/).filter(Boolean)

/** The schemas that stand at a place. */
function at(api: Published, schema: Schema, way: readonly string[]): Schema[] {
  const [first, ...rest] = way
  const here = alternatives(api, schema)
  if (first === undefined) return here
  return here.flatMap((one) => {
    const next = first === '0' ? one.items : (one.properties?.[first] ?? one.additionalProperties)
    return typeof next === 'object' ? at(api, next, rest) : []
  })
}

const text = (values: readonly unknown[]) => values.filter((one) => typeof one === 'string').sort()

/** Says how a parameter of the table differs from the one that is described. */
function differences(name: string, parameter: Parameter, described: Schema[]): string[] {
  if (described.length === 0) return [`${name} is not described`]
  const types = described.flatMap(typesOf)
  const type = types.some(
    (one) => one === parameter.type || (one === 'number' && parameter.type === 'integer'),
  )
  const values = text(
    described.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const])),
  )
  const max = described.find(({ maxLength }) => maxLength !== undefined)?.maxLength
  return [
    ...(type ? [] : [`${name} is ${types.join(' or ')}`]),
    ...(text(parameter.values ?? []).join() === values.join() || name.includes('metadata')
      ? []
      : [`${name} is one of ${values.join(', ')}`]),
    ...(max === undefined || parameter.max === undefined || parameter.max === max
      ? []
      : [`${name} has ${max} characters at most`]),
  ]
}

/** The parts without which an object or a list's item at this place is refused. */
const requiredAt = (api: Published, schema: Schema, parent: string): string[] =>
  at(api, schema, steps(parent)).flatMap(({ required = [] }) =>
    required.map((one) => (parent ? `${parent}[${one}]` : one)),
  )

const parentsOf = (name: string): string[] =>
  steps(name).map((_, end) =>
    steps(name)
      .slice(0, end)
      .reduce((all, one) => (all ? `${all}[${one}]` : one), ''),
  )

describe('the fake of Stripe as its API is published', () => {
  it('finds every call described but those that the description leaves out', () => {
    expect(
      Object.keys(SHAPES)
        .filter((call) => !asked(api, call))
        .sort(),
    ).toEqual(UNDESCRIBED)
  })

  it.each(Object.entries(SHAPES).filter(([call]) => !UNDESCRIBED.includes(call)))(
    '%s takes what is described',
    (call, { known, required = [], inEach = [] }) => {
      const schema = asked(api, call) ?? {}
      const faults = Object.entries(known).flatMap(([name, parameter]) =>
        differences(name, parameter, at(api, schema, steps(name))),
      )
      const parents = new Set(Object.keys(known).flatMap(parentsOf))
      const lacking = [...parents]
        .flatMap((parent) => requiredAt(api, schema, parent))
        .filter((one) => ![...required, ...inEach].includes(one))
      expect([...faults, ...lacking.map((one) => `${one} is required`)]).toEqual([])
    },
  )

  it('answers with objects that are described, field by field', async () => {
    const world = emptyWorld('sk_test_published')
    const house = dashboardOf(world)
    const seen = new Map<string, string[]>()
    const look = (body: unknown): void => {
      const { object, data } = body as { object: string; data?: unknown[] }
      if (object === 'list') return void data?.forEach(look)
      const schema = api.components.schemas[object]
      seen.set(object, [
        ...(seen.get(object) ?? []),
        ...(schema ? faultsOf(api, schema, body, object) : ['not described']),
      ])
    }
    const ask = async (call: string, given: Record<string, string> = {}) => {
      const [method = '', path = ''] = call.split(' ')
      const query = new URLSearchParams(given).toString()
      const { status, body } = await answer(
        world,
        {
          method,
          path: method === 'POST' || !query ? path : `${path}?${query}`,
          body: method === 'POST' ? query : '',
          key: '',
          authorization: 'Bearer sk_test_published',
        },
        async () => {},
      )
      expect([call, status, JSON.stringify(body)]).toEqual([call, 200, expect.any(String)])
      look(body)
      return body as { id: string }
    }
    const session = () =>
      ask('POST /v1/checkout/sessions', {
        mode: 'payment',
        success_url: 'https://example.org/',
        'line_items[0][quantity]': '2',
        'line_items[0][price_data][currency]': 'usd',
        'line_items[0][price_data][unit_amount]': '1000',
        'line_items[0][price_data][product_data][name]': 'Seats',
        'metadata[order]': 'an-order',
      })
    const first = await session()
    const second = await session()
    await ask(`POST /v1/checkout/sessions/${second.id}/expire`)
    house.pay(first.id)
    const { id: charge, payment_intent } = house.chargeOf(first.id)
    const expand = { 'expand[0]': 'payment_intent.latest_charge' }
    await ask(`GET /v1/checkout/sessions/${first.id}`, expand)
    await ask(`GET /v1/payment_intents/${payment_intent}`, { 'expand[0]': 'latest_charge' })
    await ask(`GET /v1/charges/${charge}`)
    const refund = await ask('POST /v1/refunds', { charge, amount: '500' })
    for (const state of ['pending', 'failed', 'canceled'] as const) {
      house.moveRefund(refund.id, state)
      await ask(`GET /v1/refunds/${refund.id}`)
    }
    const dispute = house.dispute(first.id)
    for (const state of ['warning_closed', 'under_review', 'lost', 'won'] as const) {
      house.moveDispute(dispute.id, state)
      await ask(`GET /v1/disputes/${dispute.id}`)
    }
    const { id: customer } = await ask('POST /v1/customers', {
      name: 'County',
      email: 'ap@example.org',
      'address[line1]': '1 Main St',
    })
    const { id: invoice } = await ask('POST /v1/invoices', {
      ...{ customer, collection_method: 'send_invoice', days_until_due: '30', currency: 'usd' },
      ...{ 'custom_fields[0][name]': 'Purchase order', 'custom_fields[0][value]': 'PO 1' },
    })
    await ask('POST /v1/invoiceitems', { customer, invoice, currency: 'usd', amount: '9000' })
    await ask(`POST /v1/invoices/${invoice}/finalize`, { auto_advance: 'false' })
    await ask(`POST /v1/invoices/${invoice}/send`)
    await ask('POST /v1/credit_notes', { invoice, amount: '1000' })
    payOnInvoice(world, invoice, { amount: 3000, outside: true })
    payOnInvoice(world, invoice)
    await ask(`GET /v1/invoices/${invoice}`, { 'expand[0]': 'amount_paid_off_stripe' })
    await ask('GET /v1/invoice_payments', { invoice })

    expect(Object.fromEntries([...seen].filter(([, faults]) => faults.length > 0))).toEqual({
      credit_note: ['not described'],
    })
    expect([...seen.keys()].sort()).toEqual(
      [
        ...['charge', 'checkout.session', 'credit_note', 'customer', 'dispute', 'invoice'],
        ...['invoice_payment', 'invoiceitem', 'payment_intent', 'refund'],
      ].sort(),
    )
  })
})
