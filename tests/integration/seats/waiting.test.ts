import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { getAuditPage } from '~/features/audit/index.server'
import { SANDBOX_PAY } from '~/features/billing/contract'
import { buySeats, payInSandbox } from '~/features/billing/index.server'
import { getCheckout } from '~/features/checkout/index.server'
import {
  getWaitingPage,
  leaveWaitingList,
  listWaiting,
  offerAllPlaces,
  waitForPlaces,
} from '~/features/seats/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { wireRooms } from '~/wiring.server'
import { aCohort, anAgency, boughtSeats } from '../../factories/cohorts'

const id = randomUUID
const hours = (n: number) => new Date(now().getTime() + n * 3_600_000)

beforeAll(async () => {
  wireRooms()
  await aCohort()
})

/** A cohort with all of its places sold, and leads who wait for so many seats each. */
async function aFullCohort(...wanted: number[]) {
  const { slug: cohort, cohortId, admin } = await aCohort({ capacity: 2, startsIn: 20 })
  const seller = await anAgency()
  await boughtSeats(seller.lead, { cohort, agencyId: seller.agencyId, quantity: 2 })
  const leads = []
  for (const seats of wanted) {
    const { lead, agencyId } = await anAgency()
    const wait = { cohort, agencyId, seats, mutationId: id() }
    expect(await waitForPlaces(lead, wait)).toEqual({ ok: true })
    expect(await waitForPlaces(lead, wait)).toEqual({ ok: true })
    leads.push({ lead, agencyId })
  }
  const hold = (capacity: number) =>
    db().cohort.update({ where: { id: cohortId }, data: { capacity } })
  return { cohort, cohortId, admin, leads, hold }
}

const entry = async (who: Awaited<ReturnType<typeof anAgency>>['lead'], cohort: string) =>
  (await getWaitingPage(who, cohort)).entry

const buy = (
  who: { lead: Parameters<typeof buySeats>[0]; agencyId: string },
  cohort: string,
  quantity = 1,
) => buySeats(who.lead, { cohort, agency: who.agencyId, quantity, mutationId: id() })

test('places that come free are offered in order, told once, and kept from everyone else', async () => {
  const { cohort, admin, leads, hold } = await aFullCohort(1, 2, 1)
  const [first, second, third] = leads
  if (!first || !second || !third) throw new Error('three wait')
  expect(await entry(second.lead, cohort)).toMatchObject({ seats: 2, ahead: 1, offerUntil: null })
  await hold(4)
  await offerAllPlaces()
  await offerAllPlaces()
  // The second waits for two, and one is left: it goes to the third, who waits for one.
  const until = async (who: typeof first) => (await entry(who.lead, cohort))?.offerUntil ?? null
  expect([await until(first), await until(second), await until(third)]).toEqual([
    expect.any(Date),
    null,
    expect.any(Date),
  ])
  await runQueue()
  const mail = { toEmail: first.lead.email, template: 'places-offered' }
  const letters = await db().outgoingMail.findMany({ where: mail })
  // Whoever is not signed in yet would read that the cohort is full.
  expect(letters.map(({ text }) => text)).toEqual([
    expect.stringContaining(`/sign-in?next=%2Fcheckout%2F${cohort}%3Fseats%3D1`),
  ])
  const { entries } = await getAuditPage(admin, { before: null, kind: 'waiting-list' })
  expect(entries.slice(0, 2).map(({ sentence, details }) => [sentence, ...details])).toEqual(
    [1, 1].map((seats) => [
      expect.stringMatching(/^Places in .+ were offered to Lead .+, from the waiting list$/),
      `seats ${seats}`,
      expect.stringMatching(/^good until /),
    ]),
  )
  expect((await listWaiting(admin, cohort)).map(({ seats }) => seats)).toEqual([1, 2, 1])
  expect(await listWaiting(first.lead, cohort)).toEqual([])
  // Both are kept, and none is for sale.
  const other = await anAgency()
  expect(await buy(other, cohort)).toMatchObject({ ok: false, placesLeft: 0 })
  const bought = await buy(first, cohort)
  if (!bought.ok) throw new Error(bought.reason)
  const pay = { orderId: bought.orderId, outcome: SANDBOX_PAY, mutationId: id() } as const
  expect(await payInSandbox(first.lead, pay)).toMatchObject({ ok: true })
  expect(await entry(first.lead, cohort)).toBeNull()
})

test('the checkout is open to whoever was offered the last place, and again while they pay; to no one else', async () => {
  const { cohort, leads, hold } = await aFullCohort(1)
  const [first] = leads
  if (!first) throw new Error('one waits')
  const shown = async (who: typeof first.lead | null) => {
    const { enrollment, placesLeft } = (await getCheckout(who, cohort)).cohort
    return [enrollment, placesLeft]
  }
  await hold(3)
  await offerAllPlaces()
  const other = await anAgency()
  expect(await shown(first.lead)).toEqual(['open', 1])
  expect(await shown(other.lead)).toEqual(['full', 0])
  expect(await shown(null)).toEqual(['full', 0])
  const offered = async (who: typeof first.lead | null) => (await getCheckout(who, cohort)).offer
  const until = (await entry(first.lead, cohort))?.offerUntil
  const kept = { seats: 1, until, agencyId: first.agencyId }
  expect(await offered(first.lead)).toEqual(kept)
  expect([await offered(other.lead), await offered(null)]).toEqual([null, null])
  const bought = await buy(first, cohort)
  if (!bought.ok) throw new Error(bought.reason)
  // Whoever comes back from the payment page may order otherwise: the new order replaces the open one.
  expect(await shown(first.lead)).toEqual(['open', 1])
  expect(await shown(other.lead)).toEqual(['full', 0])
  await payInSandbox(first.lead, {
    ...{ orderId: bought.orderId, outcome: SANDBOX_PAY, mutationId: id() },
  })
  expect(await shown(first.lead)).toEqual(['full', 0])
})

test('an offer that runs out, or is left, goes on to the next', async () => {
  const { cohort, leads, hold } = await aFullCohort(1, 1, 1)
  const [first, second, third] = leads
  if (!first || !second || !third) throw new Error('three wait')
  await hold(3)
  await offerAllPlaces()
  await atTime(hours(48.1), async () => {
    await offerAllPlaces()
    expect(await entry(first.lead, cohort)).toBeNull()
    await runQueue()
    const told = { toEmail: first.lead.email, template: 'offer-expired' }
    expect(await db().outgoingMail.count({ where: told })).toBe(1)
    expect(await entry(second.lead, cohort)).toMatchObject({ offerUntil: expect.any(Date) })
    await leaveWaitingList(second.lead, cohort, id())
    expect(await entry(third.lead, cohort)).toMatchObject({ offerUntil: expect.any(Date) })
  })
})

test('whoever let an offer run out reads so at the checkout and on the list, swept or not, until they join again', async () => {
  const { cohort, leads, hold } = await aFullCohort(1, 1)
  const [first, second] = leads
  if (!first || !second) throw new Error('two wait')
  await hold(3)
  await offerAllPlaces()
  const until = (await entry(first.lead, cohort))?.offerUntil
  const ranOut = async (who: typeof first) => [
    (await getCheckout(who.lead, cohort)).ranOut,
    (await getWaitingPage(who.lead, cohort)).ranOut,
  ]
  expect(await ranOut(first)).toEqual([null, null])
  const told = { seats: 1, until }
  await atTime(hours(48.1), async () => {
    expect(await ranOut(first)).toEqual([told, told])
    await offerAllPlaces()
    expect(await ranOut(first)).toEqual([told, told])
    expect(await ranOut(second)).toEqual([null, null])
    expect((await getCheckout(null, cohort)).ranOut).toBeNull()
    expect(await getWaitingPage(first.lead, cohort)).toMatchObject({
      ...{ joinable: true, buyable: false, entry: null },
    })
    const again = { cohort, agencyId: first.agencyId, seats: 1, mutationId: id() }
    expect(await waitForPlaces(first.lead, again)).toEqual({ ok: true })
    expect(await ranOut(first)).toEqual([null, null])
    // Whoever leaves gave it up themselves.
    await leaveWaitingList(second.lead, cohort, id())
    expect(await ranOut(second)).toEqual([null, null])
  })
})

test('whoever buys while others wait does not pass them, and no place is sold twice', async () => {
  const { cohort, cohortId, leads, hold } = await aFullCohort(1, 1)
  await hold(4)
  const others = await Promise.all(Array.from({ length: 6 }, () => anAgency()))
  // No sweep has run yet: buying itself looks at the list first.
  const answers = await Promise.all([...others, ...leads].map((who) => buy(who, cohort)))
  expect(answers.slice(0, 6).every(({ ok }) => !ok)).toBe(true)
  expect(answers.slice(6).every(({ ok }) => ok)).toBe(true)
  const orders = await db().seatOrder.count({ where: { cohortId, canceledAt: null } })
  expect(orders).toBe(3)
}, 60_000)

test('a wish for more than the cohort holds is refused, and one for more than is free keeps no one waiting', async () => {
  const { cohort, leads, hold } = await aFullCohort(2, 1)
  const [large, small] = leads
  if (!large || !small) throw new Error('two wait')
  const wait = { cohort, agencyId: large.agencyId, seats: 3, mutationId: id() }
  expect(await waitForPlaces(large.lead, wait)).toEqual({ ok: false, reason: 'too-many' })
  await hold(3)
  await offerAllPlaces()
  expect(await entry(large.lead, cohort)).toMatchObject({ seats: 2, offerUntil: null })
  expect(await entry(small.lead, cohort)).toMatchObject({ offerUntil: expect.any(Date) })
  await leaveWaitingList(small.lead, cohort, id())
  // One place is too few for everyone who waits: it is for sale.
  expect(await buy(await anAgency(), cohort)).toMatchObject({ ok: true })
})

test('no one waits where there is room', async () => {
  const { slug: cohort } = await aCohort({ capacity: 5 })
  const { lead, agencyId } = await anAgency()
  const wait = { cohort, agencyId, seats: 2, mutationId: id() }
  expect(await waitForPlaces(lead, wait)).toEqual({ ok: false, reason: 'open' })
})
