import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { buySeats, confirmOrder, continuePayment } from '~/features/billing/index.server'
import { db } from '~/platform/db/client.server'
import { aCohort } from '../../factories/cohorts'
import { anOrder, COMPLETED, look, openStripeRoom, receive, sessionOf } from './stripe-room'

const stripe = await openStripeRoom()

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})
afterAll(() => stripe.close())

const capacity = (slug: string, places: number) =>
  db().cohort.update({ where: { slug }, data: { capacity: places } })

/** The sums of the order's ledger transactions. */
async function sums(orderId: string): Promise<number[]> {
  const groups = await db().ledgerEntry.groupBy({
    by: ['transaction'],
    where: { orderId },
    _sum: { amountMinor: true },
  })
  return groups.map(({ _sum }) => _sum.amountMinor ?? 0)
}

test('a refunded order stays refunded when places come free again', async () => {
  const { slug, lead, agencyId, orderId, session } = await anOrder(2, 2)
  stripe.pay(session)
  await capacity(slug, 1)
  await receive(stripe.event(COMPLETED, session))
  const refunded = {
    state: 'refunded',
    paidAt: null,
    chargedAt: expect.any(Date),
    refundedAt: expect.any(Date),
  }
  expect(await confirmOrder(lead, orderId)).toMatchObject(refunded)

  await capacity(slug, 24)
  expect(await confirmOrder(lead, orderId)).toMatchObject(refunded)
  await receive(stripe.event(COMPLETED, session))
  expect(await confirmOrder(lead, orderId)).toMatchObject(refunded)
  expect(await continuePayment(lead, orderId)).toEqual({ ok: false, reason: 'not-pending' })
  expect((await getAgencyOrders(lead, agencyId)).orders).toMatchObject([refunded])
  expect(await look(orderId)).toMatchObject({ seats: 0, entries: 4, audit: 0 })
  expect(await sums(orderId)).toEqual([0, 0])
})

test('what is to be refunded is decided once, also when Stripe takes the refund later', async () => {
  const { slug, lead, orderId, session } = await anOrder(2, 2)
  stripe.pay(session)
  await capacity(slug, 1)
  const event = stripe.event(COMPLETED, session)
  stripe.failNext(1, /POST \/v1\/refunds/)
  await expect(receive(event)).rejects.toThrow()
  await capacity(slug, 24)
  stripe.failNext(1, /POST \/v1\/refunds/)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'refunding', refundedAt: null })
  expect(await look(orderId)).toMatchObject({ seats: 0, entries: 2 })
  await receive(event)
  expect(await confirmOrder(lead, orderId)).toMatchObject({ state: 'refunded' })
  expect(await look(orderId)).toMatchObject({ seats: 0, entries: 4 })
  expect(await sums(orderId)).toEqual([0, 0])
})

test('a payment that arrives for a replaced order is refunded, and the newer order is paid once', async () => {
  const { slug, agencyId, lead, orderId, session } = await anOrder()
  // Stripe refuses to close the first page, as while a card is being charged there.
  stripe.failNext(1, /expire/)
  const input = { cohort: slug, agency: agencyId, quantity: 1, mutationId: randomUUID() }
  const second = await buySeats(lead, input)
  if (!second.ok) throw new Error(second.reason)
  stripe.pay(session, new Date('2026-03-04T10:00:00Z'))
  await receive(stripe.event(COMPLETED, session))
  expect(await confirmOrder(lead, orderId)).toMatchObject({
    state: 'refunded',
    chargedAt: new Date('2026-03-04T10:00:00Z'),
  })
  expect(stripe.refundsOf(session)).toHaveLength(1)
  expect(await look(orderId)).toMatchObject({ seats: 0, entries: 4 })

  const newer = await sessionOf(second.orderId)
  stripe.pay(newer)
  await receive(stripe.event(COMPLETED, newer))
  expect(await look(second.orderId)).toMatchObject({ seats: 1, entries: 4 })
})
