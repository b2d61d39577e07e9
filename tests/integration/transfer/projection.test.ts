import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { voidObservation } from '~/features/observations/index.server'
import {
  answerPlan,
  correctNote,
  makeCommitment,
  recordFieldNote,
  undoAnswer,
} from '~/features/practice/index.server'
import { freeSeat } from '~/features/seats/index.server'
import {
  appendSkillEvent,
  checkStates,
  moveStates,
  readStates,
  rebuildStates,
} from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, inTransaction, Prisma } from '~/platform/db/client.server'
import { addDays, dayToDb, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  aNote,
  aPlan,
  aPracticeRoom,
  finishContract,
  signed,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room

beforeAll(wireRooms)
beforeEach(async () => {
  await db().skillState.deleteMany()
  room = await aPracticeRoom(2)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)

const mine = (skillId = 'C1') =>
  db().skillState.findUnique({
    where: { enrollmentId_skillId: { enrollmentId: room.enrollmentId, skillId } },
  })
const current = async () => (await mine())?.current ?? null
const read = async () => {
  const states = await readStates(Prisma.sql`e.id = ${room.enrollmentId}::uuid`, room.facilitator)
  return states.find(({ skillId }) => skillId === 'C1')
}

/** The logs of the room under test are compared with their rows; other tests leave whole rows behind. */
const differences = async () =>
  (await checkStates()).differences.filter(({ enrollmentId }) =>
    room.enrolled.some((one) => one.enrollmentId === enrollmentId),
  )

const note = (change: Partial<ReturnType<typeof aNote>> = {}) =>
  recordFieldNote(room.coach, { ...aNote(room.slug, today(room.coach)), ...change })

describe('a row moves with each event', () => {
  test('lesson, plan, note, observation, void and undo leave what a replay of the log gives', async () => {
    expect(await current()).toBeNull()
    const steps: [() => Promise<unknown>, number][] = [
      [() => finishContract(room.coach, room.slug), 1],
      [() => makeCommitment(room.coach, aPlan(room.slug, today(room.coach))), 3],
      [() => note(), 4],
    ]
    for (const [act, state] of steps) {
      await act()
      expect(await current()).toBe(state)
      expect(await differences()).toEqual([])
    }
    const id = await signed(room.facilitator, room.enrollmentId)
    expect(await current()).toBe(5)
    await voidObservation(room.facilitator, {
      id,
      reason: 'It was someone else.',
      mutationId: randomUUID(),
    })
    expect(await current()).toBe(4)
    expect(await differences()).toEqual([])
  })

  test('an event of an earlier day recomputes what stood before', async () => {
    await finishContract(room.coach, room.slug)
    const day = today(room.coach)
    await inDays(10, () => note({ happenedOn: addDays(day, 10) }))
    await inDays(12, () => note({ happenedOn: addDays(day, 3), whatIDid: 'I waited.' }))
    expect(await mine()).toMatchObject({
      current: 4,
      lastUseOn: dayToDb(addDays(day, 10)),
    })
    expect(await differences()).toEqual([])
  })

  test('an answer about a plan that is undone leaves the state as it was', async () => {
    await finishContract(room.coach, room.slug)
    const made = await makeCommitment(room.coach, aPlan(room.slug, today(room.coach)))
    if (!made.ok) throw new Error(made.reason)
    const before = await mine()
    const { id: planId } = made
    const press = () => ({ planId, mutationId: randomUUID() })
    await answerPlan(room.coach, { ...press(), outcome: 'no_opportunity', heard: 0 })
    expect((await mine())?.lapsesOn).not.toEqual(before?.lapsesOn)
    expect(await differences()).toEqual([])
    await undoAnswer(room.coach, press())
    const { lastSeq: _, ...after } = (await mine()) ?? {}
    expect(before).toMatchObject(after)
    expect(await differences()).toEqual([])
  })

  test('a note that is corrected moves it to what the note says now', async () => {
    await finishContract(room.coach, room.slug)
    const day = today(room.coach)
    const told = await inDays(9, () => note({ happenedOn: addDays(day, 8) }))
    if (!told.ok) throw new Error(told.reason)
    const correct = (version: number, change: Partial<ReturnType<typeof aNote>>) => {
      const { happenedOn, used, whatIDid, whatHappened } = { ...aNote(room.slug, day), ...change }
      const words = { happenedOn, used, whatIDid, whatHappened, version, mutationId: randomUUID() }
      return inDays(9, () => correctNote(room.coach, told.id, words))
    }
    const says: [Parameters<typeof correct>[1], object][] = [
      [{ used: 'no' }, { current: 1, lastUseOn: null }],
      [{ used: 'partly', happenedOn: addDays(day, 3) }, { lastUseOn: dayToDb(addDays(day, 3)) }],
      [{ used: 'no_chance' }, { current: 1, lastUseOn: null }],
      [{ happenedOn: addDays(day, 8) }, { current: 4, lastUseOn: dayToDb(addDays(day, 8)) }],
    ]
    for (const [index, [change, state]] of says.entries()) {
      expect(await correct(index + 1, change)).toEqual({ ok: true })
      expect(await mine()).toMatchObject(state)
      expect(await differences()).toEqual([])
    }
    const moved = await mine()
    await inDays(9, rebuildStates)
    expect(await mine()).toEqual(moved)
  })

  test('whoever leaves is marked on every skill', async () => {
    await finishContract(room.coach, room.slug)
    const { seatId } = await db().seatAssignment.findFirstOrThrow({
      where: { enrollmentId: room.enrollmentId },
    })
    await freeSeat(room.agency.lead, { seatId, reason: 'changed-role', mutationId: randomUUID() })
    expect((await mine())?.withdrawnOn).toEqual(dayToDb(today(room.coach)))
    expect(await differences()).toEqual([])
  })

  test('two events of one log at the same moment both count', async () => {
    await finishContract(room.coach, room.slug)
    const append = (id: string, event: 'lesson' | 'note') =>
      inTransaction(async (tx) => {
        const common = {
          enrollmentId: room.enrollmentId,
          skillId: 'C1',
          happenedOn: today(room.coach),
        }
        await appendSkillEvent(tx, {
          ...common,
          source: { kind: event, id },
          event:
            event === 'lesson'
              ? { kind: 'lesson-completed', lessonKey: id }
              : {
                  kind: 'session-attended',
                  sessionId: id,
                  attendedMinutes: 60,
                  sessionMinutes: 60,
                },
        })
      })
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => append(`s${n}`, n % 2 ? 'lesson' : 'note')),
    )
    expect(await differences()).toEqual([])
  })

  test('an event that is told twice, or undone with its transaction, moves nothing', async () => {
    const lost = inTransaction(async (tx) => {
      await appendSkillEvent(tx, {
        ...{ enrollmentId: room.enrollmentId, skillId: 'C1', happenedOn: today(room.coach) },
        source: { kind: 'session', id: 'x' },
        event: {
          kind: 'session-attended',
          sessionId: 'x',
          attendedMinutes: 60,
          sessionMinutes: 60,
        },
      })
      throw new Error('undone')
    })
    await expect(lost).rejects.toThrow('undone')
    expect(await current()).toBeNull()
  })
})

describe('time alone', () => {
  beforeEach(async () => {
    await finishContract(room.coach, room.slug)
    await note()
  })

  test('a reader is told what holds today, though the sweep is late', async () => {
    expect(await read()).toMatchObject({ current: 4, flags: [] })
    await inDays(30, async () =>
      expect(await read()).toMatchObject({ current: 4, flags: ['cooling'] }),
    )
    await inDays(45, async () => expect(await read()).toMatchObject({ current: 1, peak: 4 }))
    expect(await mine()).toMatchObject({ current: 4, flags: [] })
  })

  test('the sweep moves what has changed and leaves the rest', async () => {
    await inDays(29, moveStates)
    expect(await mine()).toMatchObject({ current: 4, flags: [] })
    await inDays(30, moveStates)
    expect(await mine()).toMatchObject({ current: 4, flags: ['cooling'] })
    await inDays(45, async () => {
      await moveStates()
      expect(await mine()).toMatchObject({ current: 1, peak: 4, changesOn: null })
      expect(await differences()).toEqual([])
    })
  })

  test('a coach in another zone, and other numbers of the rules, are computed again', async () => {
    await db().skillState.updateMany({
      data: { policyVersion: 99, current: 0, tier: 0, lapsesOn: null, lapsesTo: null },
    })
    expect(await read()).toMatchObject({ current: 4 })
    await moveStates()
    expect(await mine()).toMatchObject({ current: 4, policyVersion: 1 })
    await db().person.update({
      where: { id: room.coach.personId },
      data: { timeZone: 'Pacific/Auckland' },
    })
    await moveStates()
    expect(await mine()).toMatchObject({ timeZone: 'Pacific/Auckland' })
    expect(await differences()).toEqual([])
  })

  test('a flag by two "no opportunity" without a plan, as it was raised before, goes', async () => {
    const day = today(room.coach)
    for (const back of [2, 1])
      await note({ used: 'no_chance', happenedOn: addDays(day, -back), whatIDid: `Day ${back}.` })
    await db().skillState.updateMany({ data: { flags: ['no-opportunity'] } })
    expect(await differences()).toMatchObject([{ fields: ['flags'] }])
    const folder = 'prisma/migrations/20261130164500_no_chances_without_a_plan'
    await db().$executeRawUnsafe(await readFile(`${folder}/migration.sql`, 'utf8'))
    expect(await read()).toMatchObject({ flags: [] })
    await moveStates()
    expect(await mine()).toMatchObject({ flags: [], policyVersion: 1 })
    expect(await differences()).toEqual([])
  })

  test('events that have no row are found', async () => {
    await db().skillState.deleteMany()
    await moveStates()
    expect(await current()).toBe(4)
  })
})

describe('a damaged row', () => {
  test('is found by the check, and mended by the rebuild', async () => {
    await finishContract(room.coach, room.slug)
    await note()
    expect(await differences()).toEqual([])
    await db().skillState.updateMany({
      where: { enrollmentId: room.enrollmentId, skillId: 'C1' },
      data: { peak: 7, lastUseOn: null },
    })
    expect(await differences()).toEqual([
      { enrollmentId: room.enrollmentId, skillId: 'C1', fields: ['peak', 'lastUseOn'] },
    ])
    expect(await rebuildStates()).toBeGreaterThan(0)
    expect(await differences()).toEqual([])
    expect(await mine()).toMatchObject({ peak: 4 })
  })

  test('a row that is missing, and one that stands on no event, are found and mended', async () => {
    await finishContract(room.coach, room.slug)
    await db().skillState.updateMany({
      where: { enrollmentId: room.enrollmentId, skillId: 'C1' },
      data: { skillId: 'C9' },
    })
    expect(await differences()).toEqual([
      { enrollmentId: room.enrollmentId, skillId: 'C1', fields: ['missing'] },
      { enrollmentId: room.enrollmentId, skillId: 'C9', fields: ['without a log'] },
    ])
    await rebuildStates()
    expect(await differences()).toEqual([])
  })
})
