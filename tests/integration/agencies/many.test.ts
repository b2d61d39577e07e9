import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  getAgencyHome,
  getOrdersPage,
  getPeoplePage,
  getSeatsPage,
} from '~/features/agencies/index.server'
import { hoursOf } from '~/features/catalog/contract'
import { getProgram } from '~/features/catalog/index.server'
import { now } from '~/platform/clock.server'
import { db, type Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { aCoach, aCohort, anAgency, anInvitation, boughtSeats } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import { enrollMany } from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'

// The first cohort also loads the content and the database's client.
beforeAll(async () => {
  await aCohort()
})

const find = (search: string, page = 1) => ({ search, page })

test('seats come in pages, and a search finds a name or an address; the counts are of all', async () => {
  const { slug: cohort } = await aCohort({ capacity: 60 })
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 40 })
  await aCoach(lead, { cohort, agencyId, name: 'Zoë Zander' })
  await offerMany(lead, agencyId, 32)
  const first = await getSeatsPage(lead, agencyId)
  expect(first.find).toEqual({ search: '', page: 1, pages: 2, total: 33 })
  expect(first.cohorts[0]).toMatchObject({ held: 1, offered: 32, free: 7, untouched: 7 })
  expect(first.cohorts[0]?.seats).toHaveLength(20)
  expect(first.cohorts[0]?.seats[0]).toMatchObject({ holder: { name: 'Zoë Zander' } })
  const second = await getSeatsPage(lead, agencyId, find('', 2))
  expect(second.cohorts[0]?.seats).toHaveLength(13)
  expect(second.cohorts[0]).toMatchObject({ held: 1, offered: 32, free: 7, untouched: 0 })
  expect(second.inviting).toHaveLength(1)
  const found = await getSeatsPage(lead, agencyId, find('COACH-41'))
  expect(found.cohorts[0]?.seats).toMatchObject([{ invitation: { email: 'coach-41@example.org' } }])
  expect((await getSeatsPage(lead, agencyId, find('zander'))).find.total).toBe(1)
  expect((await getSeatsPage(lead, agencyId, find('100%'))).cohorts).toEqual([])
})

test('every seat stands on one page, and a page shows no cohort but those that have seats on it', async () => {
  const { agencyId, lead } = await anAgency()
  const slugs: string[] = []
  for (const quantity of [15, 4, 3]) {
    const { slug: cohort } = await aCohort({ capacity: 60 })
    await boughtSeats(lead, { cohort, agencyId, quantity })
    slugs.push(cohort)
  }
  const offer = async (slug: string | undefined, count: number) =>
    offerMany(lead, agencyId, count, { cohort: { slug: slug ?? '' } })
  await offer(slugs[0], 15)
  await offer(slugs[2], 3)
  const pages = [1, 2].map((page) => getSeatsPage(lead, agencyId, find('', page)))
  const [first, second] = await Promise.all(pages)
  expect(first?.find).toMatchObject({ pages: 1, total: 18 })
  expect(first?.cohorts.map(({ seats }) => seats.length).toSorted((a, b) => a - b)).toEqual([
    0, 3, 15,
  ])
  expect(first?.cohorts.find(({ held, offered }) => held + offered === 0)).toMatchObject({
    cohort: { slug: slugs[1] },
    untouched: 4,
  })
  const slugsOn = (page = first) => page?.cohorts.map(({ cohort }) => cohort.slug)
  expect(slugsOn(second)).toEqual(slugsOn(first))
  expect(second?.find.page).toBe(1)
  expect(second?.inviting.map(({ slug, free }) => [slug, free])).toEqual([[slugs[1], 4]])
})

test('people come in pages, and a search finds a name', async () => {
  const { cohortId } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await enrollMany({ cohortId, agencyId }, 35)
  const { people, find: found } = await getPeoplePage(lead, agencyId)
  expect(people).toHaveLength(20)
  expect(found).toMatchObject({ pages: 2, total: 35 })
  expect((await getPeoplePage(lead, agencyId, find('', 2))).people).toHaveLength(15)
  const name = people[3]?.name ?? ''
  const hits = await getPeoplePage(lead, agencyId, find(name.toUpperCase()))
  expect(hits.people.map((person) => person.name)).toContain(name)
  expect((await getPeoplePage(lead, agencyId, find('nobody of this name'))).people).toEqual([])
})

test('people of several cohorts stand on one page each, and a search goes over all cohorts', async () => {
  const { agencyId, lead } = await anAgency()
  for (const people of [13, 9, 11])
    await enrollMany({ cohortId: (await aCohort()).cohortId, agencyId }, people)
  const first = await getPeoplePage(lead, agencyId)
  const second = await getPeoplePage(lead, agencyId, find('', 2))
  expect(first.find).toMatchObject({ pages: 2, total: 33 })
  const seen = [...first.people, ...second.people]
  expect(new Set(seen.map(({ enrollmentId }) => enrollmentId)).size).toBe(33)
  const cohorts = seen.map(({ cohortTitle }) => cohortTitle)
  expect(cohorts.filter((title, at) => title !== cohorts[at - 1])).toHaveLength(3)
  for (const { name, enrollmentId } of [seen[0], seen[32]].filter((one) => one !== undefined)) {
    const hits = await getPeoplePage(lead, agencyId, find(name))
    expect(hits.people.map((person) => person.enrollmentId)).toContain(enrollmentId)
  }
  const beyond = await getPeoplePage(lead, agencyId, find('', 3))
  expect(beyond.find.page).toBe(2)
  expect(beyond.people.map(({ name }) => name)).toEqual(seen.slice(20).map(({ name }) => name))
})

test('orders come in pages, and a search finds a number', async () => {
  const { cohortId } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtMany(lead, { cohortId, agencyId }, 22)
  const { orders, find: found } = await getOrdersPage(lead, agencyId)
  expect(orders).toHaveLength(20)
  expect(found).toMatchObject({ pages: 2, total: 22 })
  expect((await getOrdersPage(lead, agencyId, find('', 2))).orders).toHaveLength(2)
  const number = orders[7]?.number ?? ''
  expect((await getOrdersPage(lead, agencyId, find(number.toLowerCase()))).orders).toMatchObject([
    { number },
  ])
  expect((await getOrdersPage(lead, agencyId, find('FB_'))).orders).toEqual([])
})

test('seats that no one can get anymore are not free', async () => {
  const { slug: cohort } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId, quantity: 2 })
  // An offer that is still open can no longer be accepted then, so its seat is not one that waits.
  await anInvitation(lead, { cohort, agencyId, email: 'late@example.org' })
  await db().cohort.update({
    where: { slug: cohort },
    data: { enrollUntil: new Date('2020-01-01') },
  })
  expect(await getAgencyHome(await refreshed(lead), agencyId)).toMatchObject({
    ...{ free: 0, offered: 0, unused: 2 },
  })
  expect((await getSeatsPage(lead, agencyId)).cohorts).toMatchObject([
    { enrolling: false, free: 0, offered: 0, unused: 2 },
  ])
})

test('whoever has done all that is asked has done the hours that are sold', async () => {
  const { slug: cohort, cohortId } = await aCohort()
  const { agencyId, lead } = await anAgency()
  await boughtSeats(lead, { cohort, agencyId })
  const { enrollmentId } = await aCoach(lead, { cohort, agencyId })
  const at = now()
  const asked = await db().cohortRequirement.findMany({ where: { cohortId } })
  for (const { kind, key, moduleKey, contentHash } of asked) {
    const common = { enrollmentId, moduleKey }
    if (kind === 'lesson')
      await db().lessonProgress.create({
        data: {
          ...{ ...common, lessonKey: key, contentHash },
          ...{ openedAt: at, lastSeenAt: at, completedAt: at },
        },
      })
    if (kind === 'check') await handIn(common, contentHash)
    if (kind === 'reflection') await submit(common, cohortId, contentHash)
  }
  const [person] = (await getPeoplePage(lead, agencyId)).people
  expect(person).toMatchObject({ done: asked.length, asked: asked.length })
  expect(Math.round(hoursOf(person?.minutes ?? 0))).toBe(getProgram(PROGRAM).hours)
})

/** Invitations to as many of the agency's free seats, in one insert. */
async function offerMany(
  lead: Actor,
  agencyId: string,
  count: number,
  among: Prisma.SeatWhereInput = {},
): Promise<void> {
  const free = { ...among, agencyId, assignments: { none: {} } }
  const seats = await db().seat.findMany({ where: free, take: count })
  const at = now()
  await db().invitation.createMany({
    data: seats.map(({ id: seatId }, i) => ({
      ...{ id: randomUUID(), seatId, email: `coach-${i + 10}@example.org` },
      ...{ tokenHash: randomUUID(), invitedById: lead.personId, createdAt: at },
      expiresAt: new Date(at.getTime() + 86_400_000),
    })),
  })
}

async function boughtMany(
  lead: Actor,
  place: { cohortId: string; agencyId: string },
  count: number,
): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID())
  const orders = db().seatOrder.createMany({
    data: ids.map((id, i) => ({
      ...{ id, number: `FB-2019-${1000 + i}`, ...place, boughtById: lead.personId },
      ...{ quantity: 1, unitPriceMinor: 1, totalMinor: 1, currency: 'USD', provider: 'sandbox' },
      ...{ createdAt: now(), paidAt: now() },
    })),
  })
  const lines = db().orderLine.createMany({
    data: ids.map((orderId) => ({
      ...{ orderId, position: 1, kind: 'seats', label: '1 seat', amountMinor: 1 },
    })),
  })
  await db().$transaction([orders, lines])
}

type Common = { enrollmentId: string; moduleKey: string }

async function handIn(common: Common, contentHash: string): Promise<void> {
  const id = randomUUID()
  await db().checkAttempt.create({
    data: {
      ...{ id, ...common, number: 1, form: 'a', skills: ['C1'], questions: 1, contentHash },
      startedAt: now(),
    },
  })
  const answer = { attemptId: id, itemId: 'one', option: 'a', answeredAt: now() }
  await db().checkItemAnswer.create({ data: answer })
  await db().checkAttempt.update({ where: { id }, data: { handedInAt: now() } })
  await db().checkResult.create({
    data: { attemptId: id, skillId: 'C1', questions: 1, correct: 0 },
  })
}

async function submit(common: Common, cohortId: string, hash: string): Promise<void> {
  const hashes = { assignmentHash: hash, rubricHash: hash }
  await db().reflectionAttempt.create({
    data: {
      ...{ id: randomUUID(), ...common, cohortId, number: 1, body: 'Words.', words: 1, ...hashes },
      ...{ submittedAt: now(), dueBackAt: now() },
    },
  })
}
