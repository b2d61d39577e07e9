import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { SANDBOX_PAY } from '~/features/billing/contract'
import {
  buySeats,
  confirmOrder,
  continuePayment,
  payInSandbox,
} from '~/features/billing/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { AppContext } from '~/platform/http/context.server'
import { BadRequest, NotFound } from '~/platform/shared/app-error'
import { action } from '~/routes/webhooks.stripe'
import { aCohort, anAgency } from '../../factories/cohorts'
import { anOrder, COMPLETED, minutes, openStripeRoom, receive, receiveSigned } from './stripe-room'

const stripe = await openStripeRoom()

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})
afterAll(() => stripe.close())

const context: AppContext = {
  nonce: '',
  requestId: 'test',
  networkHash: '',
  userAgent: '',
  answerWith: () => {},
  settings: {
    demo: false,
    dev: false,
    secure: false,
    baseUrl: 'http://localhost:3000',
    sandboxPayments: false,
  },
  actor: async () => null,
}

const paid = { seats: 2, entries: 4, audit: 1 }
const unpaid = { seats: 0, entries: 0, audit: 0 }

test('an order opens one hosted page, with the amounts that are due', async () => {
  const { lead, input, orderId, payUrl, session } = await anOrder()
  expect(payUrl).toBe(`https://checkout.stripe.com/c/pay/${session}`)
  expect(stripe.sessions.get(session)).toMatchObject({
    amount_total: 250_000,
    currency: 'usd',
    client_reference_id: orderId,
    customer_email: lead.email,
    success_url: `http://localhost:3000/checkout/order/${orderId}`,
  })
  const before = stripe.sessions.size
  expect(await buySeats(lead, input)).toMatchObject({ ok: true, payUrl })
  expect(await continuePayment(lead, orderId)).toEqual({ ok: true, payUrl })
  expect(stripe.sessions.size).toBe(before)
})

test('a paid session pays the order once, however its events come', async () => {
  const { session, look, agencyId, lead } = await anOrder()
  const early = stripe.event(COMPLETED, session)
  await receive(early)
  expect(await look()).toEqual(unpaid)

  stripe.pay(session)
  const event = stripe.event(COMPLETED, session)
  await Promise.all([receive(event), receive(event), receive(stripe.event(COMPLETED, session))])
  expect(await look()).toEqual(paid)
  await receive(event)
  await receive(stripe.event('checkout.session.expired', session))
  await receive(stripe.event('checkout.session.async_payment_failed', session))
  expect(await look()).toEqual(paid)
  expect((await getAgencyOrders(lead, agencyId)).orders).toMatchObject([{ state: 'paid' }])
  expect(await db().webhookEvent.findMany({ where: { eventId: event.id } })).toMatchObject([
    { provider: 'stripe', type: COMPLETED, handledAt: expect.any(Date) },
  ])
})

test('an event that was handled is not looked into again', async () => {
  const { session } = await anOrder()
  stripe.pay(session)
  const event = stripe.event(COMPLETED, session)
  await receive(event)
  const calls = stripe.calls.length
  await receive(event)
  expect(stripe.calls).toHaveLength(calls)
})

test('the buyer who comes back before the event finds the seats already', async () => {
  const { orderId, session, lead, look } = await anOrder()
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'pending' })
  stripe.pay(session)
  const [order] = await Promise.all([
    confirmOrder(lead, orderId),
    receive(stripe.event(COMPLETED, session)),
    confirmOrder(lead, orderId),
  ])
  expect(order).toMatchObject({ state: 'paid' })
  expect(await look()).toEqual(paid)
})

test('only a fresh signature of ours over exactly this body counts', async () => {
  const { session, look } = await anOrder()
  stripe.pay(session)
  const { body, signature } = stripe.event(COMPLETED, session)
  await expect(receiveSigned(`${body} `, signature)).rejects.toThrow(BadRequest)
  await expect(receiveSigned(body, null)).rejects.toThrow(BadRequest)
  await expect(receiveSigned('{}', 't=1,v1=00')).rejects.toThrow(BadRequest)
  const old = stripe.event(COMPLETED, session, { secondsOld: 301 })
  await expect(receive(old)).rejects.toThrow(BadRequest)
  const other = stripe.event(COMPLETED, session, { secret: 'whsec_other' })
  await expect(receive(other)).rejects.toThrow(BadRequest)
  expect(await look()).toEqual(unpaid)
})

test('Stripe cannot be reached: the event is noted, tried again, and then handled', async () => {
  const { session, look } = await anOrder()
  stripe.pay(session)
  const event = stripe.event(COMPLETED, session)
  stripe.failNext(1)
  await expect(receive(event)).rejects.toThrow()
  expect(await look()).toEqual(unpaid)
  expect(await db().webhookEvent.findMany({ where: { eventId: event.id } })).toMatchObject([
    { handledAt: null },
  ])
  await receive(event)
  expect(await look()).toEqual(paid)
})

test('Stripe cannot be reached while buying: the order waits, and paying can be continued', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  stripe.failNext(1)
  const input = { cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID() }
  const bought = await buySeats(lead, input)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  expect(bought.payUrl).toBe(`/checkout/order/${orderId}`)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'pending' })
  expect(await continuePayment(lead, orderId)).toMatchObject({
    payUrl: expect.stringMatching(/^https:\/\/checkout\.stripe\.com\//),
  })
})

test('a session that runs out lets its places go at once', async () => {
  const { session, orderId, lead, look } = await anOrder()
  stripe.expire(session)
  await receive(stripe.event('checkout.session.expired', session))
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'canceled' })
  expect(await look()).toEqual(unpaid)
})

test('a replaced order closes its page', async () => {
  const { slug, agencyId, lead, session } = await anOrder()
  await buySeats(lead, { cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID() })
  expect(stripe.sessions.get(session)).toMatchObject({ status: 'expired' })
})

test('paid after its time: honored while there is room', async () => {
  const { session, orderId, lead, look } = await anOrder()
  stripe.pay(session)
  await atTime(minutes(95), async () => {
    expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'paid' })
  })
  expect(await look()).toEqual(paid)
})

test('paid when the places are gone: the money goes back, once, and the books are even', async () => {
  const { slug, session, orderId, lead, look } = await anOrder(2, 2)
  stripe.pay(session)
  const event = stripe.event(COMPLETED, session)
  await db().cohort.update({ where: { slug }, data: { capacity: 1 } })
  await Promise.all([confirmOrder(lead, orderId), receive(event)])
  await receive(stripe.event(COMPLETED, session))
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'refunded' })
  expect(await look()).toMatchObject({ seats: 0, audit: 0 })
  expect(stripe.refundsOf(session)).toHaveLength(1)
  const entries = await db().ledgerEntry.findMany({ where: { orderId } })
  expect(entries).toHaveLength(4)
  expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
  const cash = entries.filter(({ account }) => account === 'cash')
  expect(cash.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0)
  expect(
    await db().auditEntry.count({ where: { subjectId: orderId, action: 'order.refunded' } }),
  ).toBe(1)
})

test('a payment of another amount is in the ledger and told to staff, and one of no order of ours is nothing', async () => {
  const { session, look, orderId } = await anOrder()
  const wrong = stripe.sessions.get(session)
  if (wrong) wrong.amount_total = 100
  stripe.pay(session)
  await receive(stripe.event(COMPLETED, session))
  const parked = { ...unpaid, entries: 2 }
  expect(await look()).toEqual(parked)
  expect(await db().orderAlert.findMany({ where: { orderId } })).toMatchObject([
    { kind: 'amount', expectedMinor: 250_000, foundMinor: 100, lookedAt: null },
  ])
  if (wrong) Object.assign(wrong, { amount_total: 250_000, client_reference_id: randomUUID() })
  await receive(stripe.event(COMPLETED, session))
  await receive(stripe.event(COMPLETED, 'cs_test_of_somebody_else'))
  expect(await look()).toEqual(parked)
})

test('where Stripe takes the money there is no sandbox', async () => {
  const { lead, orderId } = await anOrder()
  const press = { orderId, outcome: SANDBOX_PAY, mutationId: randomUUID() } as const
  await expect(payInSandbox(lead, press)).rejects.toThrow(NotFound)
})

test('the address for Stripe: 200 when it is dealt with, 400 when it is not from Stripe', async () => {
  const { session, look } = await anOrder()
  stripe.pay(session)
  const { body, signature } = stripe.event(COMPLETED, session)
  const post = (signed: string) => {
    const headers = { 'stripe-signature': signed }
    const request = new Request('http://localhost:3000/webhooks/stripe', {
      method: 'POST',
      body,
      headers,
    })
    return action({ request, params: {}, context }).catch((thrown: unknown) => thrown)
  }
  expect(await post('t=1,v1=00')).toMatchObject({ status: 400 })
  expect(await look()).toEqual(unpaid)
  expect(await post(signature)).toMatchObject({ status: 200 })
  expect(await look()).toEqual(paid)
})

const webhook = ({ body, signature }: { body: string; signature: string }) =>
  action({
    request: new Request('http://localhost:3000/webhooks/stripe', {
      method: 'POST',
      body,
      headers: { 'stripe-signature': signature },
    }),
    params: {},
    context,
  }).catch((thrown: Response) => thrown)

test.each([
  ['a NUL in its id', { id: 'evt_\u0000' }],
  ['no id', { id: undefined }],
  ['an object as its id', { id: { evt: 1 } }],
  ['a NUL in its type', { type: 'checkout.session.\u0000' }],
  [
    'an object as the id of its session',
    { data: { object: { object: 'checkout.session', id: {} } } },
  ],
  ['no object', { data: {} }],
  ['a live mode, where the key is for tests', { livemode: true }],
])('a signed event with %s is a bad request, and is not kept as handled', async (_, says) => {
  const { session, look } = await anOrder()
  stripe.pay(session)
  const event = stripe.event(COMPLETED, session, { says })
  expect(await webhook(event)).toMatchObject({ status: 400 })
  expect(await db().webhookEvent.count({ where: { eventId: event.id } })).toBe(0)
  expect(await look()).toEqual(unpaid)
})

test('an event that is larger than any is a bad request, also with a good signature, and nothing is written', async () => {
  const { session, look } = await anOrder()
  stripe.pay(session)
  const event = stripe.event(COMPLETED, session, { says: { padding: 'x'.repeat(256 * 1024) } })
  expect(await webhook(event)).toMatchObject({ status: 400 })
  expect(await db().webhookEvent.count({ where: { eventId: event.id } })).toBe(0)
  expect(await look()).toEqual(unpaid)
})
