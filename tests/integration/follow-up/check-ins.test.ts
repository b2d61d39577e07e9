import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  beginCheckIns,
  getAfterCourse,
  getCheckIn,
  listSupportTasks,
  saveCheckInAnswer,
  settleSupport,
  submitCheckIn,
} from '~/features/follow-up/index.server'
import { makeCommitment } from '~/features/practice/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, dayFromDb, dayToDb } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { refreshed } from '../../factories/people'
import { aPlan, aPracticeRoom, today } from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let ends: Day

beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom()
  const where = { id: room.cohortId }
  await db().cohort.update({ where, data: { timeZone: 'America/Chicago' } })
  await db().person.update({
    where: { id: room.coach.personId },
    data: { timeZone: 'America/Chicago' },
  })
  room.coach = await refreshed(room.coach)
  const made = await makeCommitment(room.coach, aPlan(room.slug, today(room.coach)))
  if (!made.ok) throw new Error(made.reason)
  ends = dayFromDb((await db().cohort.findUniqueOrThrow({ where })).endsOn)
})

const id = () => ({ mutationId: randomUUID() })
/** So many days after the end of the cohort, at an hour of UTC: 18 is noon or one o'clock in Chicago. */
const on = (days: number, hour = 18) =>
  new Date(dayToDb(addDays(ends, days)).getTime() + hour * 3_600_000)
const begin = (at: Date) => atTime(at, beginCheckIns)
const rows = () =>
  db().checkIn.findMany({ where: { enrollmentId: room.enrollmentId }, orderBy: { day: 'asc' } })
const begun = async (days = 30) => {
  await begin(on(days))
  const row = (await rows()).find(({ day }) => day === days)
  if (!row) throw new Error('it has not begun')
  return row.id
}
const letters = async () => {
  await atTime(new Date('2100-01-01'), runQueue)
  const where = { toPersonId: room.coach.personId, template: 'check-in' }
  return db().outgoingMail.findMany({ where })
}
const anAnswer = (change: object = {}) => ({
  ...id(),
  ...{ skill: 'C1', still: 'yes' as const, frequency: 'weekly' as const, hinders: [] },
  ...change,
})
const save = (checkIn: string, change: object = {}, days = 30, hour = 19) =>
  atTime(on(days, hour), () => saveCheckInAnswer(room.coach, checkIn, anAnswer(change)))
const submit = (checkIn: string, wish?: string, days = 30, hour = 19) =>
  atTime(on(days, hour), () =>
    submitCheckIn(room.coach, checkIn, {
      ...id(),
      support: wish !== undefined,
      wish: wish || undefined,
    }),
  )
const page = (checkIn: string, days = 30, hour = 19) =>
  atTime(on(days, hour), () => getCheckIn(room.coach, checkIn))

describe('a check-in begins', () => {
  test('30, 60, 90 and 180 days after the end, once each, with one letter', async () => {
    await begin(on(29))
    expect(await rows()).toEqual([])
    for (const days of [30, 60, 90, 180])
      await Promise.all([begin(on(days)), begin(on(days)), begin(on(days, 20))])
    expect((await rows()).map(({ day, dueOn }) => [day, dayFromDb(dueOn)])).toEqual(
      [30, 60, 90, 180].map((day) => [day, addDays(ends, day)]),
    )
    const sent = await letters()
    expect(sent.map(({ subject }) => subject).sort()).toEqual(
      [180, 30, 60, 90].map((day) => `Your day ${day} check-in`),
    )
    const [first] = await rows()
    expect(sent.some(({ text }) => text.includes(`/practice/check-ins/${first?.id}`))).toBe(true)
    // None of the coach's words travels in a letter.
    for (const { text } of sent) expect(text).not.toMatch(/hour worth it/)
  })

  test('in the morning where the coach lives, on the cohort’s day, in summer and in winter', async () => {
    for (const [endsOn, offset] of [
      ['2026-06-01', 5], // ends and begins in summer time
      ['2026-10-15', 6], // ends in summer time, begins in winter time
    ] as const) {
      await db().checkIn.deleteMany({ where: { enrollmentId: room.enrollmentId } })
      ends = endsOn as Day
      await db().cohort.update({
        where: { id: room.cohortId },
        data: {
          startsOn: dayToDb(addDays(ends, -111)),
          endsOn: dayToDb(ends),
          enrollUntil: dayToDb(addDays(ends, -100)),
        },
      })
      await db().enrollment.update({
        where: { id: room.enrollmentId },
        data: { enrolledAt: new Date('2026-01-05Z') },
      })
      await begin(new Date(on(30, 6 + offset).getTime() - 60_000))
      expect(await rows()).toEqual([])
      await begin(on(30, 6 + offset))
      expect(await rows()).toHaveLength(1)
    }
  })

  test('not before its day has come in the cohort’s zone', async () => {
    const where = { id: room.coach.personId }
    await db().person.update({ where, data: { timeZone: 'Pacific/Kiritimati' } })
    // It is the thirtieth day there, at noon, and the day before in Chicago.
    await begin(new Date(on(30, 12).getTime() - 14 * 3_600_000))
    expect(await rows()).toEqual([])
    await begin(on(30, 7))
    expect(await rows()).toHaveLength(1)
  })

  test('later where the end of the cohort moves, unless it has begun', async () => {
    await begun(30)
    await db().cohort.update({
      where: { id: room.cohortId },
      data: { endsOn: dayToDb(addDays(ends, 7)) },
    })
    await begin(on(60))
    expect(await rows()).toHaveLength(1)
    await begin(on(67))
    expect((await rows()).map(({ day }) => day)).toEqual([30, 60])
  })

  test('not for whoever has withdrawn, or enrolled after its day', async () => {
    const where = { id: room.enrollmentId }
    await db().enrollment.update({
      where,
      data: { withdrawnAt: new Date(), withdrawalReason: 'left' },
    })
    await begin(on(30))
    await db().enrollment.update({
      where,
      data: { withdrawnAt: null, withdrawalReason: null, enrolledAt: on(33) },
    })
    await begin(on(34))
    expect(await rows()).toEqual([])
    // A late joiner is asked with everyone else from then on.
    await begin(on(60))
    expect((await rows()).map(({ day }) => day)).toEqual([60])
  })

  test('not once no one could answer it anymore', async () => {
    await begin(on(51))
    expect((await rows()).map(({ day }) => day)).toEqual([30])
    await begin(on(82))
    expect(await rows()).toHaveLength(1)
  })
})

describe('what is said', () => {
  test('is saved skill by skill, and corrected for 24 hours after it was sent', async () => {
    const checkIn = await begun()
    expect(await submit(checkIn)).toEqual({ ok: false, reason: 'empty' })
    expect(await save(checkIn, { hinders: ['time', 'time'], helps: 'A note on my desk' })).toEqual({
      ok: true,
    })
    const first = await page(checkIn)
    expect(first).toMatchObject({ standing: 'open', editable: true, day: 30 })
    expect(first.skills).toMatchObject([
      {
        id: 'C1',
        plan: { action: 'ask what would make this hour worth it' },
        answer: { still: 'yes', hinders: ['time'] },
      },
    ])
    expect(await Promise.all([submit(checkIn), submit(checkIn)])).toEqual([
      { ok: true },
      { ok: true },
    ])
    expect(await save(checkIn, { still: 'no_chance' }, 31, 18)).toEqual({ ok: true })
    expect((await page(checkIn, 31, 18)).skills[0]?.answer).toMatchObject({
      still: 'no_chance',
      frequency: null,
    })
    expect(await save(checkIn, {}, 31, 19)).toEqual({ ok: false, reason: 'kept' })
    expect(await submit(checkIn, 'Call me', 31, 20)).toEqual({ ok: false, reason: 'kept' })
    expect(await page(checkIn, 31, 20)).toMatchObject({ standing: 'sent', editable: false })
  })

  test('is no evidence: the log stays as it is', async () => {
    const count = () => db().skillEvent.count({ where: { enrollmentId: room.enrollmentId } })
    const before = await count()
    const checkIn = await begun()
    await save(checkIn)
    await submit(checkIn)
    expect(await count()).toBe(before)
  })

  test('is missed after 21 days, and what was saved stays', async () => {
    const checkIn = await begun()
    await save(checkIn)
    expect(await page(checkIn, 51, 20)).toMatchObject({ standing: 'open' })
    expect(await page(checkIn, 52, 20)).toMatchObject({ standing: 'missed', editable: false })
    expect(await save(checkIn, {}, 52)).toEqual({ ok: false, reason: 'missed' })
    expect(await submit(checkIn, undefined, 52)).toEqual({ ok: false, reason: 'missed' })
  })

  test('of a skill that was never planned, or by someone else, is not found', async () => {
    const checkIn = await begun()
    await expect(save(checkIn, { skill: 'P1' })).rejects.toThrow(NotFound)
    const stranger = (await aPracticeRoom()).coach
    for (const who of [stranger, room.facilitator, room.agency.lead]) {
      await expect(getCheckIn(who, checkIn)).rejects.toThrow(NotFound)
      await expect(saveCheckInAnswer(who, checkIn, anAnswer())).rejects.toThrow(NotFound)
    }
  })

  test('is refused with what could tell who a family is', async () => {
    const checkIn = await begun()
    const helps = 'call 555-010-4477 first'
    expect(await save(checkIn, { helps })).toMatchObject({ reason: 'identifiers', field: 'helps' })
    await save(checkIn)
    expect(await submit(checkIn, helps)).toMatchObject({ reason: 'identifiers', field: 'wish' })
  })
})

describe('a wish for support', () => {
  const tasks = (who = room.facilitator) => listSupportTasks(who, room.slug)

  test('is a task for the facilitators of the cohort, until one of them marks it', async () => {
    const checkIn = await begun()
    await save(checkIn)
    await submit(checkIn, 'Sit in once')
    const [task, ...more] = await tasks()
    expect(more).toEqual([])
    const coach = { coachId: room.coach.personId, coachName: room.coach.name }
    expect(task).toMatchObject({ ...coach, day: 30, wish: 'Sit in once' })
    const taskId = task?.id ?? ''
    for (const who of [room.coach, room.agency.lead, (await aPracticeRoom()).facilitator]) {
      expect(await tasks(who)).toEqual([])
      await expect(settleSupport(who, taskId, { done: true, ...id() })).rejects.toThrow(NotFound)
    }
    const key = id()
    const press = (done: boolean, which = id()) =>
      atTime(on(31), () => settleSupport(room.facilitator, taskId, { done, ...which }))
    await Promise.all([press(true, key), press(true, key), press(true)])
    expect(await tasks()).toEqual([])
    expect((await page(checkIn, 31)).support).toEqual({ wish: 'Sit in once', done: true })
    await press(false)
    expect(await tasks()).toHaveLength(1)
  })

  test('can be corrected with the check-in, and taken out of it', async () => {
    const checkIn = await begun()
    await save(checkIn)
    await submit(checkIn, 'Sit in once')
    await submit(checkIn, '', 30, 20)
    expect(await tasks()).toMatchObject([{ wish: null }])
    await submit(checkIn, undefined, 30, 21)
    expect(await tasks()).toEqual([])
  })
})

test('after the course its coach is told what comes next', async () => {
  const read = (days: number) =>
    atTime(on(days), () => getAfterCourse(room.coach, room.enrollmentId))
  expect(await read(0)).toMatchObject({ ended: false, open: [], next: null })
  expect(await read(1)).toMatchObject({ ended: true, next: { day: 30, dueOn: addDays(ends, 30) } })
  const checkIn = await begun()
  expect(await read(31)).toMatchObject({
    open: [{ id: checkIn, day: 30, begun: false, lastDay: addDays(ends, 51) }],
    next: { day: 60 },
  })
  await save(checkIn)
  await submit(checkIn)
  expect(await read(31)).toMatchObject({ open: [], next: { day: 60 } })
  expect(await read(200)).toMatchObject({ open: [], next: null })
})
