import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getSkillHash } from '~/features/catalog/index.server'
import { getCoachPage, getCohortPractice } from '~/features/facilitation/index.server'
import { type ObservationInput, SHOW_SCORES } from '~/features/observations/contract'
import {
  answerObservation,
  getFocusForm,
  getObservation,
  listObservedCoaches,
  recordObservation,
  voidObservation,
} from '~/features/observations/index.server'
import { listOwnObservations } from '~/features/skills/index.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aCoach, aPerson, boughtSeats, ZONE } from '../../factories/cohorts'
import { makeObserver, refreshed } from '../../factories/people'
import {
  addFacilitator,
  anObservation,
  aPracticeRoom,
  aScore,
  enrollMany,
  finishContract,
  pathOf,
  signed,
  today,
} from '../../factories/practice-room'
import { PROGRAM } from '../../factories/sample-course'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
/** Facilitates, observes, leads and learns elsewhere. */
let stranger: Actor

beforeAll(async () => {
  wireRooms()
  const other = await aPracticeRoom()
  const observer = await makeObserver({ id: other.agency.agencyId }, { timeZone: ZONE })
  const { memberships } = observer
  const all = [other.facilitator, other.coach, other.agency.lead].flatMap((a) => a.memberships)
  stranger = { ...observer, memberships: [...memberships, ...all] }
})
beforeEach(async () => {
  room = await aPracticeRoom()
  await finishContract(room.coach, room.slug)
})

const observerOf = ({ agency }: Room) => makeObserver({ id: agency.agencyId }, { timeZone: ZONE })
const record = (actor: Actor, change: Partial<ObservationInput> = {}) =>
  recordObservation(actor, { ...anObservation(room.enrollmentId, today(actor)), ...change })
const inHere = () => ({ where: { occasion: { enrollmentId: room.enrollmentId } } })
const events = () =>
  db().skillEvent.findMany({
    where: { enrollmentId: room.enrollmentId, sourceKind: 'observation' },
    orderBy: { seq: 'asc' },
  })

describe('an observation', () => {
  test('by the cohort’s facilitator moves the skill to observed and fills its step', async () => {
    expect(await record(room.facilitator)).toMatchObject({ ok: true })
    const { state, steps } = await pathOf(room.coach, room.slug)
    expect([state, steps[4], steps[5]]).toEqual(['observed', 'filled', 'empty'])
    const [event] = await events()
    expect(event?.payload).toMatchObject({ observerRole: 'facilitator', level: 3, prompt: 0 })
    const wording = getSkillHash(PROGRAM, event?.skillId ?? '')
    expect(event?.payload).toMatchObject({ skillVersion: wording })
    expect(await listOwnObservations(room.coach, room.slug)).toMatchObject([
      { observerName: room.facilitator.name, mode: 'live', voided: false },
    ])
  })

  test('by an observer whom the agency has named counts as much', async () => {
    const observer = await observerOf(room)
    expect(await record(observer)).toMatchObject({ ok: true })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'observed' })
    expect((await events())[0]?.payload).toMatchObject({ observerRole: 'named-observer' })
  })

  test('at level 1 is kept and is not yet observed', async () => {
    await signed(room.facilitator, room.enrollmentId, { scores: [{ ...aScore(), level: 1 }] })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'introduced' })
  })

  test('without an opportunity holds no number, whatever was posted', async () => {
    const score = { ...aScore(), opportunity: 'no' as const }
    const id = await signed(room.facilitator, room.enrollmentId, { scores: [score] })
    const { scores } = await getObservation(room.facilitator, id)
    expect(scores).toMatchObject([
      { opportunity: false, level: null, prompt: null, carried: null, anchor: null },
    ])
    expect((await events())[0]?.payload).toMatchObject({ opportunity: false, level: null })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'introduced' })
  })

  test('without an opportunity says so on the page of the coach, whose last page stands for those behind it', async () => {
    const scores = [{ ...aScore(), opportunity: 'no' as const }, aScore('C2')]
    await signed(room.facilitator, room.enrollmentId, { scores })
    const page = (number: number) =>
      getCoachPage(room.facilitator, {
        ...{ cohort: room.slug, person: room.coach.personId, page: number },
      })
    const { timeline } = await page(1)
    const seen = timeline.find(({ kind }) => kind === 'observation')
    if (seen?.kind !== 'observation') throw new Error('the observation is missing')
    expect(seen.skills).toHaveLength(2)
    expect(seen.missing).toEqual([seen.skills[0]])
    expect(await page(99)).toMatchObject({ page: 1, timeline })
  })

  test('is dated by the calendar of its coach, wherever its observer is', async () => {
    // One of these two lives where it is tomorrow already, whatever the hour.
    await db().person.update({
      where: { id: room.coach.personId },
      data: { timeZone: 'Pacific/Pago_Pago' },
    })
    const east = { ...room.facilitator, timeZone: 'Pacific/Kiritimati' }
    const happenedOn = today(east)
    expect(await record(east, { happenedOn })).toEqual({ ok: false, reason: 'future' })
    const there = today({ timeZone: 'Pacific/Pago_Pago' })
    expect(await record(east, { happenedOn: there })).toMatchObject({ ok: true })
  })

  test('of a role-play counts as rehearsed only', async () => {
    await signed(room.facilitator, room.enrollmentId, { mode: 'role_play' })
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'introduced' })
    expect(await listOwnObservations(room.coach, room.slug)).toMatchObject([{ mode: 'role_play' }])
  })

  test('by anyone else is not found', async () => {
    const others = [stranger, room.coach, room.agency.lead, room.admin, await aPerson()]
    for (const actor of others) await expect(record(actor)).rejects.toThrow(NotFound)
    expect(await db().observation.count(inHere())).toBe(0)
    expect(await events()).toEqual([])
  })

  test('of oneself is not found, even for a coach whom the agency has named as an observer', async () => {
    const seats = { cohort: room.slug, agencyId: room.agency.agencyId }
    await boughtSeats(room.agency.lead, seats)
    const { coach, enrollmentId } = await aCoach(room.agency.lead, seats)
    await db().agencyMembership.create({
      data: {
        ...{ id: randomUUID(), agencyId: room.agency.agencyId, personId: coach.personId },
        ...{ role: 'observer', startedAt: now() },
      },
    })
    const both = await refreshed(coach)
    await expect(record(both, { enrollment: enrollmentId })).rejects.toThrow(NotFound)
    const { coaches } = await listObservedCoaches(both)
    expect(coaches.map((c) => c.enrollmentId)).toEqual([room.enrollmentId])
    // The others of the cohort may be observed as always.
    expect(await record(both)).toMatchObject({ ok: true })
  })

  test('of someone who has left is not found', async () => {
    await db().enrollment.update({
      where: { id: room.enrollmentId },
      data: { withdrawnAt: now(), withdrawalReason: 'left-agency' },
    })
    await expect(record(room.facilitator)).rejects.toThrow(NotFound)
    expect((await listObservedCoaches(room.facilitator)).coaches).toEqual([])
  })

  test('of a day that has not come, or with a number in it, stores nothing', async () => {
    const { facilitator } = room
    const tomorrow = addDays(today(facilitator), 1)
    expect(await record(facilitator, { happenedOn: tomorrow })).toEqual({
      ok: false,
      reason: 'future',
    })
    const early = { happenedOn: addDays(today(room.coach), -61) }
    expect(await record(facilitator, early)).toMatchObject({ ok: false, reason: 'too-early' })
    const text = 'Call her on 555-010-4477'
    for (const field of ['notes', 'strength', 'edge'])
      expect(await record(facilitator, { [field]: text })).toMatchObject({ field })
    const scores = [aScore('C1'), { ...aScore('C2'), evidence: text }]
    expect(await record(facilitator, { scores })).toMatchObject({
      reason: 'identifiers',
      field: 'scores[1].evidence',
    })
    expect(await db().observation.count(inHere())).toBe(0)
  })

  test('scores each skill once; a skill of no program is not found', async () => {
    const scores = [aScore('C1'), { ...aScore('C1'), level: 1 }, aScore('C2')]
    const id = await signed(room.facilitator, room.enrollmentId, { scores })
    const seen = (await getObservation(room.facilitator, id)).scores
    expect(seen).toMatchObject([
      { skillId: 'C1', level: 3 },
      { skillId: 'C2', level: 3 },
    ])
    const unknown = record(room.facilitator, { scores: [aScore('Z9')] })
    await expect(unknown).rejects.toThrow(NotFound)
    expect(await db().observation.count(inHere())).toBe(1)
  })

  test('is signed once, however often the same form arrives', async () => {
    const input = anObservation(room.enrollmentId, today(room.facilitator))
    const [first, ...others] = await Promise.all(
      [1, 2, 3].map(() => recordObservation(room.facilitator, input)),
    )
    expect(others).toEqual([first, first])
    expect(await db().observation.count(inHere())).toBe(1)
    const mails = { where: { template: 'observation', toPersonId: room.coach.personId } }
    await runQueue()
    expect(await db().outgoingMail.count(mails)).toBe(1)
  })
})

test('the focus is for those who may observe to choose', async () => {
  const ask = (actor: Actor) => getFocusForm(actor, room.enrollmentId, 'coaching')
  expect((await ask(room.facilitator)).skills.map(({ id }) => id)).toContain('C1')
  for (const actor of [stranger, room.coach, room.agency.lead])
    await expect(ask(actor)).rejects.toThrow(NotFound)
})

test('both instruments are to be chosen from, and every practice skill can be observed', async () => {
  const { facilitator, enrollmentId, coach, slug } = room
  const { instruments, skills } = await getFocusForm(facilitator, enrollmentId, 'practice')
  expect(instruments.map(({ title }) => title)).toEqual(['Form for coaching', 'Form for practice'])
  expect(skills.map(({ id }) => id)).toEqual(['P1', 'P2', 'P3', 'P4'])
  for (const { id: skill } of skills) {
    const id = await signed(facilitator, enrollmentId, { scores: [aScore(skill)] })
    const { scores } = await getObservation(facilitator, id)
    expect(scores).toMatchObject([{ skillId: skill, prompt: 'Prompt 0 in practice' }])
    expect(scores[0]?.carried).toBe('Carried 2 in practice')
  }
  expect(await pathOf(coach, slug, 'P4')).toMatchObject({ state: 'observed' })
})

test('an observation is made with one instrument', async () => {
  const scores = [aScore('C1'), aScore('P1')]
  await expect(record(room.facilitator, { scores })).rejects.toThrow(NotFound)
  expect(await db().observation.count(inHere())).toBe(0)
})

test('two coaches of one name are told apart where they are chosen and signed', async () => {
  const { cohortId, agency, facilitator } = room
  const many = await enrollMany({ cohortId, agencyId: agency.agencyId }, 2)
  for (const [n, { personId }] of many.entries())
    await db().person.update({
      where: { id: personId },
      data: { name: n === 0 ? 'Maria Lopez' : 'MARIA LOPEZ', email: `lopez${n}.${personId}@x.org` },
    })
  const { coaches } = await listObservedCoaches(facilitator, { q: 'lopez' })
  const expected = many.map(({ personId, enrollmentId }, n) => ({
    enrollmentId,
    name: `${n === 0 ? 'Maria Lopez' : 'MARIA LOPEZ'} (lopez${n}.${personId}@…)`,
  }))
  expect(new Set(coaches.map(({ name }) => name))).toEqual(
    new Set(expected.map(({ name }) => name)),
  )
  for (const { enrollmentId, name } of expected) {
    expect((await getFocusForm(facilitator, enrollmentId, 'coaching')).coach.name).toBe(name)
    const id = await signed(facilitator, enrollmentId)
    expect((await getObservation(facilitator, id)).coachName).toBe(name)
  }
  const practice = await getCohortPractice(facilitator, room.slug)
  expect(practice.coaches.map(({ name }) => name)).toEqual(
    expect.arrayContaining(expected.map(({ name }) => name)),
  )
})

test('coaches are found by parts of their name or agency, twenty at a time', async () => {
  const { cohortId, agency, facilitator } = room
  await enrollMany({ cohortId, agencyId: agency.agencyId }, 21)
  const first = await listObservedCoaches(facilitator)
  expect([first.coaches.length, first.pages]).toEqual([20, 2])
  const second = await listObservedCoaches(facilitator, { page: 2 })
  expect([second.coaches.length, second.pages]).toEqual([2, 2])
  const [one] = first.coaches
  const found = await listObservedCoaches(facilitator, { q: `  ${one?.name.toUpperCase()} ` })
  expect(found.coaches.map(({ enrollmentId }) => enrollmentId)).toContain(one?.enrollmentId)
  expect((await listObservedCoaches(facilitator, { q: 'no%such_' })).coaches).toEqual([])
})

describe('voiding', () => {
  const voiding = (actor: Actor, id: string) =>
    voidObservation(actor, { id, reason: 'It was another session.', mutationId: randomUUID() })
  const audit = (id: string) =>
    db().auditEntry.findMany({ where: { subjectId: id, action: 'observation.voided' } })

  test('takes the skill back where it was, and is on the audit log', async () => {
    const observer = await observerOf(room)
    const id = await signed(observer, room.enrollmentId)
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'observed' })
    expect((await getObservation(observer, id)).mayVoid).toBe(true)
    expect(await voiding(observer, id)).toEqual({ ok: true })
    const { state, steps } = await pathOf(room.coach, room.slug)
    expect([state, steps[4]]).toEqual(['introduced', 'empty'])
    expect(await getObservation(room.coach, id)).toMatchObject({
      voided: { reason: 'It was another session.' },
      mayVoid: false,
    })
    expect(await audit(id)).toMatchObject([
      { actorId: observer.personId, new: { recomputedFrom: today(observer), skills: ['C1'] } },
    ])
    expect((await listOwnObservations(room.coach, room.slug))[0]?.voided).toBe(true)
  })

  test('leaves another observation standing', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    await signed(await observerOf(room), room.enrollmentId)
    await voiding(room.facilitator, id)
    expect(await pathOf(room.coach, room.slug)).toMatchObject({ state: 'observed' })
  })

  test('happens once', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const both = await Promise.all([voiding(room.facilitator, id), voiding(room.facilitator, id)])
    const late = { ok: false, reason: 'voided-already' }
    expect(both).toEqual(expect.arrayContaining([{ ok: true }, late]))
    expect(await voiding(room.facilitator, id)).toEqual(late)
    expect(await audit(id)).toHaveLength(1)
    expect(await events()).toHaveLength(2)
  })

  test('is for who observed and for the lead facilitator', async () => {
    const observer = await observerOf(room)
    const id = await signed(observer, room.enrollmentId)
    const second = await addFacilitator(room.cohortId)
    for (const actor of [room.coach, second]) {
      await expect(voiding(actor, id)).rejects.toThrow(Forbidden)
      expect((await getObservation(actor, id)).mayVoid).toBe(false)
    }
    for (const actor of [stranger, room.agency.lead, await observerOf(room)])
      await expect(voiding(actor, id)).rejects.toThrow(NotFound)
    await expect(voiding(room.facilitator, randomUUID())).rejects.toThrow(NotFound)
    expect(await audit(id)).toEqual([])
    expect(await voiding(room.facilitator, id)).toEqual({ ok: true })
  })
})

describe('reading a signed observation', () => {
  test('is for its coach, its observer and the facilitators of the cohort', async () => {
    const observer = await observerOf(room)
    const id = await signed(observer, room.enrollmentId)
    const second = await addFacilitator(room.cohortId)
    // A coach rates first, or asks for the scores.
    const show = { intent: SHOW_SCORES, mutationId: randomUUID() } as const
    expect(await answerObservation(room.coach, id, show)).toEqual({ ok: true })
    for (const actor of [room.coach, observer, room.facilitator, second])
      expect(await getObservation(actor, id)).toMatchObject({
        coachName: room.coach.name,
        observerName: observer.name,
        scores: [{ skillTitle: 'Contract', level: 3, anchor: expect.any(String) }],
      })
  })

  test('is for no one else', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const seats = { cohort: room.slug, agencyId: room.agency.agencyId }
    await boughtSeats(room.agency.lead, seats)
    const { coach: other } = await aCoach(room.agency.lead, seats)
    const otherObserver = await observerOf(room)
    for (const actor of [room.agency.lead, other, otherObserver, stranger, room.admin])
      await expect(getObservation(actor, id)).rejects.toThrow(NotFound)
    await expect(getObservation(room.facilitator, randomUUID())).rejects.toThrow(NotFound)
  })

  test('is noted for the coach, whoever looks', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const second = await addFacilitator(room.cohortId)
    const looks = () => db().accessLog.findMany({ where: { thingId: id } })
    await getObservation(room.coach, id)
    expect(await looks()).toEqual([])
    await getObservation(second, id)
    await getObservation(second, id)
    expect(await looks()).toMatchObject([
      { viewerId: second.personId, subjectId: room.coach.personId, thingKind: 'observation' },
    ])
    await expect(getObservation(stranger, id)).rejects.toThrow(NotFound)
    expect(await looks()).toHaveLength(1)
  })

  test('that is not signed yet is no one’s', async () => {
    const id = await signed(room.facilitator, room.enrollmentId)
    const { occasionId } = await db().observation.findUniqueOrThrow({ where: { id } })
    const draft = await db().observation.create({
      data: {
        ...{ id: randomUUID(), occasionId, observerId: (await aPerson()).personId, slot: 2 },
        ...{ notes: 'n', strength: 's', edge: 'e', createdAt: now() },
      },
    })
    await expect(getObservation(room.coach, draft.id)).rejects.toThrow(NotFound)
    const form = { id: draft.id, reason: 'Not mine', mutationId: randomUUID() }
    await expect(voidObservation(room.facilitator, form)).rejects.toThrow(NotFound)
  })
})
