import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { END_OBSERVER, NAME_OBSERVER } from '~/features/agencies/contract'
import { getPeoplePage, nameObserver } from '~/features/agencies/index.server'
import { getCalibration } from '~/features/calibration/index.server'
import { listOwnObserverParts } from '~/features/identity/index.server'
import {
  getObservationsPage,
  listObservedCoaches,
  recordObservation,
} from '~/features/observations/index.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { aCoach, anAgency, boughtSeats } from '../../factories/cohorts'
import { refreshed } from '../../factories/people'
import {
  anObservation,
  aPracticeRoom,
  finishContract,
  pathOf,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(2)
})

/** The second coach of the room, whom the lead names. */
const colleague = () => room.enrolled[1] ?? room.enrolled[0]
const press = (intent: 'name' | 'end', id: string, actor: Actor = room.agency.lead) =>
  nameObserver(
    actor,
    null,
    intent === 'name'
      ? { intent: NAME_OBSERVER, coach: id, mutationId: randomUUID() }
      : { intent: END_OBSERVER, observer: id, mutationId: randomUUID() },
  )
const named = async () => {
  const them = colleague()
  if (!them) throw new Error('no colleague')
  const done = await press('name', them.enrollmentId)
  return { done, observer: await refreshed(them.coach), enrollmentId: them.enrollmentId }
}
const mails = (toPersonId: string) =>
  db().outgoingMail.findMany({ where: { toPersonId, template: 'observer-named' } })

describe('a named observer', () => {
  test('is a coach of the agency, is told by mail and on their pages, and observes colleagues in its name', async () => {
    const { done, observer } = await named()
    expect(done).toMatchObject({ ok: true, outcome: 'named' })
    await runQueue()
    const letters = await mails(observer.personId)
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).not.toContain(room.agency.lead.name)
    expect(await getObservationsPage(observer, { cohort: null })).toMatchObject({
      mayObserve: true,
    })
    expect(await listOwnObserverParts(observer)).toMatchObject([{ since: expect.any(Date) }])
    expect((await getCalibration(observer, null)).mayTake).toBe(true)

    const { coaches } = await listObservedCoaches(observer)
    expect(coaches.map((each) => each.enrollmentId)).toEqual([room.enrollmentId])
    await finishContract(room.coach, room.slug)
    const observation = anObservation(room.enrollmentId, today(observer))
    expect(await recordObservation(observer, observation)).toMatchObject({ ok: true })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'observed' })
    const event = await db().skillEvent.findFirstOrThrow({
      where: { enrollmentId: room.enrollmentId, sourceKind: 'observation' },
    })
    expect(event.payload).toMatchObject({ observerRole: 'named-observer' })
  })

  test('is a peer, not a named observer, for a coach of another agency in the same cohort', async () => {
    const { observer } = await named()
    const elsewhere = await anAgency()
    const seats = { cohort: room.slug, agencyId: elsewhere.agencyId }
    await boughtSeats(elsewhere.lead, seats)
    const other = await aCoach(elsewhere.lead, seats)
    const observation = anObservation(other.enrollmentId, today(observer))
    await expect(recordObservation(observer, observation)).rejects.toThrow(NotFound)
  })

  test('stands on the page of people with a name and a day, and is audited without a word', async () => {
    const { observer } = await named()
    const page = await getPeoplePage(room.agency.lead, null)
    expect(page.observers).toMatchObject([
      { name: expect.stringContaining(observer.name), coaches: true },
    ])
    expect(JSON.stringify(page)).not.toMatch(/level|score/i)
    expect(page.people.filter((row) => !row.canBeNamed)).toHaveLength(1)
    const [entry] = await db().auditEntry.findMany({
      where: { subjectId: room.agency.agencyId, action: 'agency.observer-added' },
    })
    expect(entry).toMatchObject({ actorId: room.agency.lead.personId, reason: null })
  })

  test('is ended, observes no one new, keeps what they signed, and can be named again without a second letter', async () => {
    const { done, observer, enrollmentId } = await named()
    const observation = anObservation(room.enrollmentId, today(observer))
    await recordObservation(observer, observation)
    const membership = done.undo?.observer ?? ''
    const ended = await press('end', membership)
    expect(ended).toMatchObject({ outcome: 'ended', undo: { coach: enrollmentId } })
    expect(await press('end', membership)).toMatchObject({ outcome: 'ended' })
    const after = await refreshed(observer)
    await expect(
      recordObservation(after, { ...observation, mutationId: randomUUID() }),
    ).rejects.toThrow(NotFound)
    expect((await getObservationsPage(after, { cohort: null })).signed?.items).toHaveLength(1)
    await press('name', enrollmentId)
    await runQueue()
    expect(await mails(observer.personId)).toHaveLength(1)
    const actions = await db().auditEntry.findMany({
      where: { subjectId: room.agency.agencyId, action: { startsWith: 'agency.observer-' } },
      orderBy: { seq: 'asc' },
    })
    expect(actions.map(({ action }) => action)).toEqual([
      'agency.observer-added',
      'agency.observer-ended',
      'agency.observer-added',
    ])
  })

  test('is named once by two presses, and is never someone else’s coach, the lead or someone who left', async () => {
    const { enrollmentId } = await named()
    expect(await press('name', enrollmentId)).toMatchObject({ outcome: 'named', undo: null })
    expect((await getPeoplePage(room.agency.lead, null)).observers).toHaveLength(1)

    const other = await aPracticeRoom()
    await expect(press('name', other.enrollmentId)).rejects.toThrow(NotFound)
    const theirs = await nameObserver(other.agency.lead, null, {
      ...{ intent: NAME_OBSERVER, coach: other.enrollmentId, mutationId: randomUUID() },
    })
    await expect(press('end', theirs.undo?.observer ?? '')).rejects.toThrow(NotFound)
    for (const actor of [room.coach, room.facilitator, room.admin, other.agency.lead])
      await expect(press('name', room.enrollmentId, actor)).rejects.toThrow(NotFound)

    const { lead, agencyId } = room.agency
    await db().agencyMembership.create({
      data: {
        ...{ id: randomUUID(), agencyId, personId: room.coach.personId, role: 'lead' },
        ...{ startedAt: new Date(), addedById: lead.personId },
      },
    })
    const both = await refreshed(room.coach)
    await expect(press('name', room.enrollmentId, both)).rejects.toThrow(NotFound)
  })
})
