import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { getObservationsPage, voidObservation } from '~/features/observations/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { loader } from '~/routes/practice_.observations_._index'
import { loader as oneLoader } from '~/routes/practice_.observations_.$id'
import { aCoach, aPerson, boughtSeats, ZONE } from '../../factories/cohorts'
import { makeObserver, refreshed } from '../../factories/people'
import { addFacilitator, aPracticeRoom, aScore, signed, today } from '../../factories/practice-room'
import { contextOf } from '../../factories/requests'
import { countQueries } from '../../setup/count-queries'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
beforeEach(async () => {
  room = await aPracticeRoom(2)
})

const pageOf = (actor: Actor, cohort: string | null = null) =>
  getObservationsPage(actor, { cohort })
const idsOf = (part: { items: { id: string }[] } | null) => part?.items.map(({ id }) => id)

const observerHere = () => makeObserver({ id: room.agency.agencyId }, { timeZone: ZONE })

/** Signs so many, each a day earlier than the one before; the newest stands first. */
async function signMany(observer: Actor, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at += 1)
    ids.push(
      await signed(observer, room.enrollmentId, { happenedOn: addDays(today(observer), -at) }),
    )
  return ids
}

const withdraw = (enrollmentId: string) =>
  db().enrollment.update({
    where: { id: enrollmentId },
    data: { withdrawnAt: now(), withdrawalReason: 'left-agency' },
  })

describe('the list of observations', () => {
  test('shows a coach those of their work, and an observer those that they signed', async () => {
    const { facilitator, coach, slug, enrollmentId } = room
    const observer = await observerHere()
    const scores = [aScore('C2'), aScore('C1')]
    const first = await signed(facilitator, enrollmentId, {
      ...{ happenedOn: addDays(today(facilitator), -2), scores },
    })
    const second = await signed(observer, enrollmentId, { setting: 'home', mode: 'role_play' })
    const { own, signed: none, mayObserve } = await pageOf(coach, slug)
    expect([none, mayObserve]).toEqual([null, false])
    expect(own).toMatchObject({
      ...{ cohort: { slug, left: false }, others: [], page: 1, pages: 1 },
      items: [
        {
          ...{ id: second, observerName: observer.name, setting: 'home', mode: 'role_play' },
          voided: false,
        },
        {
          id: first,
          observerName: facilitator.name,
          skillTitles: ['Contract', expect.any(String)],
        },
      ],
    })
    expect(await pageOf(facilitator)).toMatchObject({
      ...{ own: null, mayObserve: true },
      signed: { items: [{ id: first, coachName: coach.name, mode: 'live', setting: 'office' }] },
    })
    expect(idsOf((await pageOf(observer)).signed)).toEqual([second])
  })

  test('holds no level, no evidence and no word of what was written', async () => {
    await signed(room.facilitator, room.enrollmentId)
    const [item] = (await pageOf(room.coach)).own?.items ?? []
    expect(Object.keys(item ?? {}).sort()).toEqual([
      ...['coachName', 'cohortTitle', 'happenedOn', 'id', 'mode', 'observerName', 'setting'],
      ...['skillTitles', 'voided'],
    ])
  })

  test('shows no one what others signed, whatever their role', async () => {
    await signed(room.facilitator, room.enrollmentId)
    const second = await addFacilitator(room.cohortId)
    for (const actor of [second, await observerHere()])
      expect(await pageOf(actor)).toMatchObject({ own: null, signed: { items: [], pages: 1 } })
    for (const actor of [room.agency.lead, room.admin, await aPerson()])
      expect(await pageOf(actor)).toEqual({
        own: null,
        signed: null,
        drafts: [],
        mayObserve: false,
      })
    const other = room.enrolled[1]?.coach
    expect((await pageOf(other as Actor)).own?.items).toEqual([])
  })

  test('has no cohort that is not one’s own as a coach: foreign and missing alike', async () => {
    const elsewhere = await aPracticeRoom()
    for (const slug of [elsewhere.slug, 'no-such-cohort'])
      await expect(pageOf(room.coach, slug)).rejects.toThrow(NotFound)
    for (const actor of [room.facilitator, room.agency.lead, await aPerson()])
      await expect(pageOf(actor, room.slug)).rejects.toThrow(NotFound)
  })

  test('shows both parts to a coach who observes, each of them in its own place', async () => {
    const { agency, slug, enrollmentId } = room
    const seats = { cohort: slug, agencyId: agency.agencyId }
    await boughtSeats(agency.lead, seats)
    const peer = await aCoach(agency.lead, seats)
    await db().agencyMembership.create({
      data: {
        ...{ id: randomUUID(), agencyId: agency.agencyId, personId: peer.coach.personId },
        ...{ role: 'observer', startedAt: now() },
      },
    })
    const both = await refreshed(peer.coach)
    const about = await signed(room.facilitator, peer.enrollmentId)
    const by = await signed(both, enrollmentId)
    const page = await pageOf(both)
    expect([idsOf(page.own), idsOf(page.signed)]).toEqual([[about], [by]])
  })

  test('says which observations were voided, to both of them', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const wish = { id, reason: 'It was another session.', mutationId: randomUUID() }
    expect(await voidObservation(room.facilitator, wish)).toEqual({ ok: true })
    expect((await pageOf(room.coach)).own?.items).toMatchObject([{ id, voided: true }])
    expect((await pageOf(room.facilitator)).signed?.items).toMatchObject([{ id, voided: true }])
  })

  test('has none that is not signed yet', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const second = await addFacilitator(room.cohortId)
    const { occasionId } = await db().observation.findUniqueOrThrow({ where: { id } })
    await db().observation.create({
      data: {
        ...{ id: randomUUID(), occasionId, observerId: second.personId, slot: 2 },
        ...{ notes: 'n', strength: 's', edge: 'e', createdAt: now() },
      },
    })
    expect(idsOf((await pageOf(room.coach)).own)).toEqual([id])
    expect((await pageOf(second)).signed).toMatchObject({ items: [], pages: 1 })
  })
})

describe('after someone is out', () => {
  test('an observer still reads what they signed, without their role', async () => {
    const observer = await observerHere()
    const id = await signed(observer, room.enrollmentId)
    await db().agencyMembership.updateMany({
      where: { personId: observer.personId },
      data: { endedAt: now() },
    })
    const out = await refreshed(observer)
    expect(out.memberships).toEqual([])
    expect(await pageOf(out)).toMatchObject({ own: null, signed: { items: [{ id }] } })
    expect((await pageOf(out)).mayObserve).toBe(false)
  })

  test('a facilitator still reads what they signed in a cohort that they have left', async () => {
    const second = await addFacilitator(room.cohortId)
    const id = await signed(second, room.enrollmentId)
    await db().cohortFacilitator.updateMany({
      where: { personId: second.personId },
      data: { endedAt: now() },
    })
    expect(idsOf((await pageOf(await refreshed(second))).signed)).toEqual([id])
  })

  test('a coach still reads what others saw, and their observer does too', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    await withdraw(room.enrollmentId)
    const out = await refreshed(room.coach)
    for (const slug of [null, room.slug])
      expect(await pageOf(out, slug)).toMatchObject({
        own: { cohort: { slug: room.slug, left: true }, items: [{ id }] },
      })
    expect(idsOf((await pageOf(room.facilitator)).signed)).toEqual([id])
  })
})

describe('the pages of the list', () => {
  /** The data of the page at this address. */
  const visit = (actor: Actor, query = '') =>
    loader({
      request: new Request(`http://localhost:3000/practice/observations${query}`),
      params: {},
      context: contextOf(actor),
    })

  test('hold twenty each, the newest first, and turn by themselves', async () => {
    const { facilitator, coach, slug } = room
    const ids = await signMany(facilitator, 21)
    const first = (await visit(facilitator)).page.signed
    expect([idsOf(first), first?.page, first?.pages]).toEqual([ids.slice(0, 20), 1, 2])
    const second = (await visit(facilitator, '?signed=2')).page.signed
    expect([idsOf(second), second?.page]).toEqual([ids.slice(20), 2])
    // The other part’s page is not this one’s.
    expect((await visit(facilitator, '?page=2')).page.signed?.page).toBe(1)
    const own = (await visit(coach, `?cohort=${slug}&page=2`)).page.own
    expect([idsOf(own), own?.page, own?.pages]).toEqual([ids.slice(20), 2, 2])
    // Past the end is the last page, and nonsense is the first.
    expect((await visit(coach, '?page=99')).page.own?.page).toBe(2)
    expect((await visit(coach, '?page=x')).page.own?.page).toBe(1)
  })

  test('take as many statements for 21 as for one', async () => {
    await signed(room.facilitator, room.enrollmentId)
    const ask = (actor: Actor) => countQueries(() => visit(actor))
    const few = [await ask(room.coach), await ask(room.facilitator)]
    await signMany(room.facilitator, 20)
    expect([await ask(room.coach), await ask(room.facilitator)]).toEqual(few)
    // One each: what there is, its page, the drafts, the requests of peers, the second looks.
    expect(Math.max(...few)).toBeLessThanOrEqual(5)
  })

  test('lead back to where each reader has come from', async () => {
    const labels = async (actor: Actor) => (await visit(actor)).back?.label
    expect(await labels(room.coach)).toBe('Practice')
    expect(await labels(room.facilitator)).toBe('Facilitate')
    expect(await labels(await observerHere())).toBe('Observe')
    expect(await labels(room.agency.lead)).toBe('Agency')
    expect(await labels(room.admin)).toBe('Program')
    expect(await labels(await aPerson())).toBeUndefined()
  })
})

test('an observation leads back to the list of whoever signed it, also without their role', async () => {
  const backOf = async (actor: Actor, id: string) => {
    const { back } = await oneLoader({
      request: new Request(`http://localhost:3000/practice/observations/${id}`),
      params: { id },
      context: contextOf(actor),
    })
    return back.to
  }
  const observer = await observerHere()
  const id = await signed(observer, room.enrollmentId)
  expect(await backOf(observer, id)).toBe('/practice/observations')
  await db().agencyMembership.updateMany({
    where: { personId: observer.personId },
    data: { endedAt: now() },
  })
  expect(await backOf(await refreshed(observer), id)).toBe('/practice/observations')
  expect(await backOf(room.facilitator, id)).toBe(`/facilitate/${room.slug}`)
  expect(await backOf(room.coach, id)).toBe(`/practice?cohort=${room.slug}`)
  await withdraw(room.enrollmentId)
  expect(await backOf(await refreshed(room.coach), id)).toBe(`/writings/${room.slug}`)
})
