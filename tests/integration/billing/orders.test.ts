import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAgencyOrders } from '~/features/agencies/index.server'
import { NEW_AGENCY, SANDBOX_DECLINE, SANDBOX_PAY } from '~/features/billing/contract'
import {
  askAboutPayments,
  buySeats,
  confirmOrder,
  continuePayment,
  getCheckoutOrder,
  payInSandbox,
  payLaterInSandbox,
} from '~/features/billing/index.server'
import { getCheckout } from '~/features/checkout/index.server'
import { getAgencySeats } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { aCohort, anAgency, aPerson } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

const order = (cohort: string, agency: string, quantity = 1) => ({
  cohort,
  agency,
  quantity,
  mutationId: randomUUID(),
})

async function placed(buyer: Actor, input: Parameters<typeof buySeats>[1]) {
  const bought = await buySeats(buyer, input)
  if (!bought.ok) throw new Error(bought.reason)
  return bought
}

const pay = (
  orderId: string,
  outcome: typeof SANDBOX_PAY | typeof SANDBOX_DECLINE = SANDBOX_PAY,
) => ({
  orderId,
  outcome,
  mutationId: randomUUID(),
})

const seatsOf = (orderId: string) => db().seat.count({ where: { orderId } })
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000)

test('buying for a new agency makes the buyer its lead, and waits to be paid', async () => {
  const { slug } = await aCohort()
  const buyer = await aPerson('Bea Buyer')
  const input = { ...order(slug, NEW_AGENCY, 3), agencyName: 'Alder House', purchaseOrder: 'PO 7' }
  const { orderId, agencyId, payUrl } = await placed(buyer, input)
  expect(payUrl).toBe(`/checkout/sandbox/${orderId}`)
  expect(await seatsOf(orderId)).toBe(0)

  const lead = await refreshed(buyer)
  expect(lead.memberships).toEqual([{ kind: 'agency-lead', agencyId, agencyName: 'Alder House' }])
  expect((await getCheckout(lead, slug)).agencies).toEqual([
    { id: agencyId, name: 'Alder House', taxExemptNumber: null, billing: null },
  ])
  expect((await getAgencyOrders(lead, agencyId ?? '')).orders).toMatchObject([
    {
      number: expect.stringMatching(/^FB-\d{4}-\d{4}$/),
      state: 'pending',
      quantity: 3,
      totalMinor: 375_000,
      purchaseOrder: 'PO 7',
      buyerName: 'Bea Buyer',
    },
  ])
})

test('paying makes the seats, the bookings and the audit entry, once, however often it is pressed', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const { orderId } = await placed(lead, order(slug, agencyId, 3))
  const press = pay(orderId)
  const answers = await Promise.all([
    payInSandbox(lead, press),
    payInSandbox(lead, press),
    payInSandbox(lead, pay(orderId)),
    payInSandbox(lead, pay(orderId)),
  ])
  const said = expect.objectContaining({ ok: true, agencyId, quantity: 3, cohortSlug: slug })
  expect(answers).toEqual(Array.from({ length: 4 }, () => said))
  expect(await seatsOf(orderId)).toBe(3)

  const entries = await db().ledgerEntry.findMany({ where: { orderId } })
  const sum = (account: string) =>
    entries.filter((entry) => entry.account === account).reduce((s, e) => s + e.amountMinor, 0)
  expect(entries).toHaveLength(4)
  expect([sum('cash'), sum('receivable'), sum('revenue')]).toEqual([375_000, 0, -375_000])
  for (const { transaction } of entries) {
    const booked = entries.filter((entry) => entry.transaction === transaction)
    expect(booked.reduce((s, e) => s + e.amountMinor, 0)).toBe(0)
  }
  const audit = await db().auditEntry.findMany({
    where: { subjectId: orderId, action: 'order.paid' },
  })
  expect(audit).toMatchObject([{ actorId: lead.personId }])
  expect(await getAgencySeats(lead, agencyId)).toMatchObject({
    cohorts: [{ free: 3, offered: 0, held: 0 }],
  })
})

test('a transfer in the sandbox takes days, keeps its places, and arrives or fails', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const arriving = await placed(lead, order(slug, agencyId))
  const first = { orderId: arriving.orderId, mutationId: randomUUID() }
  expect(await payLaterInSandbox(lead, first)).toEqual({ ok: true })
  expect(await payLaterInSandbox(lead, { ...first, mutationId: randomUUID() })).toEqual({
    ok: true,
  })
  expect(await seatsOf(arriving.orderId)).toBe(0)
  await atTime(later(4 * 24 * 60), async () => {
    await askAboutPayments()
    expect(await confirmOrder(lead, arriving.orderId)).toMatchObject({ state: 'processing' })
    expect(await payInSandbox(lead, pay(arriving.orderId))).toMatchObject({ ok: true })
  })
  expect(await seatsOf(arriving.orderId)).toBeGreaterThan(0)
  const failing = await placed(lead, order(slug, agencyId))
  await payLaterInSandbox(lead, { orderId: failing.orderId, mutationId: randomUUID() })
  const failed = await payInSandbox(lead, pay(failing.orderId, SANDBOX_DECLINE))
  expect(failed).toEqual({ ok: false, reason: 'not-arrived' })
  expect(await confirmOrder(lead, failing.orderId)).toMatchObject({ state: 'canceled' })
  const late = { orderId: failing.orderId, mutationId: randomUUID() }
  expect(await payLaterInSandbox(lead, late)).toEqual({ ok: false })
  await expect(payLaterInSandbox(await aPerson(), late)).rejects.toThrow(NotFound)
})

test('a declined card changes nothing and may be tried again', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const { orderId } = await placed(lead, order(slug, agencyId))
  expect(await payInSandbox(lead, pay(orderId, SANDBOX_DECLINE))).toEqual({
    ok: false,
    reason: 'declined',
  })
  expect(await seatsOf(orderId)).toBe(0)
  expect(await payInSandbox(lead, pay(orderId))).toMatchObject({ ok: true })
})

test('a double click is one order', async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const input = order(slug, agencyId, 2)
  const [first, second] = await Promise.all([buySeats(lead, input), buySeats(lead, input)])
  expect(first).toEqual(second)
  expect(await db().seatOrder.count({ where: { agencyId } })).toBe(1)
})

test('two buyers for the last places: one of them gets all that was asked for', async () => {
  const { slug } = await aCohort({ capacity: 5 })
  const buyers = await Promise.all([1, 2, 3, 4].map(() => anAgency()))
  const answers = await Promise.all(
    buyers.map(({ agencyId, lead }) => buySeats(lead, order(slug, agencyId, 3))),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.filter(({ ok }) => !ok)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: false, reason: 'sold-out', placesLeft: 2 })),
  )
})

test('an unpaid order keeps its places for 90 minutes', async () => {
  const { slug } = await aCohort({ capacity: 3 })
  const one = await anAgency()
  const two = await anAgency()
  const { orderId } = await placed(one.lead, order(slug, one.agencyId, 3))
  expect(await buySeats(two.lead, order(slug, two.agencyId))).toMatchObject({ reason: 'sold-out' })
  await atTime(later(91), async () => {
    const second = await placed(two.lead, order(slug, two.agencyId))
    expect(await payInSandbox(two.lead, pay(second.orderId))).toMatchObject({ ok: true })
    expect(await getCheckoutOrder(one.lead, orderId)).toMatchObject({ state: 'lapsed' })
    expect(await payInSandbox(one.lead, pay(orderId))).toEqual({ ok: false, reason: 'not-pending' })
    expect(await continuePayment(one.lead, orderId)).toEqual({ ok: false, reason: 'not-pending' })
  })
  expect(await seatsOf(orderId)).toBe(0)
})

test("a buyer's own unpaid order is replaced: it takes no places from the next", async () => {
  const { slug } = await aCohort({ capacity: 10 })
  const { agencyId, lead } = await anAgency()
  const slip = await placed(lead, order(slug, agencyId, 10))
  const meant = await placed(lead, order(slug, agencyId, 3))
  expect(await getCheckoutOrder(lead, slip.orderId)).toMatchObject({ state: 'canceled' })
  expect(await continuePayment(lead, meant.orderId)).toEqual({
    ok: true,
    payUrl: `/checkout/sandbox/${meant.orderId}`,
  })
  expect(await payInSandbox(lead, pay(meant.orderId))).toMatchObject({ ok: true })
  expect(await confirmOrder(lead, meant.orderId)).toMatchObject({ state: 'paid' })
})

test('a refused order cancels nothing', async () => {
  const { slug } = await aCohort({ capacity: 4 })
  const { agencyId, lead } = await anAgency()
  const { orderId } = await placed(lead, order(slug, agencyId, 2))
  expect(await buySeats(lead, order(slug, agencyId, 5))).toMatchObject({ placesLeft: 4 })
  expect(await getCheckoutOrder(lead, orderId)).toMatchObject({ state: 'pending' })
})

test('nothing to pay: the seats are there at once, and nothing is booked', async () => {
  const { slug } = await aCohort({ priceMinor: 0 })
  const { agencyId, lead } = await anAgency()
  const { orderId, payUrl } = await placed(lead, order(slug, agencyId, 2))
  expect(payUrl).toBe(`/agency/seats?agency=${agencyId}`)
  expect(await seatsOf(orderId)).toBe(2)
  expect(await db().ledgerEntry.count({ where: { orderId } })).toBe(0)
})

test('orders are numbered without gaps, whatever the cohort', async () => {
  const cohorts = await Promise.all([aCohort(), aCohort(), aCohort()])
  const { agencyId, lead } = await anAgency()
  await Promise.all(cohorts.map(({ slug }) => placed(lead, order(slug, agencyId))))
  const all = await db().seatOrder.findMany({ orderBy: { number: 'asc' } })
  const counts = all.map(({ number }) => Number(number.slice(-4)))
  expect(counts).toEqual(counts.map((_, index) => index + 1))
})

test('enrollment over: nothing is sold', async () => {
  const { slug } = await aCohort({ startsIn: -30, late: 3 })
  const { agencyId, lead } = await anAgency()
  expect(await buySeats(lead, order(slug, agencyId))).toEqual({ ok: false, reason: 'not-open' })
  const buyer = await aPerson()
  const fresh = { ...order(slug, NEW_AGENCY), agencyName: 'Never' }
  expect(await buySeats(buyer, fresh)).toMatchObject({ ok: false })
  expect(await db().agency.count({ where: { name: 'Never' } })).toBe(0)
})

test("someone else's agency, order and seats do not exist", async () => {
  const { slug } = await aCohort()
  const { agencyId, lead } = await anAgency()
  const other = await anAgency()
  const { orderId } = await placed(lead, order(slug, agencyId))
  const stranger = other.lead
  await expect(buySeats(stranger, order(slug, agencyId))).rejects.toThrow(NotFound)
  await expect(buySeats(lead, order('no-such', agencyId))).rejects.toThrow(NotFound)
  await expect(payInSandbox(stranger, pay(orderId))).rejects.toThrow(NotFound)
  await expect(getCheckoutOrder(stranger, orderId)).rejects.toThrow(NotFound)
  await expect(confirmOrder(stranger, orderId)).rejects.toThrow(NotFound)
  await expect(continuePayment(stranger, orderId)).rejects.toThrow(NotFound)
  await expect(getAgencyOrders(stranger, agencyId)).rejects.toThrow(NotFound)
  expect((await getAgencySeats(stranger, agencyId)).cohorts).toEqual([])
})
