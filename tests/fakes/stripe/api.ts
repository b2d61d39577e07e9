import { createSession, expireSession, listSessions, retrieveSession } from './checkout'
import { writeCustomer } from './customers'
import {
  changeInvoice,
  createCreditNote,
  createInvoice,
  createLine,
  deleteInvoice,
  listCreditNotes,
  retrieveInvoice,
  updateInvoice,
} from './invoices'
import { createRefund, listInvoicePayments, listOf, retrieveIntent } from './refunds'
import { misshapen, shapeOf } from './shapes'
import { type Answer, invalid, missing, ok, refuse, type World } from './world'

interface Ask {
  method: string
  path: string
  body: string
  key: string
  authorization: string
}

type Handler = (world: World, params: URLSearchParams, id: string) => Answer

const found = (what: string, one: unknown): Answer => (one ? ok(one) : missing(what))

const HANDLERS: Record<string, Handler> = {
  'POST /v1/checkout/sessions': createSession,
  'GET /v1/checkout/sessions': listSessions,
  'GET /v1/checkout/sessions/:id': (world, params, id) => retrieveSession(world, id, params),
  'POST /v1/checkout/sessions/:id/expire': (world, _, id) => expireSession(world, id),
  'GET /v1/payment_intents/:id': retrieveIntent,
  'GET /v1/charges/:id': ({ charges }, _, id) => found('charge', charges.get(id)),
  'POST /v1/customers': (world, params) => writeCustomer(world, null, params),
  'POST /v1/customers/:id': (world, params, id) => writeCustomer(world, id, params),
  'POST /v1/invoices': createInvoice,
  'GET /v1/invoices/:id': retrieveInvoice,
  'POST /v1/invoices/:id': updateInvoice,
  'DELETE /v1/invoices/:id': (world, _, id) => deleteInvoice(world, id),
  'POST /v1/invoices/:id/finalize': (world, _, id) => changeInvoice(world, id, 'finalize'),
  'POST /v1/invoices/:id/send': (world, _, id) => changeInvoice(world, id, 'send'),
  'POST /v1/invoices/:id/void': (world, _, id) => changeInvoice(world, id, 'void'),
  'POST /v1/invoices/:id/mark_uncollectible': (world, _, id) =>
    changeInvoice(world, id, 'mark_uncollectible'),
  'POST /v1/invoiceitems': createLine,
  'POST /v1/refunds': createRefund,
  'GET /v1/refunds': ({ refunds }, params) => listOf('/v1/refunds', refunds.values(), params),
  'GET /v1/refunds/:id': ({ refunds }, _, id) => found('refund', refunds.get(id)),
  'GET /v1/disputes': ({ disputes }, params) => listOf('/v1/disputes', disputes.values(), params),
  'GET /v1/invoice_payments': listInvoicePayments,
  'POST /v1/credit_notes': createCreditNote,
  'GET /v1/credit_notes': listCreditNotes,
  'GET /v1/credit_notes/:id': ({ creditNotes }, _, id) => found('credit_note', creditNotes.get(id)),
  'GET /v1/disputes/:id': ({ disputes }, _, id) => found('dispute', disputes.get(id)),
}

const KEY_IN_USE = 'There is currently another in-progress request using this idempotency key.'

/**
 * Stripe would answer this. The same key gets the first answer again, with other parameters it is refused, and while
 * the first request is being answered it is in use.
 */
export async function answer(world: World, ask: Ask, wait: () => Promise<void>): Promise<Answer> {
  if (ask.authorization !== `Bearer ${world.secretKey}`)
    return refuse(401, 'invalid_request_error', 'Invalid API Key provided')
  if (ask.method !== 'POST' || !ask.key) {
    await wait()
    return route(world, ask)
  }
  const request = `${ask.path} ${ask.body}`
  const before = world.kept.get(ask.key)
  if (before && before.request !== request)
    return refuse(400, 'idempotency_error', 'Keys can only be used with the same parameters')
  if (before?.answer === null)
    return refuse(409, 'idempotency_error', KEY_IN_USE, 'idempotency_key_in_use')
  if (before?.answer) return before.answer
  world.kept.set(ask.key, { request, answer: null })
  await wait()
  const given = route(world, ask)
  // A refusal of the parameters is not kept, so the key may be used again.
  if (given.status === 200) world.kept.set(ask.key, { request, answer: structuredClone(given) })
  else world.kept.delete(ask.key)
  return given
}

function route(world: World, { method, path, body }: Ask): Answer {
  const [address = '', query = ''] = path.split('?')
  const shape = shapeOf(method, address)
  const handler = shape && HANDLERS[shape.name]
  if (!shape || !handler) return invalid(`Unrecognized request URL (${method}: ${address})`)
  const params = new URLSearchParams(method === 'POST' ? body : query)
  return misshapen(shape.name, params) ?? handler(world, params, shape.id)
}
