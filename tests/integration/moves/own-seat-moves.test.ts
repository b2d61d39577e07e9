import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { SANDBOX_PAY, SELF, seatsPath } from '~/features/billing/contract'
import { buySeats, payInSandbox } from '~/features/billing/index.server'
import { staysWords } from '~/features/checkout/contract/own-orders'
import { listOwnOrders } from '~/features/checkout/index.server'
import { getMovePage, moveSeatToCohort } from '~/features/moves/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import { wireRooms } from '~/wiring.server'
import { aCoach, aCohort, aPerson } from '../../factories/cohorts'
import { makeAdmin, refreshed } from '../../factories/people'
import { cashOf, openDifference, twoCohorts } from './moving-room'

const id = randomUUID
const days = (n: number) => new Date(now().getTime() + n * 86_400_000)

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

/** Someone who bought their own seat in the first of two cohorts. */
async function owner({ from = 125_000, to = 125_000, startsIn = 5 } = {}) {
  const here = await aCohort({ priceMinor: from, startsIn })
  const there = await aCohort({ priceMinor: to, startsIn: 40 })
  const buyer = await aPerson()
  const bought = await buySeats(buyer, {
    ...{ cohort: here.slug, agency: SELF, quantity: 1, mutationId: id() },
  })
  const orderId = bought.ok ? bought.orderId : ''
  await payInSandbox(buyer, { orderId, outcome: SANDBOX_PAY, mutationId: id() })
  const coach = await refreshed(buyer)
  const [order] = await listOwnOrders(coach)
  return { here, there, coach, orderId, seatId: order?.seat?.id ?? '' }
}

async function move(coach: Actor, seatId: string, to: string) {
  const page = await getMovePage(coach, seatId, to, 'own')
  const cost = page.targets.find(({ slug }) => slug === to)?.cost
  return moveSeatToCohort(
    coach,
    seatId,
    {
      ...{ mutationId: id(), to, seenWho: page.seat.mark },
      ...{ seenPayMinor: cost?.payMinor ?? 0, seenRefundMinor: cost?.refundMinor ?? 0 },
    },
    'own',
  )
}
const cohortsOf = async ({ personId }: Actor) =>
  (await db().enrollment.findMany({ where: { personId, withdrawnAt: null } })).map(
    ({ cohortId }) => cohortId,
  )

test('a coach moves the seat that they bought to a cheaper cohort, and the difference goes back', async () => {
  const { there, coach, orderId, seatId } = await owner({ to: 100_000 })
  const page = await getMovePage(coach, seatId, there.slug, 'own')
  expect(page).toMatchObject({ agencyId: null, refusal: null, seat: { who: coach.name } })
  expect(await move(coach, seatId, there.slug)).toEqual({
    ...{ ok: true, payUrl: null, refund: '$250.00' },
  })
  expect(await cohortsOf(coach)).toEqual([there.cohortId])
  expect(await cashOf([orderId])).toBe(100_000)
  expect((await listOwnOrders(coach))[0]?.seat).toMatchObject({ id: seatId })
  await runQueue()
  await atTime(days(1), () => runQueue())
  const letters = await db().outgoingMail.findMany({ where: { toPersonId: coach.personId } })
  expect(letters.map(({ template }) => template).sort()).toEqual(
    ['moved', 'receipt', 'refund', 'welcome'].sort(),
  )
  const letter = letters.find(({ template }) => template === 'moved')
  expect(letter?.text).not.toContain('agency')
})

test('a dearer cohort is paid first, and the coach is there once it is', async () => {
  const { here, there, coach, seatId } = await owner({ to: 150_000 })
  const moved = await move(coach, seatId, there.slug)
  expect(moved).toMatchObject({ ok: true, payUrl: expect.any(String) })
  expect(await cohortsOf(coach)).toEqual([here.cohortId])
  const { id: orderId } = await openDifference(seatId)
  const paid = { orderId, outcome: SANDBOX_PAY, mutationId: id() } as const
  const answer = await payInSandbox(coach, paid)
  if (!answer.ok) throw new Error(answer.reason)
  // The page of a seat is its agency's: here no one would find it.
  expect(seatsPath(answer)).toBe(paths.learnCohort(there.slug))
  expect(await cohortsOf(coach)).toEqual([there.cohortId])
})

test('no one moves another coach’s seat, and no coach the one that an agency bought', async () => {
  const { there, seatId } = await owner()
  const stranger = await aPerson()
  await expect(getMovePage(stranger, seatId, null, 'own')).rejects.toThrow(NotFound)
  await expect(move(stranger, seatId, there.slug)).rejects.toThrow(NotFound)
  const room = await twoCohorts()
  const { coach } = await aCoach(room.lead, { cohort: room.here.slug, agencyId: room.agencyId })
  await expect(getMovePage(coach, room.seat.id, null, 'own')).rejects.toThrow(NotFound)
  await expect(getMovePage(room.lead, seatId, null)).rejects.toThrow(NotFound)
})

test('once the cohort runs a coach moves out of it once', async () => {
  const { here, there, coach, seatId } = await owner({ startsIn: 0 })
  expect((await listOwnOrders(coach))[0]?.seat).toMatchObject({ stays: null })
  expect(await move(coach, seatId, there.slug)).toMatchObject({ ok: true })
  expect((await listOwnOrders(coach))[0]?.seat).toMatchObject({ stays: null })
  expect(await move(coach, seatId, here.slug)).toMatchObject({ ok: true })
  expect((await getMovePage(coach, seatId, there.slug, 'own')).refusal).not.toBeNull()
  const seat = (await listOwnOrders(coach))[0]?.seat
  expect(seat).toMatchObject({ stays: { why: 'none-left' } })
  expect(seat?.stays && staysWords('May', seat.stays)).toMatch(/^You stay in May: .*one move\.$/)
})

test('after the last day the account says when it was, and offers no move', async () => {
  const { coach } = await owner({ startsIn: 0 })
  const [order] = await atTime(days(300), () => listOwnOrders(coach))
  expect(order?.seat).toMatchObject({ stays: { why: 'too-late' } })
})

test('the log says that a coach left their seat, and names the cohort that they left', async () => {
  const { here, there, coach, seatId } = await owner()
  await move(coach, seatId, there.slug)
  const titleOf = async (id: string) =>
    (await db().cohort.findUniqueOrThrow({ where: { id } })).title
  const { entries } = await getAuditPage(await makeAdmin(), { before: null, who: coach.email })
  const said = entries.map(({ sentence }) => sentence)
  expect(said).toContain(`${coach.name} left a seat of ${await titleOf(here.cohortId)}`)
  expect(said).toContain(
    `${coach.name} moved a seat of ${await titleOf(there.cohortId)} from another cohort`,
  )
  expect(said.filter((words) => words.includes(`took ${coach.name}`))).toEqual([])
})
