import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  askForMore,
  getCoachContacts,
  recordPause,
  setCadence,
} from '~/features/coaching/index.server'
import { getCoachPage, getCohortTransfer } from '~/features/facilitation/index.server'
import { getAccount } from '~/features/identity/index.server'
import { recordFieldNote, shareNote } from '~/features/practice/index.server'
import { NOTE_ATTENDANCE } from '~/features/sessions/contract'
import { noteAttendance } from '~/features/sessions/index.server'
import { getHeldPage, getTimeline } from '~/features/skills/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { meetsToday } from '../../factories/cohorts'
import { aNote, aPracticeRoom, finishContract, today } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'
import { aBookedCohort, hours } from '../cohorts/clock-room'
import { aBusyCohort } from '../pages/busy-cohort'
import { firstSession } from '../sessions/session-room'

let room: Awaited<ReturnType<typeof aBusyCohort>>

beforeAll(async () => {
  wireRooms()
  room = await aBusyCohort(3)
})

const pageOf = (page?: number) =>
  getCoachPage(room.facilitator, {
    ...{ cohort: room.slug, person: room.coach.personId },
    ...(page ? { page } : {}),
  })

test('a facilitator sees the coach’s path, what happened, and the wish for support', async () => {
  const { person, skills, timeline } = await pageOf()
  expect(person.enrollmentId).toBe(room.enrollmentId)
  expect(skills.find(({ id }) => id === 'C1')).toMatchObject({
    path: { peak: 5 },
    words: 'Observed',
  })
  const kinds = new Set(timeline.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([
    ...['check', 'lessons', 'note', 'observation', 'plan', 'reflection', 'wish'],
  ])
  const days = timeline.map(({ on }) => on)
  expect(days).toEqual([...days].sort().reverse())
})

test('a wish for support in a check-in is no wish to meet more often, on any page', async () => {
  const { person, timeline } = await pageOf()
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'wish', done: false }))
  const { people } = await getCohortTransfer(room.facilitator, room.slug)
  const row = people?.fade.find(({ name }) => name === person.name)
  expect(row?.suggestion).toMatchObject({ move: 'stay', reason: 'too-early' })
  const contacts = await getCoachContacts(room.facilitator, room.slug, room.enrollmentId)
  expect([contacts.asked, contacts.suggestion]).toEqual([
    false,
    expect.stringMatching(/^It is too early to suggest a change/),
  ])
})

test('attendance stands in it as the facilitators noted it, and in the coach’s own timeline in other words', async () => {
  const { slug, coach, facilitator, enrollmentId } = await aBookedCohort(0, meetsToday())
  const session = await firstSession(slug)
  const coaches = [{ enrollment: enrollmentId, presence: 'excused' as const }]
  const form = { intent: NOTE_ATTENDANCE, mutationId: randomUUID(), coaches } as const
  await atTime(hours(24), async () => {
    expect(await noteAttendance(facilitator, { cohort: slug, session }, form)).toEqual({ ok: true })
    const { timeline } = await getCoachPage(facilitator, { cohort: slug, person: coach.personId })
    expect(timeline).toMatchObject([{ kind: 'session', number: 1, presence: 'excused' }])
    const { items } = await getTimeline(coach, { slug, skill: null, page: 1 })
    expect(items.map(({ title }) => title)).toEqual(['Live session 1: You were excused'])
    const { kinds } = await getHeldPage(coach, 1)
    expect(kinds).toContainEqual({ key: 'attendance', count: 1 })
  })
})

test('nothing private is in it: no plan’s words, no note that is not shared, no score', async () => {
  const other = await aPracticeRoom()
  const { coach, slug, facilitator } = other
  await finishContract(coach, slug)
  const done = await recordFieldNote(coach, aNote(slug, today(coach)))
  if (!done.ok) throw new Error(done.reason)
  const ask = { cohort: slug, person: coach.personId }
  const kindsOf = async () =>
    (await getCoachPage(facilitator, ask)).timeline.map(({ kind }) => kind)
  expect(await kindsOf()).toEqual(['lessons'])
  const note = await db().fieldNote.findFirstOrThrow({
    where: { enrollment: { personId: coach.personId } },
  })
  await shareNote(coach, note.id, { sharedWith: 'facilitators', mutationId: randomUUID() })
  expect((await kindsOf()).sort()).toEqual(['lessons', 'note'])
  const text = JSON.stringify(await pageOf())
  for (const words of [
    'I asked what would',
    'ask what would make',
    'we sit down',
    '"correct"',
    '"level"',
  ])
    expect(text).not.toContain(words)
})

test('a wish to meet more often is read here until the facilitator has answered it', async () => {
  const other = await aPracticeRoom()
  const { coach, slug, facilitator, enrollmentId } = other
  const isAsked = async () => {
    const page = await getCoachPage(facilitator, { cohort: slug, person: coach.personId })
    return page.reasons.some(({ need }) => need === 'rhythm')
  }
  const meet = (cadence: 'weekly' | 'fortnightly') =>
    setCadence(facilitator, slug, { enrollment: enrollmentId, cadence, mutationId: randomUUID() })
  await meet('fortnightly')
  expect(await isAsked()).toBe(false)
  await askForMore(coach, { cohort: slug, more: true, mutationId: randomUUID() })
  expect(await isAsked()).toBe(true)
  await meet('weekly')
  expect(await isAsked()).toBe(false)
})

test('the coach sees who has looked', async () => {
  await pageOf()
  const { looks } = await getAccount(room.coach, 1)
  expect(looks.map(({ thingKind }) => thingKind)).toContain('progress')
})

test('a foreign coach, a missing one, and someone who has left are the same: not there', async () => {
  const other = await aPracticeRoom()
  const ask = (actor: typeof room.facilitator, person: string, cohort = room.slug) =>
    expect(getCoachPage(actor, { cohort, person })).rejects.toThrow(NotFound)
  await ask(room.facilitator, other.coach.personId)
  await ask(room.facilitator, randomUUID())
  await ask(room.facilitator, room.left.personId)
  await ask(other.facilitator, room.coach.personId)
  await ask(room.coach, room.coach.personId)
  await ask(room.admin, room.coach.personId)
})

test('the statements are the same for a coach with little and with much on record, page by page', async () => {
  const other = await aPracticeRoom()
  const little = await countQueries(() =>
    getCoachPage(other.facilitator, { cohort: other.slug, person: other.coach.personId }),
  )
  const { enrollmentId } = room
  const plan = await db().commitment.findFirstOrThrow({ where: { enrollmentId } })
  const { answerEvents: _, ...same } = plan
  await db().commitment.createMany({
    data: Array.from({ length: 60 }, () => ({ ...same, id: randomUUID() })),
  })
  expect([little, await countQueries(() => pageOf())]).toEqual([6, 6])
  const [first, second] = [await pageOf(1), await pageOf(2)]
  expect([first.timeline.length, second.timeline.length, first.pages]).toEqual([25, 25, 3])
  const keys = [...first.timeline, ...second.timeline].map(({ key }) => key)
  expect(new Set(keys).size).toBe(50)
})

test('check-ins and pauses stand there, a pause’s reason only where its coach shows it, and who is away is let be', async () => {
  const { coach, slug, facilitator, enrollmentId } = await aPracticeRoom()
  const page = () => getCoachPage(facilitator, { cohort: slug, person: coach.personId })
  const pauseOf = (startsOn: Day, lastOn: Day, reasonShown: boolean) =>
    recordPause(coach, {
      ...{ mutationId: randomUUID(), cohort: slug, reason: 'leave' as const },
      ...{ startsOn, lastOn, reasonShown },
    })
  const day = today(coach)
  await pauseOf(day, addDays(day, 5), false)
  expect((await page()).away).toEqual({ backOn: addDays(day, 6), reason: null })
  await pauseOf(addDays(day, 20), addDays(day, 25), true)
  await db().checkIn.create({
    data: {
      ...{ id: randomUUID(), enrollmentId, day: 30, dueOn: new Date(day) },
      ...{ createdAt: now(), submittedAt: now() },
    },
  })
  const told = (await page()).timeline.map(({ key: _key, on: _on, ...item }) => item)
  expect(told).toEqual([
    { kind: 'pause', backOn: addDays(day, 26), reason: 'leave' },
    ...[{ kind: 'check-in', day: 30 }],
    { kind: 'pause', backOn: addDays(day, 6), reason: null },
  ])
})
