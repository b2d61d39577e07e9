import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getAgencyHome, getOrdersPage } from '~/features/agencies/index.server'
import { CREDIT_AGAIN, CREDIT_BY_HAND } from '~/features/billing/contract'
import {
  askAboutPayments,
  buySeats,
  remindOfInvoices,
  tryRefreshInvoice,
} from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { CANCEL_COHORT, type ChooseForm, MOVE, REFUND } from '~/features/moves/contract'
import {
  actOnAlert,
  cancelCohort,
  chooseForOrder,
  getChoicePage,
  listOpenChoices,
  settleChoices,
} from '~/features/moves/index.server'
import { getAdminOrder } from '~/features/staff/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, anAgency, aPerson } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'
import { creditInvoice, payOnInvoice } from '../../fakes/stripe/invoices'
import { booksOf, invoiceForm } from '../billing/invoice-room'
import { openStripeRoom } from '../billing/stripe-room'
import { seatsOfOrder } from './moving-room'

const stripe = await openStripeRoom()
const { world } = stripe
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  await aCohort()
})
afterAll(() => stripe.close())

const orderOf = (id: string) =>
  db().seatOrder.findUniqueOrThrow({ where: { id }, include: { invoice: true } })
const referenceOf = async (id: string) => (await orderOf(id)).providerReference ?? ''
const invoiceOf = async (id: string) => {
  const invoice = world.invoices.get(await referenceOf(id))
  if (!invoice) throw new Error('no invoice')
  return invoice
}

/** Stripe has so much of an invoice's money: its payments, less refunds. */
async function stripeHas(orderId: string): Promise<number> {
  const reference = await referenceOf(orderId)
  const intents = [...world.invoicePayments.values()]
    .filter(({ invoice }) => invoice === reference)
    .map(({ payment }) => payment.payment_intent)
  const charges = [...world.charges.values()].filter((one) => intents.includes(one.payment_intent))
  return charges.reduce((sum, { amount, amount_refunded }) => sum + amount - amount_refunded, 0)
}

/** Something is paid on the invoice, and it is asked about. */
async function pay(orderId: string, amount: number): Promise<void> {
  payOnInvoice(world, await referenceOf(orderId), { amount })
  await tryRefreshInvoice(orderId)
}

/** Three seats for $3,750.00, one with a coach, of which $1,000.00 is paid; the cohort is canceled and everyone told. */
async function aPartPaid({ paid = 100_000, price = 125_000 } = {}) {
  const here = await aCohort({ startsIn: 20 })
  const there = await aCohort({ startsIn: 60, priceMinor: price })
  const { agencyId, lead } = await anAgency()
  const form = invoiceForm({ slug: here.slug, agencyId }, { quantity: 3 })
  const bought = await buySeats(lead, form)
  if (!bought.ok) throw new Error(bought.reason)
  const { orderId } = bought
  const { coach } = await aCoach(lead, { cohort: here.slug, agencyId })
  await pay(orderId, paid)
  const { version } = await db().cohort.findUniqueOrThrow({ where: { slug: here.slug } })
  await cancelCohort(here.admin, here.slug, {
    ...{ intent: CANCEL_COHORT, reason: 'too-few', days: 14, version, mutationId: randomUUID() },
  })
  await atTime(days(1.01), () => settleChoices())
  return { here, there, lead, coach, orderId, agencyId }
}

const picks = (choice: ChooseForm['choice'], more: Partial<ChooseForm>): ChooseForm => ({
  ...{ mutationId: randomUUID(), choice, ...more },
})
const lettersTo = async (actor: Actor) => {
  await atTime(days(3), () => runQueue())
  const all = await db().outgoingMail.findMany({ where: { toPersonId: actor.personId } })
  return all.map(({ template }) => template)
}

test('a refund takes the rest off the invoice and gives the paid part back, to the cent', async () => {
  const { lead, orderId } = await aPartPaid()
  expect((await invoiceOf(orderId)).status).toBe('open')
  await atTime(days(2), async () => {
    const page = await getChoicePage(lead, orderId)
    expect(page).toMatchObject({ seats: 3, refundMinor: 100_000, offMinor: 275_000 })
    const form = picks(REFUND, { seenMinor: 100_000, seenOffMinor: 275_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
  })
  expect(await stripeHas(orderId)).toBe(0)
  expect(await invoiceOf(orderId)).toMatchObject({ status: 'paid', amount_remaining: 0 })
  const books = await booksOf(orderId)
  expect(books).toMatchObject({ cash: 0, receivable: 0 })
  expect((books.revenue ?? 0) + (books.refund ?? 0)).toBe(0)
  const { state, sums } = await getOrderPage(lead, orderId)
  expect(state).toBe('refunded')
  expect(sums).toMatchObject({ paidMinor: 100_000, refundedMinor: 100_000, owedMinor: 0 })
  expect((await seatsOfOrder(orderId)).every(({ canceledAt }) => canceledAt)).toBe(true)
  const letters = await lettersTo(lead)
  expect(letters).toContain('invoice-settled')
  expect(letters).not.toContain('invoice-paid')
})

test('the choice stands on the agency’s home and its orders, with its last day, until it is made', async () => {
  const { here, lead, orderId, agencyId } = await aPartPaid()
  const { title } = await db().cohort.findUniqueOrThrow({ where: { slug: here.slug } })
  const { choices } = await getAgencyHome(lead, agencyId)
  expect(choices).toEqual([
    expect.objectContaining({ orderId, kind: 'canceled', cohortTitle: title }),
  ])
  expect(choices[0]?.until.getTime()).toBeGreaterThan(days(14.9).getTime())
  expect((await getOrdersPage(lead, agencyId)).choices).toEqual(choices)
  await atTime(days(2), async () => {
    const form = picks(REFUND, { seenMinor: 100_000, seenOffMinor: 275_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
  })
  expect((await getAgencyHome(lead, agencyId)).choices).toEqual([])
  const stranger = await aPerson()
  expect(await listOpenChoices(stranger, agencyId)).toEqual([])
})

test('whoever does not choose has the part back by itself, and no reminder of the invoice before', async () => {
  const { lead, orderId } = await aPartPaid()
  await atTime(days(14), async () => {
    await db().orderInvoice.update({ where: { orderId }, data: { dueAt: days(-20) } })
    expect(await remindOfInvoices()).toBe(0)
  })
  await atTime(days(15.1), () => settleChoices())
  expect(await stripeHas(orderId)).toBe(0)
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, receivable: 0 })
  expect(await getChoicePage(lead, orderId)).toMatchObject({
    made: { chosen: 'refund', refundMinor: 100_000, offMinor: 275_000 },
  })
})

test('seats that move keep their invoice; a cheaper cohort takes the difference off it, and the rest can be paid', async () => {
  const { lead, there, coach, orderId } = await aPartPaid({ price: 100_000 })
  await atTime(days(2), async () => {
    const form = picks(MOVE, { to: there.slug, seenMinor: 0, seenOffMinor: 75_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
    expect(await invoiceOf(orderId)).toMatchObject({ status: 'open', amount_remaining: 200_000 })
    expect((await getOrderPage(lead, orderId)).sums).toMatchObject({ owedMinor: 200_000 })
    await pay(orderId, 200_000)
  })
  expect(await stripeHas(orderId)).toBe(300_000)
  expect(await booksOf(orderId)).toMatchObject({ cash: 300_000, receivable: 0 })
  expect((await orderOf(orderId)).paidAt).not.toBe(null)
  const seats = await seatsOfOrder(orderId)
  expect(seats.every(({ cohortId }) => cohortId === there.cohortId)).toBe(true)
  const enrolled = { personId: coach.personId, cohortId: there.cohortId, withdrawnAt: null }
  expect(await db().enrollment.count({ where: enrolled })).toBe(1)
})

test('a difference above what is owed goes back from the part that was paid', async () => {
  const { lead, there, orderId } = await aPartPaid({ paid: 300_000, price: 80_000 })
  await atTime(days(2), async () => {
    const page = await getChoicePage(lead, orderId)
    const target = page.targets.find(({ slug }) => slug === there.slug)
    expect(target).toMatchObject({ offMinor: 75_000, refundMinor: 60_000 })
    const form = picks(MOVE, { to: there.slug, seenMinor: 60_000, seenOffMinor: 75_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
  })
  expect(await stripeHas(orderId)).toBe(240_000)
  expect(await booksOf(orderId)).toMatchObject({ cash: 240_000, receivable: 0 })
})

test('what Stripe does not take now is sent later, and what was paid meanwhile goes back instead', async () => {
  const { lead, orderId } = await aPartPaid()
  await atTime(days(2), async () => {
    stripe.failNext(1, /POST \/v1\/credit_notes/)
    const form = picks(REFUND, { seenMinor: 100_000, seenOffMinor: 275_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
    expect((await invoiceOf(orderId)).status).toBe('open')
    payOnInvoice(world, await referenceOf(orderId), { amount: 200_000 })
    await askAboutPayments()
    await askAboutPayments()
  })
  expect(await stripeHas(orderId)).toBe(0)
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, receivable: 0 })
})

test('what Stripe refuses to take off is told to staff, who have it tried again or do it there', async () => {
  const { lead, orderId } = await aPartPaid()
  const admin = await makeAdmin()
  const CREDIT = /POST \/v1\/credit_notes/
  const alerts = async () => (await getAdminOrder(admin, orderId)).alerts
  const act = async (intent: typeof CREDIT_AGAIN | typeof CREDIT_BY_HAND) => {
    const [{ id: alert = '' } = {}] = await alerts()
    return actOnAlert(admin, orderId, { intent, alert, mutationId: randomUUID() })
  }
  await atTime(days(2), async () => {
    stripe.refuseNext(1, CREDIT)
    const form = picks(REFUND, { seenMinor: 100_000, seenOffMinor: 275_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
    const told = [{ kind: 'credit', detail: 'refused', foundMinor: 275_000, lookedAt: null }]
    expect(await alerts()).toMatchObject(told)
    const asked = () => stripe.calls.filter((call) => CREDIT.test(call)).length
    const before = asked()
    await askAboutPayments()
    await tryRefreshInvoice(orderId)
    expect(asked()).toBe(before)
    expect(await alerts()).toMatchObject(told)

    stripe.refuseNext(1, CREDIT)
    await act(CREDIT_AGAIN)
    expect(await alerts()).toMatchObject(told)
    expect((await invoiceOf(orderId)).status).toBe('open')
    expect((await act(CREDIT_BY_HAND)).title).toContain('the invoice still asks for this amount')
    expect(await alerts()).toMatchObject(told)

    // Said while Stripe is away: it is kept, looked for by itself, and not asked for a second time meanwhile.
    const detail = async () => (await alerts()).map((one) => one.detail)
    stripe.failNext(1, /GET \/v1\/invoices/)
    expect((await act(CREDIT_BY_HAND)).title).toBe('Noted: we look for your credit note')
    expect(await detail()).toEqual(['by-hand'])
    const calls = asked()
    expect((await act(CREDIT_AGAIN)).title).toBe('Noted: we look for your credit note')
    expect(asked()).toBe(calls)
    // It is not there: staff are told so, once.
    await askAboutPayments()
    expect(await detail()).toEqual(['not-seen'])
    await askAboutPayments()
    const raised = { subjectId: orderId, action: 'order.alerted' }
    expect(await db().auditEntry.count({ where: raised })).toBe(3)
    creditInvoice(world, await referenceOf(orderId), 275_000)
    stripe.failNext(2, /GET \/v1\/invoices/)
    expect((await act(CREDIT_BY_HAND)).title).toBe('Noted: we look for your credit note')
    await askAboutPayments()
    expect(await detail()).toEqual(['by-hand'])
    await askAboutPayments()
    expect(await alerts()).toEqual([])
    const count = (action: string) =>
      db().auditEntry.count({ where: { subjectId: orderId, action } })
    expect([await count('order.strike-said'), await count('order.struck-off')]).toEqual([2, 1])
  })
  expect(await stripeHas(orderId)).toBe(0)
  expect(await booksOf(orderId)).toMatchObject({ cash: 0, receivable: 0 })
  const stranger = await aPerson()
  const press = { intent: CREDIT_AGAIN, alert: randomUUID(), mutationId: randomUUID() } as const
  await expect(actOnAlert(stranger, orderId, press)).rejects.toThrow('not found')
})

test('a part that is paid between the page and the press is not lost', async () => {
  const { lead, orderId } = await aPartPaid()
  await atTime(days(2), async () => {
    await pay(orderId, 50_000)
    const stale = picks(REFUND, { seenMinor: 100_000, seenOffMinor: 275_000 })
    expect(await chooseForOrder(lead, orderId, stale)).toEqual({ ok: false, reason: 'changed' })
    const form = picks(REFUND, { seenMinor: 150_000, seenOffMinor: 225_000 })
    expect(await chooseForOrder(lead, orderId, form)).toEqual({ ok: true })
  })
  expect(await stripeHas(orderId)).toBe(0)
})
