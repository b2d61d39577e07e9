import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MAKE_REFUND } from '~/features/billing/contract'
import {
  askAboutPayments,
  checkOffAlert,
  confirmOrder,
  previewRefund,
  refundOrder,
} from '~/features/billing/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import { aCohort } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { deliver, type SignedEvent } from '../../fakes/stripe/events'
import { anOrder, COMPLETED, minutes, openStripeRoom, receive } from './stripe-room'

const stripe = await openStripeRoom()

/** With MONEY_COUNTS=full each event comes 50 times, and all 120 orders are tried; else fewer, to keep the run short. */
const FULL = process.env.MONEY_COUNTS === 'full'
const TIMES = FULL ? 50 : 10
const EVERY = FULL ? 1 : 5

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

const cashOf = async (orderId: string) => {
  const { _sum } = await db().ledgerEntry.aggregate({
    where: { orderId, account: 'cash' },
    _sum: { amountMinor: true },
  })
  return _sum.amountMinor ?? 0
}
const seatsOf = (orderId: string) => db().seat.count({ where: { orderId, canceledAt: null } })
const rowOf = (id: string) => db().seatOrder.findUniqueOrThrow({ where: { id } })
const alertsOf = (orderId: string) =>
  db().orderAlert.findMany({ where: { orderId }, orderBy: { noticedAt: 'asc' } })
const receiptsOf = (orderId: string) =>
  db().job.count({
    where: { kind: 'mail-receipt', payload: { path: ['orderId'], equals: orderId } },
  })

async function aPaidOrder(quantity = 2) {
  const order = await anOrder(quantity)
  stripe.pay(order.session)
  await receive(stripe.event(COMPLETED, order.session))
  return order
}

test('each of 12 kinds of events many times, 10 at once, and again under other ids: one order, exact seats, one receipt', async () => {
  const { orderId, session } = await anOrder(3)
  stripe.pay(session)
  const charge = stripe.chargeOf(session).id
  const refund = stripe.refund(session, 100).id
  const dispute = stripe.dispute(session, 100, 'won').id
  const kinds: [string, string][] = [
    [COMPLETED, session],
    ['checkout.session.async_payment_succeeded', session],
    ['checkout.session.async_payment_failed', session],
    ['checkout.session.expired', session],
    ['payment_intent.succeeded', `pi_${session}`],
    ['charge.succeeded', charge],
    ['charge.updated', charge],
    ['charge.refunded', charge],
    ['refund.created', refund],
    ['charge.dispute.created', dispute],
    ['charge.dispute.closed', dispute],
    ['invoice.paid', 'in_of_someone_else'],
  ]
  const first = kinds.map(([type, id]) => stripe.event(type, id))
  const results = await deliver(first, receive, { times: TIMES, atOnce: 10 })
  expect(results.filter(({ status }) => status === 'rejected')).toEqual([])
  const again = kinds.map(([type, id]) => stripe.event(type, id))
  await deliver(again, receive, { atOnce: 10 })
  expect(await seatsOf(orderId)).toBe(3)
  expect(await db().auditEntry.count({ where: { subjectId: orderId, action: 'order.paid' } })).toBe(
    1,
  )
  expect(await receiptsOf(orderId)).toBe(1)
  expect(await cashOf(orderId)).toBe(stripe.balanceOf(session))
  const ids = [...first, ...again].map(({ id }) => id)
  const noted = await db().webhookEvent.findMany({ where: { eventId: { in: ids } } })
  expect(noted).toHaveLength(24)
  expect(noted.every(({ handledAt }) => handledAt !== null)).toBe(true)
}, 60_000)

const orders = (of: number[]): number[][] =>
  of.length < 2
    ? [of]
    : of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]))

test('the orders of five events about one payment end alike', async () => {
  const ends = new Set<string>()
  const all = orders([0, 1, 2, 3, 4]).filter((_, at) => at % EVERY === 0)
  expect(all).toHaveLength(120 / EVERY)
  // Orders of one cohort wait for each other, so each has its own; a few at a time.
  for (let at = 0; at < all.length; at += 6)
    await Promise.all(
      all.slice(at, at + 6).map(async (order) => {
        const { orderId, session } = await anOrder(2)
        stripe.payLater(session)
        stripe.arrive(session)
        stripe.refund(session, 50_000)
        const dispute = stripe.dispute(session, 200_000)
        const events: SignedEvent[] = [
          stripe.event(COMPLETED, session),
          stripe.event('checkout.session.async_payment_succeeded', session),
          stripe.event('invoice.paid', `in_${session}`),
          stripe.event('charge.refunded', stripe.chargeOf(session).id),
          stripe.event('charge.dispute.created', dispute.id),
        ]
        await deliver(events, receive, { order })
        const { refundedMinor, disputeState, frozenFor, paidAt } = await rowOf(orderId)
        const alerts = (await alertsOf(orderId)).map(({ kind, detail }) => `${kind} ${detail}`)
        ends.add(
          JSON.stringify({
            ...{ refundedMinor, disputeState, frozenFor, paid: paidAt !== null },
            ...{ seats: await seatsOf(orderId), cash: await cashOf(orderId) },
            ...{ alerts: alerts.sort(), balance: stripe.balanceOf(session) },
          }),
        )
      }),
    )
  expect([...ends]).toEqual([
    JSON.stringify({
      ...{ refundedMinor: 50_000, disputeState: 'open', frozenFor: ['dispute'], paid: true },
      ...{ seats: 2, cash: 0, alerts: ['dispute open', 'refund succeeded'], balance: 0 },
    }),
  ])
}, 120_000)

test('a full refund in the dashboard cancels the seats that no one holds, a part none; staff are told', async () => {
  const { orderId, session, lead } = await aPaidOrder()
  stripe.refund(session, 50_000)
  await receive(stripe.event('charge.refunded', stripe.chargeOf(session).id))
  expect(await seatsOf(orderId)).toBe(2)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'part-refunded' })
  const rest = stripe.refund(session)
  await receive(stripe.event('refund.updated', rest.id))
  expect(await seatsOf(orderId)).toBe(0)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'refunded' })
  expect(await alertsOf(orderId)).toHaveLength(2)
  expect(await cashOf(orderId)).toBe(0)
  stripe.moveRefund(rest.id, 'failed')
  await receive(stripe.event('refund.failed', rest.id))
  expect(await seatsOf(orderId)).toBe(2)
  expect(await cashOf(orderId)).toBe(200_000)
})

test('a dispute freezes the order, and the reconciler finds that it was won', async () => {
  const { orderId, session } = await aPaidOrder()
  const dispute = stripe.dispute(session)
  await askAboutPayments()
  expect(await rowOf(orderId)).toMatchObject({ disputeState: 'open', frozenFor: ['dispute'] })
  expect(await cashOf(orderId)).toBe(0)
  stripe.moveDispute(dispute.id, 'won')
  await atTime(minutes(61), () => askAboutPayments())
  expect(await rowOf(orderId)).toMatchObject({ disputeState: 'won', frozenFor: [] })
  expect(await cashOf(orderId)).toBe(250_000)
})

test('a payment that takes days keeps its places, and its order says so', async () => {
  const { orderId, session, lead } = await anOrder()
  stripe.payLater(session)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'processing' })
  await atTime(minutes(300), async () => {
    expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'processing' })
    stripe.arrive(session)
    expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'paid' })
  })
  expect(await seatsOf(orderId)).toBe(2)
  const other = await anOrder()
  stripe.payLater(other.session)
  await receive(stripe.event(COMPLETED, other.session))
  stripe.fail(other.session)
  await receive(stripe.event('checkout.session.async_payment_failed', other.session))
  expect(await confirmOrder(other.lead, other.orderId)).toMatchObject({ state: 'canceled' })
})

test('staff refund a seat, once, and see it in the ledger; what Stripe does not take now is sent later', async () => {
  const { orderId, session } = await aPaidOrder()
  const admin = await makeAdmin()
  const chosen = { what: 'seats' as const, seats: [2], amount: undefined }
  const planned = await previewRefund(admin, orderId, chosen)
  expect(planned).toMatchObject({ plan: { amountMinor: 125_000, seats: [2], coachesOut: 0 } })
  const input = {
    ...{ ...chosen, intent: MAKE_REFUND, mutationId: randomUUID(), reason: 'left' },
    seenMinor: 125_000,
  } as const
  stripe.failNext(1, /POST \/v1\/refunds/)
  const [one, two] = await Promise.all([
    refundOrder(admin, orderId, input as never),
    refundOrder(admin, orderId, input as never),
  ])
  expect(one).toEqual(two)
  await askAboutPayments()
  expect(stripe.refundsOf(session)).toMatchObject([{ amount: 125_000 }])
  expect(await seatsOf(orderId)).toBe(1)
  const page = await getAdminOrder(admin, orderId)
  expect(page).toMatchObject({ state: 'part-refunded', balanceMinor: 125_000, alerts: [] })
  expect(page.ledger.map(({ words }) => words)).toEqual([
    'Seats sold',
    'Payment received',
    'Refund',
  ])
  expect(
    await refundOrder(admin, orderId, { ...input, mutationId: randomUUID() } as never),
  ).toEqual({ ok: false, reason: 'seats-changed' })
})

test('an amount that two tabs have previewed goes back once, and the second tab is shown what is left now', async () => {
  const { orderId, session } = await aPaidOrder()
  const admin = await makeAdmin()
  const chosen = { what: 'amount' as const, seats: [], amount: '100.00' }
  const planned = await previewRefund(admin, orderId, chosen)
  if (!planned.ok) throw new Error('no preview')
  const { amountMinor: seenMinor, leftMinor: seenLeftMinor } = planned.plan
  const press = () =>
    refundOrder(admin, orderId, {
      ...{ ...chosen, intent: MAKE_REFUND, mutationId: randomUUID(), reason: 'goodwill' },
      ...{ seenMinor, seenLeftMinor },
    })
  expect(await press()).toMatchObject({ ok: true, amountMinor: 10_000 })
  expect(await press()).toEqual({ ok: false, reason: 'changed' })
  expect(stripe.refundsOf(session)).toMatchObject([{ amount: 10_000 }])
})

test('an amount that is nothing, or no amount of the currency, is said to be so', async () => {
  const { orderId } = await aPaidOrder()
  const admin = await makeAdmin()
  for (const amount of ['0', '0.00', '10.005'])
    expect(
      await previewRefund(admin, orderId, { what: 'amount', seats: [], amount }),
    ).toMatchObject({ ok: false, reason: 'no-amount' })
})

test('what staff looked at is open again when it changes', async () => {
  const { orderId, session } = await aPaidOrder()
  const admin = await makeAdmin()
  const dispute = stripe.dispute(session)
  await receive(stripe.event('charge.dispute.created', dispute.id))
  const [open] = await alertsOf(orderId)
  await checkOffAlert(admin, orderId, { alert: open?.id ?? '', mutationId: randomUUID() })
  expect(await alertsOf(orderId)).toMatchObject([{ lookedAt: expect.any(Date) }])
  stripe.moveDispute(dispute.id, 'lost')
  await receive(stripe.event('charge.dispute.closed', dispute.id))
  expect(await alertsOf(orderId)).toMatchObject([{ detail: 'lost', lookedAt: null }])
  expect(await rowOf(orderId)).toMatchObject({ disputeState: 'lost', frozenFor: ['dispute'] })
})
