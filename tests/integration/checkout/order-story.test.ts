import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buySeats } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { atTime } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency } from '../../factories/cohorts'
import { COMPLETED, minutes, openStripeRoom, receive, sessionOf } from '../billing/stripe-room'

const stripe = await openStripeRoom()

beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

async function bought(lead: Actor, cohort: string, agency: string) {
  const order = await buySeats(lead, { cohort, agency, quantity: 2, mutationId: randomUUID() })
  if (!order.ok) throw new Error(order.reason)
  return { orderId: order.orderId, session: await sessionOf(order.orderId) }
}
const storyOf = async (lead: Actor, orderId: string) =>
  (await getOrderPage(lead, orderId)).events.map(({ what }) => what)

test('a card order that was replaced, that lapsed, or that a bank took back says what happened', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const first = await bought(lead, slug, agencyId)
  const second = await bought(lead, slug, agencyId)
  const { number } = await getOrderPage(lead, second.orderId)
  expect(await storyOf(lead, first.orderId)).toEqual([
    'Ordered',
    `Closed: order ${number} took its place`,
  ])
  expect(await storyOf(lead, second.orderId)).toEqual(['Ordered'])
  expect(await atTime(minutes(91), () => storyOf(lead, second.orderId))).toEqual([
    'Ordered',
    'Not paid in time: its places are open to others again',
  ])
  stripe.payLater(second.session)
  await receive(stripe.event(COMPLETED, second.session))
  expect(await storyOf(lead, second.orderId)).toContain(
    'Payment begun: it takes some days to arrive',
  )
  stripe.arrive(second.session)
  await receive(stripe.event('checkout.session.async_payment_succeeded', second.session))
  const refund = stripe.refund(second.session, 50_000)
  await receive(stripe.event('refund.created', refund.id))
  const bank = stripe.dispute(second.session, 200_000)
  await receive(stripe.event('charge.dispute.created', bank.id))
  stripe.moveDispute(bank.id, 'lost')
  await receive(stripe.event('charge.dispute.closed', bank.id))
  const story = await storyOf(lead, second.orderId)
  expect(new Set(story)).toEqual(
    new Set([
      'Ordered',
      'Payment begun: it takes some days to arrive',
      'Paid in full',
      'Refunded $500.00',
      '$2,000.00 questioned by the buyer’s bank',
      'The bank gave $2,000.00 back to the buyer',
    ]),
  )
  expect(story[0]).toBe('Ordered')
  expect(story.at(-1)).toBe('The bank gave $2,000.00 back to the buyer')
})
