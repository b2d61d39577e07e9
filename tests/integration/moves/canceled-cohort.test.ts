import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAboutPayments, buySeats } from '~/features/billing/index.server'
import { getOrderPage } from '~/features/checkout/index.server'
import { getLeftCohort } from '~/features/cohorts/index.server'
import { CANCEL_COHORT, type ChooseForm, UNDO_CANCEL } from '~/features/moves/contract'
import {
  cancelCohort,
  chooseForOrder,
  findOpenChoice,
  getCancelPage,
  getChoicePage,
  settleChoices,
  undoCancel,
} from '~/features/moves/index.server'
import { acceptInvitation, inviteToSeat, waitForPlaces } from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  tokenOf,
  watchInvitations,
} from '../../factories/cohorts'
import { invoiceForm } from '../billing/invoice-room'
import { COMPLETED, openStripeRoom, receive, sessionOf } from '../billing/stripe-room'
import { change } from '../cohorts/clock-room'
import { cashOf, move, openDifference, seatsOfOrder } from './moving-room'

const stripe = await openStripeRoom()
const id = randomUUID
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})
afterAll(() => stripe.close())

/** Seats that were paid by card at Stripe. */
async function paid(buyer: Actor, cohort: string, { agency = 'self', quantity = 1 } = {}) {
  const bought = await buySeats(buyer, { cohort, agency, quantity, mutationId: id() })
  if (!bought.ok) throw new Error(bought.reason)
  const session = await sessionOf(bought.orderId)
  stripe.pay(session)
  await receive(stripe.event(COMPLETED, session))
  return { orderId: bought.orderId, session }
}

/** A cohort in twenty days with an agency's seats, one of them with a coach, and a person on their own. */
async function aCohortToCancel({ quantity = 3 } = {}) {
  const here = await aCohort({ startsIn: 20 })
  const there = await aCohort({ startsIn: 60, priceMinor: 100_000 })
  const { agencyId, lead } = await anAgency()
  const order = await paid(lead, here.slug, { agency: agencyId, quantity })
  const { coach } = await aCoach(lead, { cohort: here.slug, agencyId })
  const alone = await aPerson()
  const own = await paid(alone, here.slug)
  return { here, there, agencyId, lead, order, coach, alone, own }
}

async function cancel(slug: string, admin: Actor, over: { days?: number } = {}) {
  const { cohort } = await getCancelPage(admin, slug)
  return cancelCohort(admin, slug, {
    ...{ intent: CANCEL_COHORT, reason: 'too-few', days: 14, version: cohort.version },
    ...{ mutationId: id(), ...over },
  })
}
const picks = (choice: ChooseForm['choice'], more: Partial<ChooseForm> = {}): ChooseForm => ({
  ...{ mutationId: id(), choice, ...more },
})
const lettersTo = async (personId: string) => {
  await runQueue()
  const letters = await db().outgoingMail.findMany({ where: { toPersonId: personId } })
  return letters.map(({ template }) => template)
}

test('canceling closes the cohort at once, tells no one for a day, and is undone without a trace', async () => {
  const { here, lead, agencyId } = await aCohortToCancel()
  const { admin } = here
  const preview = await getCancelPage(admin, here.slug)
  expect(preview).toMatchObject({
    refusal: null,
    atOnce: false,
    touches: { coaches: 2, seats: 4, own: 1, waiting: 0 },
  })
  expect(await cancel(here.slug, admin)).toEqual({ ok: true })
  const buy = { cohort: here.slug, agency: agencyId, quantity: 1, mutationId: id() }
  expect(await buySeats(lead, buy)).toMatchObject({ ok: false, reason: 'not-open' })
  const invite = { cohort: here.slug, agencyId, email: 'new@moves.example', mutationId: id() }
  expect(await inviteToSeat(lead, invite)).toMatchObject({ ok: false })
  await settleChoices()
  expect(await db().orderChoice.count({ where: { round: { cohortId: here.cohortId } } })).toBe(0)
  const undo = { intent: UNDO_CANCEL, mutationId: id() } as const
  expect(await undoCancel(admin, here.slug, undo)).toEqual({ ok: true })
  await atTime(days(2), () => settleChoices())
  expect(await lettersTo(lead.personId)).not.toContain('choice-opened')
  expect(await buySeats(lead, { ...buy, mutationId: id() })).toMatchObject({ ok: true })
  expect(await undoCancel(admin, here.slug, { ...undo, mutationId: id() })).toEqual({
    ...{ ok: false, reason: 'gone' },
  })
})

test('after a day leads, coaches, buyers and those who wait are told, and nothing can be undone', async () => {
  const { here, lead, coach, alone, order } = await aCohortToCancel()
  const waits = await aPerson()
  await db().cohort.update({ where: { id: here.cohortId }, data: { capacity: 4 } })
  const wish = { cohort: here.slug, agencyId: null, seats: 1, mutationId: id() }
  expect(await waitForPlaces(waits, wish)).toMatchObject({ ok: true })
  const { invitationId } = await anInvitation(lead, {
    ...{ cohort: here.slug, agencyId: (await agencyOf(order.orderId)) ?? '', email: 'x@y.example' },
  })
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    await settleChoices()
    expect(await lettersTo(lead.personId)).toContain('choice-opened')
    expect(await lettersTo(alone.personId)).toEqual(
      expect.arrayContaining(['choice-opened', 'cohort-canceled']),
    )
    expect(await lettersTo(coach.personId)).toContain('cohort-canceled')
    expect(await lettersTo(waits.personId)).toContain('cohort-canceled')
    const said = await acceptInvitation(await aPerson(), {
      ...{ token: tokenOf(invitationId), mutationId: id() },
    })
    expect(said).toEqual({ ok: false, reason: 'revoked' })
    const undo = { intent: UNDO_CANCEL, mutationId: id() } as const
    expect(await undoCancel(here.admin, here.slug, undo)).toEqual({ ok: false, reason: 'told' })
    expect(await findOpenChoice(lead, order.orderId)).toMatchObject({ kind: 'canceled' })
    expect(await findOpenChoice(alone, order.orderId)).toBe(null)
    const { round } = await getCancelPage(here.admin, here.slug)
    expect(round?.choices).toHaveLength(2)
  })
})

const agencyOf = async (orderId: string) =>
  (await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })).agencyId

test('a lead moves all seats at no extra cost, the coach goes along, and what is cheaper goes back', async () => {
  const { here, there, lead, coach, order } = await aCohortToCancel()
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    const page = await getChoicePage(lead, order.orderId)
    const target = page.targets.find(({ slug }) => slug === there.slug)
    expect(target).toMatchObject({
      refusal: null,
      movedSeats: 3,
      endedSeats: 0,
      refundMinor: 75_000,
    })
    const form = picks('move', { to: there.slug, seenMinor: 75_000 })
    const [one, again] = await Promise.all([
      chooseForOrder(lead, order.orderId, form),
      chooseForOrder(lead, order.orderId, form),
    ])
    expect([one, again]).toEqual([{ ok: true }, { ok: true }])
    const other = picks('refund', { seenMinor: 300_000 })
    expect(await chooseForOrder(lead, order.orderId, other)).toEqual({
      ok: false,
      reason: 'chosen',
    })
    const seats = await seatsOfOrder(order.orderId)
    expect(seats.every(({ cohortId }) => cohortId === there.cohortId)).toBe(true)
    expect(stripe.balanceOf(order.session)).toBe(300_000)
    expect(await cashOf([order.orderId])).toBe(300_000)
    const enrolled = await db().enrollment.findFirstOrThrow({
      where: { personId: coach.personId, withdrawnAt: null },
    })
    expect(enrolled.cohortId).toBe(there.cohortId)
    expect(await lettersTo(lead.personId)).toContain('choice-made')
    const { events } = await getOrderPage(lead, order.orderId)
    expect(events.map(({ what }) => what)).toContain(`Chosen: move to ${await titleOf(there.slug)}`)
  })
})
const titleOf = async (slug: string) =>
  (await db().cohort.findUniqueOrThrow({ where: { slug } })).title

test('a dearer cohort costs nothing more when the program canceled', async () => {
  const { here, lead, order } = await aCohortToCancel()
  const dear = await aCohort({ startsIn: 70, priceMinor: 400_000 })
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    const form = picks('move', { to: dear.slug, seenMinor: 0 })
    expect(await chooseForOrder(lead, order.orderId, form)).toEqual({ ok: true })
    expect(stripe.balanceOf(order.session)).toBe(375_000)
  })
})

test('whoever chooses the refund has all of it, and reads on what they wrote; differences go back, too', {
  timeout: 60_000,
}, async () => {
  const here = await aCohort({ startsIn: 20, priceMinor: 150_000 })
  const first = await aCohort({ startsIn: 10 })
  const { agencyId, lead } = await anAgency()
  const order = await paid(lead, first.slug, { agency: agencyId, quantity: 2 })
  const { coach } = await aCoach(lead, { cohort: first.slug, agencyId })
  for (const { id: seatId } of await seatsOfOrder(order.orderId)) {
    await move(lead, seatId, here.slug)
    const difference = await openDifference(seatId)
    stripe.pay(await sessionOf(difference.id))
    await receive(stripe.event(COMPLETED, await sessionOf(difference.id)))
  }
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    const page = await getChoicePage(lead, order.orderId)
    expect(page).toMatchObject({ seats: 2, held: 1, refundMinor: 300_000 })
    const form = picks('refund', { seenMinor: 300_000 })
    stripe.failNext(1, /POST \/v1\/refunds/)
    expect(await chooseForOrder(lead, order.orderId, form)).toEqual({ ok: true })
    await askAboutPayments()
    expect(stripe.balanceOf(order.session)).toBe(0)
    const all = await db().seatOrder.findMany({ where: { agencyId } })
    expect(await cashOf(all.map((one) => one.id))).toBe(0)
    expect(await getLeftCohort(coach, here.slug)).toMatchObject({ slug: here.slug })
    expect(await lettersTo(coach.personId)).not.toContain('removed')
    const seats = await seatsOfOrder(order.orderId)
    expect(seats.every(({ canceledAt }) => canceledAt !== null)).toBe(true)
  })
})

test('whoever does not choose in time gets the refund by itself, once', async () => {
  const { here, alone, own } = await aCohortToCancel()
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), () => settleChoices())
  await atTime(days(15), async () => {
    await settleChoices()
    expect(stripe.balanceOf(own.session)).toBe(125_000)
  })
  await atTime(days(15.1), async () => {
    await Promise.all([settleChoices(), settleChoices()])
    expect(stripe.balanceOf(own.session)).toBe(0)
    expect(await getChoicePage(alone, own.orderId)).toMatchObject({
      made: { chosen: 'refund', refundMinor: 125_000, endedSeats: 1 },
    })
  })
})

test('a seat whose coach is in the other cohort already ends and is refunded, the others move', async () => {
  const { here, there, agencyId, lead, coach, order } = await aCohortToCancel({ quantity: 2 })
  await paid(lead, there.slug, { agency: agencyId })
  const offer = { cohort: there.slug, agencyId, email: coach.email }
  const { token } = await anInvitation(lead, offer)
  await acceptInvitation(coach, { token, mutationId: id() })
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    const page = await getChoicePage(lead, order.orderId)
    const target = page.targets.find(({ slug }) => slug === there.slug)
    expect(target).toMatchObject({ movedSeats: 1, endedSeats: 1, refundMinor: 150_000 })
    const form = picks('move', { to: there.slug, seenMinor: 150_000 })
    expect(await chooseForOrder(lead, order.orderId, form)).toEqual({ ok: true })
    expect(stripe.balanceOf(order.session)).toBe(100_000)
  })
})

test('a cohort without room for all of an order is refused, and another choice can be made', async () => {
  const { here, there, lead, order } = await aCohortToCancel()
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    await db().cohort.update({ where: { id: there.cohortId }, data: { capacity: 2 } })
    const form = picks('move', { to: there.slug, seenMinor: 75_000 })
    expect(await chooseForOrder(lead, order.orderId, form)).toEqual({ ok: false, reason: 'full' })
    const refund = picks('refund', { seenMinor: 375_000 })
    expect(await chooseForOrder(lead, order.orderId, refund)).toEqual({ ok: true })
  })
})

test('an invoice that is open is taken back, and its seats end', async () => {
  const here = await aCohort({ startsIn: 20 })
  const { agencyId, lead } = await anAgency()
  const bought = await buySeats(lead, invoiceForm({ slug: here.slug, agencyId }, { quantity: 2 }))
  if (!bought.ok) throw new Error(bought.reason)
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), async () => {
    await settleChoices()
    await settleChoices()
    const { state } = await getOrderPage(lead, bought.orderId)
    expect(state).toBe('canceled')
    const seats = await seatsOfOrder(bought.orderId)
    expect(seats.every(({ canceledAt }) => canceledAt !== null)).toBe(true)
    expect(await findOpenChoice(lead, bought.orderId)).toBe(null)
  })
})

test('one that begins in two days is told at once, and never opens again', async () => {
  const here = await aCohort({ startsIn: 2 })
  expect((await getCancelPage(here.admin, here.slug)).atOnce).toBe(true)
  expect(await cancel(here.slug, here.admin)).toEqual({ ok: true })
  await settleChoices()
  const undo = { intent: UNDO_CANCEL, mutationId: id() } as const
  expect(await undoCancel(here.admin, here.slug, undo)).toEqual({ ok: false, reason: 'told' })
  const saved = await change(here.slug, { visibility: 'open' })
  expect(saved).toMatchObject({ ok: false, problems: [{ field: 'visibility' }] })
})

test('leads and strangers cancel nothing, and no one chooses for an order of others', async () => {
  const { here, lead, order } = await aCohortToCancel()
  await expect(getCancelPage(lead, here.slug)).rejects.toThrow(NotFound)
  await expect(cancel(here.slug, lead)).rejects.toThrow(NotFound)
  await expect(getChoicePage(lead, order.orderId)).rejects.toThrow(NotFound)
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), () => settleChoices())
  const stranger = await aPerson()
  await expect(getChoicePage(stranger, order.orderId)).rejects.toThrow(NotFound)
  await expect(
    chooseForOrder(stranger, order.orderId, picks('refund', { seenMinor: 1 })),
  ).rejects.toThrow(NotFound)
})

test('a dispute that is open holds the choice up; once it is lost the seats end, and only the rest goes back', async () => {
  const { here, lead, order, agencyId } = await aCohortToCancel()
  await cancel(here.slug, here.admin)
  await atTime(days(1.01), settleChoices)
  // The bank has given back the price of two seats of three.
  const bank = stripe.dispute(order.session, 250_000)
  await receive(stripe.event('charge.dispute.created', bank.id))
  const refund = picks('refund', { seenMinor: 125_000 })
  expect(await chooseForOrder(lead, order.orderId, refund)).toEqual({ ok: false, reason: 'frozen' })
  await atTime(days(20), settleChoices)
  expect(await findOpenChoice(lead, order.orderId)).not.toBeNull()
  expect(await getChoicePage(lead, order.orderId)).toMatchObject({ frozen: 'frozen' })

  stripe.moveDispute(bank.id, 'lost')
  await receive(stripe.event('charge.dispute.closed', bank.id))
  const again = { ...refund, mutationId: id() }
  expect(await chooseForOrder(lead, order.orderId, again)).toEqual({ ok: false, reason: 'lost' })
  await atTime(days(2), settleChoices)
  expect(await findOpenChoice(lead, order.orderId)).toBeNull()
  expect((await getChoicePage(lead, order.orderId)).made).toMatchObject({
    ...{ chosen: 'refund', byDispute: true, endedSeats: 3, refundMinor: 125_000 },
  })
  expect(await db().seat.count({ where: { agencyId, canceledAt: null } })).toBe(0)
  expect(stripe.balanceOf(order.session)).toBe(0)
  expect(await cashOf([order.orderId])).toBe(0)
  await atTime(days(2.1), runQueue)
  const letter = await db().outgoingMail.findFirstOrThrow({
    where: { toPersonId: lead.personId, template: 'choice-made' },
  })
  expect(letter.text).toMatch(/bank has decided the dispute about this order for the buyer/)
  const where = { subjectId: order.orderId, action: 'order.choice-made' }
  expect(await db().auditEntry.findFirst({ where })).toMatchObject({ reason: 'dispute-lost' })
})
