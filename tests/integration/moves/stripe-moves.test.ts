import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAboutPayments, confirmOrder } from '~/features/billing/index.server'
import { countAgencySeats, inviteToSeat } from '~/features/seats/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import {
  anOrder,
  COMPLETED,
  minutes,
  openStripeRoom,
  receive,
  sessionOf,
} from '../billing/stripe-room'
import { cashOf, move, openDifference, presses, seatsOfOrder } from './moving-room'

const stripe = await openStripeRoom()

beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

/** An agency with paid seats at $1,250, and another cohort of the program. */
async function paidSeats({ to = 150_000, quantity = 1, capacity = 24 } = {}) {
  const order = await anOrder(quantity)
  stripe.pay(order.session)
  await receive(stripe.event(COMPLETED, order.session))
  const there = await aCohort({ priceMinor: to, capacity, startsIn: 40 })
  const [seat] = await seatsOfOrder(order.orderId)
  if (!seat) throw new Error('no seat')
  return { ...order, there, seat }
}
const cohortOf = async (id: string) =>
  (await db().seat.findUniqueOrThrow({ where: { id } })).cohortId

async function waiting(options?: Parameters<typeof paidSeats>[0]) {
  const paid = await paidSeats(options)
  const moved = await move(paid.lead, paid.seat.id, paid.there.slug)
  expect(moved).toMatchObject({ ok: true, payUrl: expect.stringContaining('http') })
  const difference = await openDifference(paid.seat.id)
  return { ...paid, difference, differenceSession: await sessionOf(difference.id) }
}

/** The ledger of these orders holds what Stripe has of them. */
async function expectEqualToStripe(orderIds: string[]) {
  for (const orderId of orderIds) {
    const { chargedAt } = await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })
    const has = chargedAt ? stripe.balanceOf(await sessionOf(orderId)) : 0
    expect(await cashOf([orderId])).toBe(has)
  }
}

test('a difference that no message tells of moves the seat when its buyer comes back, and when no one does', async () => {
  const back = await waiting()
  stripe.pay(back.differenceSession)
  expect(await confirmOrder(back.lead, back.difference.id)).toMatchObject({ state: 'paid' })
  expect(await cohortOf(back.seat.id)).toBe(back.there.cohortId)
  await expectEqualToStripe([back.orderId, back.difference.id])

  const lost = await waiting()
  stripe.pay(lost.differenceSession)
  await atTime(minutes(6), () => askAboutPayments())
  expect(await cohortOf(lost.seat.id)).toBe(lost.there.cohortId)
  await expectEqualToStripe([lost.orderId, lost.difference.id])
})

test('the same message many times, 10 at once, moves the seat once', async () => {
  const { seat, difference, differenceSession } = await waiting()
  stripe.pay(differenceSession)
  const events = Array.from({ length: 10 }, () => stripe.event(COMPLETED, differenceSession))
  await Promise.all(events.map(receive))
  expect(await db().seatMove.count({ where: { seatId: seat.id } })).toBe(1)
  expect(difference.totalMinor).toBe(25_000)
})

test('money for a place that is gone goes back, the seat stays, and the buyer is told', async () => {
  const { slug, seat, there, orderId, difference, differenceSession } = await waiting()
  stripe.pay(differenceSession)
  await db().cohort.update({ where: { id: there.cohortId }, data: { capacity: 1 } })
  const other = await paidSeats({ to: 1 })
  const taken = await move(other.lead, other.seat.id, there.slug)
  expect(taken).toMatchObject({ ok: false, reason: 'full' })
  // The place was kept; without it the money buys nothing.
  await db().seatOrder.update({ where: { id: difference.id }, data: { canceledAt: minutes(0) } })
  await receive(stripe.event(COMPLETED, differenceSession))
  expect(stripe.balanceOf(differenceSession)).toBe(0)
  const from = await db().cohort.findUniqueOrThrow({ where: { slug } })
  expect(await cohortOf(seat.id)).toBe(from.id)
  expect(await db().seatMove.count({ where: { seatId: seat.id } })).toBe(0)
  const told = await db().job.count({
    where: { kind: 'mail-refund', payload: { path: ['orderId'], equals: difference.id } },
  })
  expect(told).toBe(1)
  await expectEqualToStripe([orderId, difference.id])
})

test('money for a seat that someone else has meanwhile goes back, however late it comes', async () => {
  const { slug, agencyId, lead, seat, orderId, difference, differenceSession } = await waiting()
  await aCoach(lead, { cohort: slug, agencyId })
  stripe.pay(differenceSession)
  await receive(stripe.event(COMPLETED, differenceSession))
  expect(await confirmOrder(lead, difference.id)).toMatchObject({ state: 'refunded' })
  expect(await db().seatMove.count({ where: { seatId: seat.id } })).toBe(0)
  await expectEqualToStripe([orderId, difference.id])
})

test('a refund of the difference that Stripe refuses at first is sent later, once', async () => {
  const { lead, seat, there, orderId, session } = await paidSeats({ to: 100_000 })
  stripe.failNext(1, /POST \/v1\/refunds/)
  expect(await move(lead, seat.id, there.slug)).toMatchObject({ ok: true, refund: '$250.00' })
  expect(await cohortOf(seat.id)).toBe(there.cohortId)
  expect(stripe.balanceOf(session)).toBe(125_000)
  await askAboutPayments()
  await askAboutPayments()
  expect(stripe.balanceOf(session)).toBe(100_000)
  await expectEqualToStripe([orderId])
})

test('two presses of one form and of two tabs move the seat once, and give the difference back once', async () => {
  const { lead, seat, there, session } = await paidSeats({ to: 100_000 })
  const first = await presses(lead, seat.id, there.slug)
  const second = await presses(lead, seat.id, there.slug)
  const results = await Promise.all([first.press(), first.press(), second.press()])
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0)
  expect(await db().seatMove.count({ where: { seatId: seat.id } })).toBe(1)
  expect(stripe.balanceOf(session)).toBe(100_000)
})

test('two leads for the last place: one seat moves, and the other stays with a reason', {
  timeout: 60_000,
}, async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = await paidSeats({ to: 125_000 })
    const two = await paidSeats({ to: 125_000 })
    const last = await aCohort({ priceMinor: 125_000, capacity: 1, startsIn: 50 })
    const forms = [
      await presses(one.lead, one.seat.id, last.slug),
      await presses(two.lead, two.seat.id, last.slug),
    ]
    const results = await Promise.all(forms.map(({ press }) => press()))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'full' })
    expect(await db().seat.count({ where: { cohortId: last.cohortId } })).toBe(1)
  }
})

test('seats that move there and back at once, from both sides, never wait for each other for good', async () => {
  const a = await paidSeats({ to: 125_000, quantity: 4 })
  const mine = await seatsOfOrder(a.orderId)
  await db().cohort.update({ where: { slug: a.slug }, data: { startsOn: minutes(60 * 24 * 30) } })
  const { lead } = a
  await move(lead, mine[0]?.id ?? '', a.there.slug)
  await move(lead, mine[1]?.id ?? '', a.there.slug)
  const forms = await Promise.all(
    mine.map(async ({ id }, index) => presses(lead, id, index < 2 ? a.slug : a.there.slug)),
  )
  const results = await Promise.all(forms.map(({ press }) => press()))
  expect(results.every(({ ok }) => ok)).toBe(true)
})

test('a dispute of a difference freezes the seat that it moved as long as no one has it, and no other', async () => {
  const { lead, seat, there, agencyId, orderId, difference, differenceSession } = await waiting({
    quantity: 2,
  })
  stripe.pay(differenceSession)
  await receive(stripe.event(COMPLETED, differenceSession))
  const bank = stripe.dispute(differenceSession)
  await receive(stripe.event('charge.dispute.created', bank.id))
  expect(await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
    frozenFor: [],
  })
  const { seats } = await getAdminOrder(await makeAdmin(), orderId)
  expect(seats.map(({ hold }) => hold)).toEqual(['disputed', null])
  const inThere = { cohort: there.slug, agencyId, mutationId: randomUUID() }
  const invite = () => inviteToSeat(lead, { ...inThere, email: 'one@moves.example' })
  expect(await invite()).toMatchObject({ ok: false })
  const counts = await countAgencySeats(lead, agencyId)
  expect(counts.find(({ cohort }) => cohort.slug === there.slug)).toMatchObject({
    frozen: 1,
    free: 0,
  })
  // Before the first day any number may move.
  await db().cohort.update({
    where: { slug: await slugOf(orderId) },
    data: { startsOn: minutes(60 * 24 * 30) },
  })
  const [, other] = await seatsOfOrder(orderId)
  const back = await move(lead, seat.id, await slugOf(orderId))
  expect(back).toEqual({ ok: false, reason: 'frozen' })
  expect(await move(lead, other?.id ?? '', there.slug)).toMatchObject({ ok: true })
  await expectEqualToStripe([orderId, difference.id])
  stripe.moveDispute(bank.id, 'won')
  await receive(stripe.event('charge.dispute.closed', bank.id))
  expect(
    await inviteToSeat(lead, { ...inThere, mutationId: randomUUID(), email: 'one@moves.example' }),
  ).toMatchObject({ ok: true })
})
const slugOf = async (orderId: string) =>
  (await db().seatOrder.findUniqueOrThrow({ where: { id: orderId }, include: { cohort: true } }))
    .cohort.slug

test('a coach who has the seat stays in it, whatever a bank says of its difference', async () => {
  const { lead, there, agencyId, difference, differenceSession } = await waiting()
  stripe.pay(differenceSession)
  await receive(stripe.event(COMPLETED, differenceSession))
  const { coach } = await aCoach(lead, { cohort: there.slug, agencyId })
  const bank = stripe.dispute(differenceSession)
  await receive(stripe.event('charge.dispute.created', bank.id))
  stripe.moveDispute(bank.id, 'lost')
  await receive(stripe.event('charge.dispute.closed', bank.id))
  const enrolled = { personId: coach.personId, cohortId: there.cohortId, withdrawnAt: null }
  expect(await db().enrollment.count({ where: enrolled })).toBe(1)
  await expectEqualToStripe([difference.id])
})

test('over random histories of moves the ledger is what Stripe has, and no seat is lost', {
  timeout: 120_000,
}, async () => {
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let history = 0; history < 8; history += 1) {
    const { lead, orderId, slug } = await paidSeats({ quantity: 3 })
    const prices = [90_000, 125_000, 160_000]
    const cohorts = await Promise.all(
      prices.map((priceMinor) => aCohort({ priceMinor, startsIn: 30 })),
    )
    await db().cohort.update({ where: { slug }, data: { startsOn: minutes(60 * 24 * 30) } })
    const orders = new Set([orderId])
    for (let step = 0; step < 6; step += 1) {
      const seats = await seatsOfOrder(orderId)
      const seat = seats[random(seats.length)]
      const target = cohorts[random(cohorts.length)]
      if (!seat || !target || seat.cohortId === target.cohortId) continue
      const moved = await move(lead, seat.id, target.slug)
      if (!moved.ok) throw new Error(moved.reason)
      if (!moved.payUrl) continue
      const difference = await openDifference(seat.id)
      orders.add(difference.id)
      const session = await sessionOf(difference.id)
      if (random(3) > 0) stripe.pay(session)
      if (random(2) > 0) await receive(stripe.event(COMPLETED, session))
      else await atTime(minutes(6), () => askAboutPayments())
    }
    await expectEqualToStripe([...orders])
    const seats = await seatsOfOrder(orderId)
    const moves = await db().seatMove.findMany({
      where: { seatId: { in: seats.map(({ id }) => id) } },
    })
    const sum = moves.reduce(
      (total, one) => total + one.priceMinor - one.creditMinor,
      125_000 * seats.length,
    )
    expect(await cashOf([...orders])).toBe(sum)
    expect(seats.every(({ canceledAt }) => canceledAt === null)).toBe(true)
  }
})
