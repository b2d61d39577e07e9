import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { MAKE_REFUND, SANDBOX_PAY } from '~/features/billing/contract'
import { payInSandbox, previewRefund, refundOrder } from '~/features/billing/index.server'
import { giveSeats, listRevenue } from '~/features/checkout/index.server'
import { getLeftCohort } from '~/features/cohorts/index.server'
import { getMovePage, moveSeatToCohort } from '~/features/moves/index.server'
import {
  acceptInvitation,
  freeSeat,
  getSeatHistory,
  revokeInvitation,
  undoFree,
  undoRevoke,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import {
  aCoach,
  aCohort,
  anAgency,
  anInvitation,
  aPerson,
  boughtSeats,
  tokenOf,
  watchInvitations,
} from '../../factories/cohorts'
import { move, openDifference, presses, seatsOfOrder, twoCohorts } from './moving-room'

const id = randomUUID
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  watchInvitations()
  await aCohort()
})

const pay = async (lead: Parameters<typeof payInSandbox>[0], seatId: string) => {
  const { id: orderId } = await openDifference(seatId)
  return payInSandbox(lead, { orderId, outcome: SANDBOX_PAY, mutationId: id() })
}
const placesTaken = (cohortId: string) => db().seat.count({ where: { cohortId, canceledAt: null } })

test('a coach goes along with their seat: out of one cohort, into the other, and told once', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  const { coach, enrollmentId } = await aCoach(lead, { cohort: here.slug, agencyId })
  const { page } = await presses(lead, seat.id, there.slug)
  expect(page).toMatchObject({
    refusal: null,
    seat: { who: coach.name, state: 'held' },
    chosen: { slug: there.slug, cost: { payMinor: 0, refundMinor: 0 } },
  })
  expect(await move(lead, seat.id, there.slug)).toEqual({ ok: true, payUrl: null, refund: null })
  const before = await db().enrollment.findUniqueOrThrow({ where: { id: enrollmentId } })
  expect(before).toMatchObject({ withdrawnAt: expect.any(Date), withdrawalReason: 'moved' })
  expect(await getLeftCohort(coach, here.slug)).toMatchObject({ slug: here.slug })
  const after = await db().enrollment.findFirstOrThrow({
    where: { personId: coach.personId, cohortId: there.cohortId },
  })
  expect(after).toMatchObject({ withdrawnAt: null, agencyId })
  await runQueue()
  await atTime(days(1), () => runQueue())
  const letters = await db().outgoingMail.findMany({ where: { toPersonId: coach.personId } })
  expect(letters.map(({ template }) => template).sort()).toEqual(['moved', 'welcome'])
  const told = await db().outgoingMail.findFirstOrThrow({
    where: { toPersonId: lead.personId, template: 'seat-moved' },
  })
  expect(told.text).toContain('There was no difference to pay.')
  const { events, cohort } = await getSeatHistory(lead, seat.id)
  expect(cohort.slug).toBe(there.slug)
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['bought', 'claimed', 'moved', 'freed']),
  )
  expect([await placesTaken(here.cohortId), await placesTaken(there.cohortId)]).toEqual([0, 1])
})

test('a free seat moves to a cheaper cohort, and the rest goes back; later refunds give what it is worth', async () => {
  const { there, lead, orderId, seats } = await twoCohorts({
    ...{ from: 100_000, to: 80_000, quantity: 3 },
  })
  const { admin } = there
  const moved = await move(lead, seats[1]?.id ?? '', there.slug)
  expect(moved).toEqual({ ok: true, payUrl: null, refund: '$200.00' })
  const order = await db().seatOrder.findUniqueOrThrow({ where: { id: orderId } })
  expect(order.refundedMinor).toBe(20_000)
  const chosen = { what: 'seats' as const, seats: [2] }
  expect(await previewRefund(admin, orderId, chosen)).toMatchObject({
    plan: { amountMinor: 80_000, seats: [2] },
  })
  const rest = { what: 'seats' as const, seats: [1, 2, 3] }
  expect(await previewRefund(admin, orderId, rest)).toMatchObject({
    plan: { amountMinor: 280_000 },
  })
  const refund = { intent: MAKE_REFUND, reason: 'asked', seenMinor: 80_000, ...chosen } as const
  const made = { ...refund, seats: [2], mutationId: id() }
  expect(await refundOrder(admin, orderId, made)).toMatchObject({ ok: true, seats: 1 })
  expect(await placesTaken(there.cohortId)).toBe(0)
})

test('an open invitation is sent again for the other cohort, and its old link is dead', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  const next = await aPerson()
  const offer = { cohort: here.slug, agencyId, email: next.email }
  const { token, invitationId } = await anInvitation(lead, offer)
  expect(await move(lead, seat.id, there.slug)).toMatchObject({ ok: true })
  expect(await acceptInvitation(next, { token, mutationId: id() })).toEqual({
    ...{ ok: false, reason: 'revoked' },
  })
  expect(await undoRevoke(lead, { invitationId, mutationId: id() })).toEqual({
    ...{ ok: false, reason: 'gone' },
  })
  const again = await db().invitation.findFirstOrThrow({
    where: { seatId: seat.id, revokedAt: null },
  })
  expect(again.email).toBe(next.email)
  // Told as one follows from the other, though all of it is of one instant.
  expect((await getSeatHistory(lead, seat.id)).events.map(({ kind }) => kind)).toEqual([
    ...['invited', 'canceled', 'moved', 'invited', 'bought'],
  ])
  expect(
    await acceptInvitation(next, { token: tokenOf(again.id), mutationId: id() }),
  ).toMatchObject({ ok: true, cohortSlug: there.slug })
})

test('a dearer cohort takes the seat when the difference is paid, and keeps its place until then', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts({ from: 100_000, to: 130_000 })
  await db().cohort.update({ where: { id: there.cohortId }, data: { capacity: 1 } })
  const { coach } = await aCoach(lead, { cohort: here.slug, agencyId })
  const { press } = await presses(lead, seat.id, there.slug)
  const moved = await press()
  const difference = await openDifference(seat.id)
  expect(moved).toMatchObject({ ok: true, payUrl: expect.stringContaining(difference.id) })
  expect(await press()).toEqual(moved)
  expect(await db().seatOrder.count({ where: { forSeatId: seat.id } })).toBe(1)
  expect(difference).toMatchObject({ totalMinor: 30_000, quantity: 1, cohortId: there.cohortId })
  // The place is kept for it, and the coach stays where they are.
  const other = await twoCohorts()
  expect((await presses(other.lead, other.seat.id, there.slug)).page.chosen).toBe(null)
  expect(await placesTaken(there.cohortId)).toBe(0)
  expect(await pay(lead, seat.id)).toMatchObject({ ok: true, forSeatId: seat.id })
  const seatNow = await db().seat.findUniqueOrThrow({ where: { id: seat.id } })
  expect(seatNow).toMatchObject({ cohortId: there.cohortId, orderId: seat.orderId })
  const enrolled = await db().enrollment.findFirstOrThrow({
    where: { personId: coach.personId, withdrawnAt: null },
  })
  expect(enrolled.cohortId).toBe(there.cohortId)
  expect(await db().seatMove.findMany({ where: { seatId: seat.id } })).toMatchObject([
    { creditMinor: 100_000, priceMinor: 130_000, refundMinor: 0, differenceOrderId: difference.id },
  ])
  // Back to the cheaper one: the difference goes back first.
  await db().cohort.update({ where: { id: here.cohortId }, data: { seatPriceMinor: 90_000 } })
  expect(await move(lead, seat.id, here.slug)).toMatchObject({ ok: true, refund: '$400.00' })
  const refunds = await db().refundRequest.findMany({ where: { reason: 'moved' } })
  const mine = refunds.filter(({ orderId }) => [seat.orderId, difference.id].includes(orderId))
  expect(mine.map(({ amountMinor }) => amountMinor).sort()).toEqual([10_000, 30_000])
})

test('another choice replaces the difference that waits, and the replaced one buys nothing', async () => {
  const { there, lead, seat } = await twoCohorts({ from: 100_000, to: 130_000 })
  const third = await aCohort({ priceMinor: 120_000, startsIn: 60 })
  await move(lead, seat.id, there.slug)
  const first = await openDifference(seat.id)
  await move(lead, seat.id, third.slug)
  const second = await openDifference(seat.id)
  expect(second).toMatchObject({ totalMinor: 20_000, cohortId: third.cohortId })
  const late = { orderId: first.id, outcome: SANDBOX_PAY, mutationId: id() } as const
  expect(await payInSandbox(lead, late)).toMatchObject({ ok: false })
  expect(await pay(lead, seat.id)).toMatchObject({ ok: true })
  const { cohortId } = await db().seat.findUniqueOrThrow({ where: { id: seat.id } })
  expect(cohortId).toBe(third.cohortId)
})

test('a difference for a seat that someone else has meanwhile is refused, and nothing moves', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts({ from: 100_000, to: 130_000 })
  await move(lead, seat.id, there.slug)
  await aCoach(lead, { cohort: here.slug, agencyId })
  expect(await pay(lead, seat.id)).toEqual({ ok: false, reason: 'not-pending' })
  const { cohortId } = await db().seat.findUniqueOrThrow({ where: { id: seat.id } })
  expect(cohortId).toBe(here.cohortId)
})

test('seats that were given move without money, whatever the other cohort costs', async () => {
  const here = await aCohort({ startsIn: 5 })
  const there = await aCohort({ priceMinor: 900_000, startsIn: 40 })
  const { lead } = await anAgency('Moving Agency')
  const given = await giveSeats(here.admin, here.slug, {
    ...{ mutationId: id(), agency: 'Moving Agency', quantity: 1, reason: 'partner' },
  } as Parameters<typeof giveSeats>[2])
  if (!given.ok) throw new Error(given.text)
  const [seat] = await seatsOfOrder(given.orderId)
  expect(await move(lead, seat?.id ?? '', there.slug)).toEqual({
    ...{ ok: true, payUrl: null, refund: null },
  })
})

test('each cohort that cannot be chosen says why, and others are no one’s to see', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  const { coach } = await aCoach(lead, { cohort: here.slug, agencyId })
  const full = await aCohort({ capacity: 1 })
  const other = await anAgency()
  await boughtSeats(other.lead, { cohort: full.slug, agencyId: other.agencyId })
  await boughtSeats(lead, { cohort: there.slug, agencyId })
  const { token } = await anInvitation(lead, { cohort: there.slug, agencyId, email: coach.email })
  await acceptInvitation(coach, { token, mutationId: id() })
  const draft = await aCohort()
  await db().cohort.update({ where: { id: draft.cohortId }, data: { visibility: 'by_invitation' } })
  const { targets } = await getMovePage(lead, seat.id, null)
  const said = Object.fromEntries(targets.map(({ slug, refusal }) => [slug, refusal]))
  expect(said[full.slug]).toBe('full')
  expect(said[there.slug]).toBe('taken')
  expect(said[here.slug]).toBeUndefined()
  expect(said[draft.slug]).toBeUndefined()
  expect(await move(lead, seat.id, full.slug)).toEqual({ ok: false, reason: 'full' })
  expect(await move(lead, seat.id, draft.slug)).toEqual({ ok: false, reason: 'closed' })
  await expect(getMovePage(other.lead, seat.id, null)).rejects.toThrow(NotFound)
  const form = {
    mutationId: id(),
    to: there.slug,
    seenPayMinor: 0,
    seenRefundMinor: 0,
    seenWho: '',
  }
  await expect(moveSeatToCohort(other.lead, seat.id, form)).rejects.toThrow(NotFound)
})

test('what has changed since the page was read is shown again before anything moves', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  const stale = await presses(lead, seat.id, there.slug)
  await aCoach(lead, { cohort: here.slug, agencyId })
  expect(await stale.press()).toEqual({ ok: false, reason: 'changed' })
  const dear = await presses(lead, seat.id, there.slug)
  await db().cohort.update({ where: { id: there.cohortId }, data: { seatPriceMinor: 100_000 } })
  expect(await dear.press()).toEqual({ ok: false, reason: 'changed' })
  expect(await move(lead, seat.id, there.slug)).toMatchObject({ ok: true, refund: '$250.00' })
})

test('in a running cohort a move counts as reassigning, with its number and its last day', async () => {
  const { here, there, lead, seats } = await twoCohorts({ quantity: 3, startsIn: 0 })
  const [first, second, third] = seats.map((one) => one.id)
  await atTime(days(7), async () => {
    expect(await move(lead, first ?? '', there.slug)).toMatchObject({ ok: true })
    expect(await move(lead, second ?? '', there.slug)).toEqual({ ok: false, reason: 'none-left' })
    expect((await getMovePage(lead, third ?? '', null)).reassigning).toMatchObject({
      ...{ cap: 1, used: 1, left: 0 },
    })
  })
  await atTime(days(60), async () => {
    const page = await getMovePage(lead, third ?? '', null)
    expect(page.refusal).toBe('none-left')
    // The page of a seat has no link to what would be refused.
    expect(await getSeatHistory(lead, second ?? '')).toMatchObject({ stays: true })
  })
  expect(here.slug).not.toBe(there.slug)
})

test('nothing of the old cohort can be undone onto the seat that left it', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  await aCoach(lead, { cohort: here.slug, agencyId })
  await freeSeat(lead, { seatId: seat.id, reason: 'mistake', mutationId: id() })
  expect(await move(lead, seat.id, there.slug)).toMatchObject({ ok: true })
  expect(await undoFree(lead, { seatId: seat.id, mutationId: id() })).toEqual({
    ...{ ok: false, reason: 'gone' },
  })
})

test('an invitation that was canceled before the move stays so', async () => {
  const { here, there, agencyId, lead, seat } = await twoCohorts()
  const offer = { cohort: here.slug, agencyId, email: 'late@moves.example' }
  const { invitationId } = await anInvitation(lead, offer)
  await revokeInvitation(lead, { invitationId, mutationId: id() })
  await move(lead, seat.id, there.slug)
  expect(await undoRevoke(lead, { invitationId, mutationId: id() })).toMatchObject({ ok: false })
})

test('revenue adds up over both cohorts, and each has the price of its seats', async () => {
  const { here, there, lead, seats } = await twoCohorts({ from: 100_000, to: 130_000, quantity: 2 })
  await move(lead, seats[0]?.id ?? '', there.slug)
  await pay(lead, seats[0]?.id ?? '')
  const pages = await Promise.all([1, 2].map((page) => listRevenue(here.admin, page)))
  const rows = pages.flatMap((page) => page.rows)
  const rowOf = (slug: string) => rows.find((row) => row.slug === slug)
  expect(rowOf(here.slug)).toMatchObject({ paid: 200_000, moved: -100_000, bought: 1 })
  expect(rowOf(there.slug)).toMatchObject({ paid: 30_000, moved: 100_000, bought: 1 })
})
