import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import type { SandboxMove } from '~/features/billing/contract'
import { playProvider } from '~/features/billing/index.server'
import { inviteToSeat } from '~/features/seats/index.server'
import { getAdminOrder, listAlerts } from '~/features/staff/index.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, boughtSeats } from '../../factories/cohorts'
import { makeAdmin } from '../../factories/people'

let admin: Actor
beforeAll(async () => {
  admin = await makeAdmin()
})

/** An agency has bought three seats, and a coach is on one of them. */
async function anOrder() {
  const { slug: cohort } = await aCohort({ priceMinor: 100_000 })
  const { agencyId, lead } = await anAgency()
  const orderId = await boughtSeats(lead, { cohort, agencyId, quantity: 3 })
  await aCoach(lead, { cohort, agencyId })
  return { orderId, agencyId, lead, cohort }
}
const play = (orderId: string, move: SandboxMove, mutationId = randomUUID()) =>
  playProvider(admin, orderId, { move, mutationId })
const standing = async (orderId: string) => {
  const { state, balanceMinor, seats } = await getAdminOrder(admin, orderId)
  return [state, balanceMinor, seats.map(({ state, hold }) => hold ?? state).join(' ')]
}

test('all of it refunded at the provider: unclaimed seats go, the coach stays, and staff are told', async () => {
  const { orderId } = await anOrder()
  const mutationId = randomUUID()
  const twice = [play(orderId, 'refund-all', mutationId), play(orderId, 'refund-all', mutationId)]
  expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }])
  expect(await standing(orderId)).toEqual(['refunded', 0, 'held canceled canceled'])
  const { alerts } = await listAlerts(admin, 1)
  expect(alerts.find((one) => one.orderId === orderId)).toMatchObject({
    ...{ kind: 'refund', foundMinor: 300_000, lookedAt: null },
  })
  const { entries } = await getAuditPage(admin, { before: null, kind: 'order' })
  expect(entries[0]).toMatchObject({
    sentence: expect.stringMatching(/^A warning about the money of order FB-\S+ .* was raised$/),
    details: expect.arrayContaining(['about a refund', 'amount $3,000.00']),
  })
  expect(await play(orderId, 'refund-half')).toEqual({ ok: false, reason: 'nothing-left' })
})

test('a part changes no seat, and a dispute freezes unclaimed ones until it is decided', async () => {
  const { orderId, lead } = await anOrder()
  await play(orderId, 'refund-half')
  expect(await standing(orderId)).toEqual(['part-refunded', 150_000, 'held free free'])
  await play(orderId, 'dispute-open')
  expect((await standing(orderId))[0]).toBe('disputed')
  expect((await standing(orderId))[2]).toBe('held disputed disputed')
  await play(orderId, 'dispute-won')
  expect(await standing(orderId)).toEqual(['part-refunded', 150_000, 'held free free'])
  const move = 'refund-all'
  await expect(playProvider(lead, orderId, { move, mutationId: randomUUID() })).rejects.toThrow(
    'not found',
  )
})

test('a bank decides a dispute once; another one is a dispute of its own, and a lost one leaves no money', async () => {
  const { orderId } = await anOrder()
  const decided = { ok: false, reason: 'not-disputed' }
  expect(await play(orderId, 'dispute-lost')).toEqual(decided)
  await play(orderId, 'dispute-open')
  expect(await play(orderId, 'refund-all')).toEqual({ ok: false, reason: 'nothing-left' })
  // A tab that was opened before shows the button that opens one.
  expect(await play(orderId, 'dispute-open')).toEqual({ ok: false, reason: 'nothing-left' })
  await play(orderId, 'dispute-won')
  expect(await play(orderId, 'dispute-lost')).toEqual(decided)
  expect(await standing(orderId)).toEqual(['paid', 300_000, 'held free free'])
  expect(await play(orderId, 'dispute-open')).toEqual({ ok: true })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({ state: 'disputed', playable: true })
  expect(await play(orderId, 'dispute-lost')).toEqual({ ok: true })
  expect(await getAdminOrder(admin, orderId)).toMatchObject({
    ...{ state: 'dispute-lost', balanceMinor: 0, playable: true },
  })
  // A bank can reverse what it decided for the buyer.
  expect(await play(orderId, 'dispute-won')).toEqual({ ok: true })
  expect(await play(orderId, 'dispute-lost')).toEqual(decided)
  expect(await standing(orderId)).toEqual(['paid', 300_000, 'held free free'])
})

test('staff read of each seat why it is frozen, and that it was offered to someone', async () => {
  const { orderId, agencyId, lead, cohort } = await anOrder()
  const where = { cohort, agencyId, mutationId: randomUUID() }
  const invited = await inviteToSeat(lead, { ...where, email: 'one@frozen.example' })
  expect(invited).toMatchObject({ ok: true })
  const seatsNow = async () =>
    (await getAdminOrder(admin, orderId)).seats.map(({ state, hold }) => [state, hold])
  await play(orderId, 'dispute-open')
  const frozen = (hold: string) => [
    ['held', null],
    ['offered', hold],
    ['free', hold],
  ]
  expect(await seatsNow()).toEqual(frozen('disputed'))
  await play(orderId, 'dispute-lost')
  expect(await seatsNow()).toEqual(frozen('taken-back'))
})
