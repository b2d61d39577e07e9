import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endRefusalWords, type PauseInput } from '~/features/coaching/contract'
import { endPause, getPauses, recordPause } from '~/features/coaching/index.server'
import { getCohortPractice } from '~/features/facilitation/index.server'
import { recordFieldNote } from '~/features/practice/index.server'
import { checkStates, moveStates, readStates } from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aNote, aPracticeRoom, finishContract, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom(2)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)
/** A pause from a day on, counted from today, to its last day. */
const pause = (from: number, last?: number, change: Partial<PauseInput> = {}, by = room.coach) =>
  recordPause(by, {
    ...{ mutationId: randomUUID(), cohort: room.slug, reason: 'leave', reasonShown: false },
    startsOn: addDays(today(room.coach), from),
    ...(last === undefined ? {} : { lastOn: addDays(today(room.coach), last) }),
    ...change,
  })
const end = async (by: Actor = room.coach) => {
  const found = await db().pause.findFirstOrThrow({ where: { enrollmentId: room.enrollmentId } })
  return endPause(by, { cohort: room.slug, pause: found.id, mutationId: randomUUID() })
}
const current = (days: number) =>
  inDays(days, async () => {
    await moveStates()
    const [state] = await readStates(
      Prisma.sql`e.id = ${room.enrollmentId}::uuid`,
      room.facilitator,
    )
    return state?.current
  })
const differences = async () =>
  (await checkStates()).differences.filter(({ enrollmentId }) => enrollmentId === room.enrollmentId)

const tried = async () => {
  await finishContract(room.coach, room.slug)
  await recordFieldNote(room.coach, aNote(room.slug, today(room.coach)))
}

describe('paused days', () => {
  test('do not count for a skill: it lapses later by as many', async () => {
    await tried()
    expect(await pause(10, 29)).toEqual({ ok: true })
    expect(await differences()).toEqual([])
    expect(await current(64)).toBe(4)
    expect(await current(65)).toBe(1)
  })

  test('do not count for a skill that is introduced while they last', async () => {
    await pause(0, 19)
    await inDays(5, tried)
    expect(await differences()).toEqual([])
    // The note is of a paused day: 45 days count from the first day back on.
    expect(await current(63)).toBe(4)
    expect(await current(64)).toBe(1)
  })

  test('end on the day that was pressed, and the state follows', async () => {
    await tried()
    await pause(10)
    await inDays(20, async () => expect(await end()).toEqual({ ok: true, canceled: false }))
    expect(await differences()).toEqual([])
    expect(await current(54)).toBe(4)
    expect(await current(55)).toBe(1)
  })

  test('that were called off count like any others', async () => {
    await tried()
    await pause(10, 29)
    await inDays(3, async () => expect(await end()).toEqual({ ok: true, canceled: true }))
    expect(await current(45)).toBe(1)
    expect((await getPauses(room.coach, room.slug)).pauses).toEqual([])
  })
})

describe('a pause is refused', () => {
  test('of 100 days, and nothing is stored', async () => {
    expect(await pause(0, 99)).toMatchObject({ reason: 'too-long', days: 100, left: 90 })
    expect(await db().pause.count({ where: { enrollmentId: room.enrollmentId } })).toBe(0)
  })

  test('that shares a day with another, also from two tabs at once', async () => {
    const both = await Promise.all([pause(5, 9), pause(8, 12)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: 'overlap' })
  })

  test('a second end, too: the first counts', async () => {
    await pause(0)
    const back = addDays(today(room.coach), 4)
    await inDays(4, end)
    expect(await inDays(6, end)).toMatchObject({ reason: 'ended', backOn: back, canceled: false })
    await db().pause.deleteMany({ where: { enrollmentId: room.enrollmentId } })
    await pause(5, 9)
    expect(await end()).toEqual({ ok: true, canceled: true })
    const again = await end()
    if (again.ok) throw new Error('A pause ended twice.')
    expect(endRefusalWords(again)).toBe(
      'This pause was canceled before, and all of its days count.',
    )
    await db().pause.deleteMany({ where: { enrollmentId: room.enrollmentId } })
    await pause(0, 2)
    expect(await inDays(3, end)).toMatchObject({ reason: 'ended', backOn: addDays(back, -1) })
  })

  test('for everyone but its coach', async () => {
    await pause(0)
    const [, other] = room.enrolled
    await expect(end(room.facilitator)).rejects.toThrow(NotFound)
    if (other) await expect(end(other.coach)).rejects.toThrow(NotFound)
    await expect(pause(0, 1, {}, room.facilitator)).rejects.toThrow(NotFound)
    await expect(getPauses(room.agency.lead, room.slug)).rejects.toThrow(NotFound)
  })
})

describe('the facilitators', () => {
  const mine = async () =>
    (await getCohortPractice(room.facilitator, room.slug)).coaches.find(
      ({ enrollmentId }) => enrollmentId === room.enrollmentId,
    )

  test('see that someone is away, and the reason where they let them', async () => {
    await pause(0, 4)
    expect((await mine())?.away).toEqual({ backOn: addDays(today(room.coach), 5), reason: null })
    await pause(10, 14, { reason: 'no_caseload', reasonShown: true })
    await inDays(10, async () => expect((await mine())?.away?.reason).toBe('no_caseload'))
    await inDays(7, async () => expect((await mine())?.away).toBeNull())
  })

  test('are not told of days without a contact while someone is away', async () => {
    await pause(5, 24)
    const quiet = async (days: number) =>
      inDays(days, async () => (await mine())?.reasons.some(({ need }) => need === 'contact'))
    expect([await quiet(22), await quiet(40), await quiet(41)]).toEqual([false, false, true])
  })
})
