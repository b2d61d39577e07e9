import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askAboutPayments, buySeats } from '~/features/billing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { aCohort } from '../../factories/cohorts'
import { anOrder, look, minutes, openStripeRoom } from './stripe-room'

const stripe = await openStripeRoom()

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})
beforeEach(async () => {
  await db().seatOrder.updateMany({ data: { concludedAt: now() } })
})
afterAll(() => stripe.close())

const state = (id: string) => db().seatOrder.findUniqueOrThrow({ where: { id } })

test('a paid order whose message never came and whose buyer never returned gets its seats', async () => {
  const { orderId, session } = await anOrder()
  stripe.pay(session)
  expect(await askAboutPayments()).toBe(0)
  await atTime(minutes(6), async () => {
    expect(await askAboutPayments()).toBe(1)
    expect(await look(orderId)).toEqual({ seats: 2, entries: 4, audit: 1 })
    const sessions = () => stripe.calls.filter((call) => call.includes('sessions')).length
    const asked = sessions()
    expect(await askAboutPayments()).toBe(0)
    expect(sessions()).toBe(asked)
  })
})

test('it is asked in time also after 90 minutes, and a page that ran out lets the places go', async () => {
  const paid = await anOrder()
  const left = await anOrder()
  await atTime(minutes(40), askAboutPayments)
  stripe.pay(paid.session)
  stripe.expire(left.session)
  await atTime(minutes(95), askAboutPayments)
  expect(await look(paid.orderId)).toMatchObject({ seats: 2 })
  expect(await state(left.orderId)).toMatchObject({
    canceledAt: expect.any(Date),
    concludedAt: expect.any(Date),
  })
})

test('a replaced order that was paid all the same is refunded', async () => {
  const { slug, agencyId, lead, orderId, session } = await anOrder()
  stripe.failNext(1, /expire/)
  await buySeats(lead, { cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID() })
  stripe.pay(session)
  await atTime(minutes(6), askAboutPayments)
  expect(await state(orderId)).toMatchObject({ paidAt: null, refundedAt: expect.any(Date) })
  expect(stripe.refundsOf(session)).toHaveLength(1)
})

test('a refund that Stripe did not take is tried again', async () => {
  const { slug, orderId, session } = await anOrder(2, 2)
  stripe.pay(session)
  await db().cohort.update({ where: { slug }, data: { capacity: 1 } })
  stripe.failNext(1, /POST \/v1\/refunds/)
  await atTime(minutes(6), askAboutPayments)
  expect(await state(orderId)).toMatchObject({
    refundDueAt: expect.any(Date),
    refundedAt: null,
  })
  await atTime(minutes(11), askAboutPayments)
  expect(await state(orderId)).toMatchObject({ refundedAt: expect.any(Date) })
})

test('Stripe cannot be reached: the next round asks again, and one order does not stop the others', async () => {
  const one = await anOrder()
  const two = await anOrder()
  stripe.pay(one.session)
  stripe.pay(two.session)
  stripe.failNext(1)
  await atTime(minutes(6), askAboutPayments)
  expect(await look(one.orderId)).toMatchObject({ seats: 0 })
  expect(await look(two.orderId)).toMatchObject({ seats: 2 })
  await atTime(minutes(11), askAboutPayments)
  expect(await look(one.orderId)).toMatchObject({ seats: 2 })
})

test('an order that stays open is asked about ever more rarely', async () => {
  const { orderId } = await anOrder()
  await db().seatOrder.update({
    where: { id: orderId },
    data: { createdAt: minutes(-10 * 24 * 60), askedAt: minutes(-3 * 24 * 60) },
  })
  expect(await askAboutPayments()).toBe(0)
  await atTime(minutes(60 * 24), async () => expect(await askAboutPayments()).toBe(1))
})
