import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ContactInput } from '~/features/coaching/contract'
import {
  getContacts,
  getOwnCoaching,
  recordContact,
  undoContact,
} from '~/features/coaching/index.server'
import { getCohortPractice } from '~/features/facilitation/index.server'
import { DEFAULT_POLICY } from '~/features/transfer/contract'
import { checkStates, pairLog, readCohort, readLogs } from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, MS_PER_DAY } from '~/platform/shared/time'
import { addFacilitator, aPracticeRoom, finishContract, today } from '../../factories/practice-room'
import { countQueries } from '../../setup/count-queries'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeEach(async () => {
  room = await aPracticeRoom(3)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)
const inMinutes = <T>(minutes: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + minutes * 60_000), work)

const aContact = (change: Partial<ContactInput> = {}): ContactInput => ({
  ...{ mutationId: randomUUID(), coaches: [room.enrollmentId], heldOn: today(room.coach) },
  ...{ minutes: 30, kind: 'call', observed: false },
  ...change,
})
const record = (change: Partial<ContactInput> = {}, by: Actor = room.facilitator) =>
  recordContact(by, room.slug, aContact(change))
const recorded = async (change: Partial<ContactInput> = {}) => {
  const done = await record(change)
  if (!done.ok) throw new Error(done.reason)
  return done.meeting
}
const contactsInLog = async () => {
  const logs = await readLogs(Prisma.sql`e.id = ${room.enrollmentId}::uuid`)
  const cohort = readCohort(
    logs.map((log) => pairLog(log, 'C1')),
    today(room.coach),
    DEFAULT_POLICY,
  )
  return cohort.coaches[0]?.contacts ?? []
}

describe('a facilitator records a contact', () => {
  test('it stands on their page, on the coach’s, and in the log, also of a skill that is taught later', async () => {
    await recorded({ minutes: 45, kind: 'visit', observed: true })
    const { coaches, meetings } = await getContacts(room.facilitator, room.slug)
    const [mine] = coaches.filter(({ enrollmentId }) => enrollmentId === room.enrollmentId)
    expect(mine).toMatchObject({ minutes: 45, contacts: 1, lastOn: today(room.coach) })
    expect(meetings).toMatchObject([{ minutes: 45, kind: 'visit', observed: true, canUndo: true }])
    const own = await getOwnCoaching(room.coach, room.slug)
    expect(own?.contacts).toMatchObject([{ minutes: 45, by: room.facilitator.name }])
    await finishContract(room.coach, room.slug)
    expect(await contactsInLog()).toMatchObject([
      { minutes: 45, contactKind: 'visit', observed: true },
    ])
    const { differences } = await checkStates()
    expect(differences.filter(({ enrollmentId }) => enrollmentId === room.enrollmentId)).toEqual([])
  })

  test('pressed twice it is one', async () => {
    const contact = aContact()
    await recordContact(room.facilitator, room.slug, contact)
    await recordContact(room.facilitator, room.slug, contact)
    expect(await db().contact.count({ where: { enrollmentId: room.enrollmentId } })).toBe(1)
  })

  test('saved again from a form that came back under another name it is one, and another one is another', async () => {
    const meeting = await recorded()
    expect(await record()).toEqual({ ok: true, meeting, again: true })
    expect(await record({ minutes: 31 })).toMatchObject({ ok: true, again: false })
    expect(await inMinutes(11, () => record())).toMatchObject({ ok: true, again: false })
    expect(await db().contact.count({ where: { enrollmentId: room.enrollmentId } })).toBe(3)
    const coaches = room.enrolled.map(({ enrollmentId }) => enrollmentId)
    const group = await recorded({ coaches, kind: 'group' })
    const again = { coaches: [...coaches].reverse(), kind: 'group' } as const
    expect(await record(again)).toEqual({ ok: true, meeting: group, again: true })
    const others = { coaches: coaches.slice(1), kind: 'group' } as const
    expect(await record(others)).toMatchObject({ ok: true, again: false })
  })

  test('with several coaches in a group, and with one otherwise', async () => {
    const coaches = room.enrolled.map(({ enrollmentId }) => enrollmentId)
    expect(await record({ coaches })).toEqual({ ok: false, reason: 'one-coach' })
    await recorded({ coaches, kind: 'group' })
    const { meetings } = await getContacts(room.facilitator, room.slug)
    expect(meetings.map((meeting) => meeting.coaches.length)).toEqual([3])
  })

  test('a group stays one meeting while the clock goes on', async () => {
    const coaches = room.enrolled.map(({ enrollmentId }) => enrollmentId)
    const meeting = await recorded({ coaches, kind: 'group' })
    const rows = await db().contact.findMany({ where: { meetingId: meeting } })
    expect(new Set(rows.map(({ recordedAt }) => recordedAt.getTime())).size).toBe(1)
    // One that was stored with an instant for each coach, as it once was.
    for (const [at, { id, recordedAt }] of rows.entries())
      await db().contact.update({
        where: { id },
        data: { recordedAt: new Date(recordedAt.getTime() - at) },
      })
    const { meetings } = await getContacts(room.facilitator, room.slug)
    expect(meetings.map((one) => one.coaches.length)).toEqual([3])
  })

  test('not of a day that has not come, nor before the enrollment', async () => {
    const day = today(room.coach)
    expect(await record({ heldOn: addDays(day, 1) })).toEqual({ ok: false, reason: 'future' })
    expect(await record({ heldOn: addDays(day, -1) })).toEqual({
      ...{ ok: false, reason: 'too-early', earliest: day },
    })
    expect(await db().contact.count({ where: { enrollmentId: room.enrollmentId } })).toBe(0)
  })

  test('the first within an interval is the planned one', async () => {
    const day = today(room.coach)
    const planned = async () =>
      (
        await db().contact.findMany({
          where: { enrollmentId: room.enrollmentId },
          orderBy: { recordedAt: 'asc' },
        })
      ).map((one) => one.planned)
    await inDays(1, () => recorded({ heldOn: addDays(day, 1) }))
    await inDays(7, () => recorded({ heldOn: addDays(day, 7) }))
    await inDays(8, () => recorded({ heldOn: addDays(day, 8) }))
    expect(await planned()).toEqual([false, true, false])
  })

  test('of their own cohort only; for all others there is no such coach', async () => {
    const other = await aPracticeRoom()
    await expect(record({ coaches: [other.enrollmentId] })).rejects.toThrow(NotFound)
    await expect(record({}, other.facilitator)).rejects.toThrow(NotFound)
    await expect(record({}, room.coach)).rejects.toThrow(NotFound)
    await expect(record({}, room.agency.lead)).rejects.toThrow(NotFound)
    await expect(getContacts(room.coach, room.slug)).rejects.toThrow(NotFound)
  })
})

describe('a contact that was recorded by mistake', () => {
  const undo = (meeting: string, by: Actor = room.facilitator) =>
    undoContact(by, { meeting, mutationId: randomUUID() })

  test('is undone within ten minutes, and is nowhere', async () => {
    const meeting = await recorded()
    await finishContract(room.coach, room.slug)
    expect(await inMinutes(9, () => undo(meeting))).toEqual({ ok: true })
    expect(await inMinutes(9, () => undo(meeting))).toEqual({ ok: true })
    const { coaches, meetings } = await getContacts(room.facilitator, room.slug)
    expect(meetings).toEqual([])
    expect(coaches.every(({ lastOn }) => lastOn === null)).toBe(true)
    expect((await getOwnCoaching(room.coach, room.slug))?.contacts).toEqual([])
    expect(await contactsInLog()).toEqual([])
  })

  test('stays after that', async () => {
    const meeting = await recorded()
    expect(await inMinutes(11, () => undo(meeting))).toEqual({ ok: false, reason: 'too-late' })
    expect((await getContacts(room.facilitator, room.slug)).meetings).toHaveLength(1)
  })

  test('is its recorder’s to undo', async () => {
    const meeting = await recorded()
    const second = await addFacilitator(room.cohortId)
    await expect(undo(meeting, second)).rejects.toThrow(NotFound)
    await expect(undo(meeting, room.coach)).rejects.toThrow(NotFound)
  })
})

test('who may need a hand is asked again by a contact, and no longer when it was undone', async () => {
  const needs = async () =>
    (await getCohortPractice(room.facilitator, room.slug)).coaches.find(
      ({ enrollmentId }) => enrollmentId === room.enrollmentId,
    )?.reasons ?? []
  await inDays(30, async () => {
    const quiet = async () => (await needs()).some(({ need }) => need === 'contact')
    expect(await quiet()).toBe(true)
    const meeting = await recorded({ heldOn: today(room.coach) })
    expect(await quiet()).toBe(false)
    await undoContact(room.facilitator, { meeting, mutationId: randomUUID() })
    expect(await quiet()).toBe(true)
  })
})

test('a group of many sends as many statements as one coach', async () => {
  const [first] = room.enrolled
  const count = (coaches: string[]) => countQueries(() => recorded({ coaches, kind: 'group' }))
  const one = await count([first?.enrollmentId ?? ''])
  expect(await count(room.enrolled.map(({ enrollmentId }) => enrollmentId))).toBe(one)
})
