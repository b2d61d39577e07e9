import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  DEBRIEF,
  RATE_OWN,
  RESPOND,
  SHOW_SCORES,
  SIGN_SEEN,
} from '~/features/observations/contract'
import {
  answerObservation,
  getObservation,
  recordDebrief,
  voidObservation,
} from '~/features/observations/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  addFacilitator,
  aPracticeRoom,
  aScore,
  finishContract,
  pathOf,
  signed,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let id: string

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom()
  await finishContract(room.coach, room.slug)
  id = await signed(room.facilitator, room.enrollmentId, { scores: [aScore('C1'), aScore('C2')] })
})

const form = () => ({ mutationId: randomUUID() })
type Level = 'na' | '1' | '2' | '3' | '4'
const rate = (levels: Record<string, Level>, actor = room.coach) =>
  answerObservation(actor, id, {
    ...{ intent: RATE_OWN, ...form() },
    ratings: Object.entries(levels).map(([skill, level]) => ({ skill, level })),
  })
const show = (actor: Actor = room.coach) =>
  answerObservation(actor, id, { intent: SHOW_SCORES, ...form() })
const signSeen = (actor: Actor = room.coach) =>
  answerObservation(actor, id, { intent: SIGN_SEEN, ...form() })
const respond = (response: string, actor: Actor = room.coach) =>
  answerObservation(actor, id, { intent: RESPOND, response, ...form() })
const debrief = (actor: Actor, change: object = {}) =>
  recordDebrief(actor, id, {
    ...{ intent: DEBRIEF, ...form(), debriefedOn: today(actor) },
    ...{ coachFirst: 'yes' as const, rehearsed: 'no' as const, ...change },
  })
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work)
const ownOf = async (actor: Actor) => (await getObservation(actor, id)).scores.map(({ own }) => own)

describe('the observed coach', () => {
  test('sees neither score, evidence, strength nor edge before they have rated', async () => {
    const before = await getObservation(room.coach, id)
    expect(before).toMatchObject({ scores: [], strength: '', edge: '', side: { revealed: false } })
    expect(before.toRate.map((skill) => skill.id)).toEqual(['C1', 'C2'])
    expect(await rate({ C1: '2', C2: 'na' })).toEqual({ ok: true })
    const later = await getObservation(room.coach, id)
    expect(later.scores).toMatchObject([
      { level: 3, own: 2 },
      { level: 3, own: 'na' },
    ])
    expect(later).toMatchObject({ toRate: [], strength: expect.stringMatching(/./) })
  })

  test('rates every skill once; a rating that comes after the scores is refused', async () => {
    expect(await rate({ C1: '2' })).toEqual({ ok: false, reason: 'unrated' })
    expect(await rate({ C1: '2', C2: '3' })).toEqual({ ok: true })
    expect(await rate({ C1: '4', C2: '4' })).toEqual({ ok: false, reason: 'shown' })
    expect(await ownOf(room.coach)).toEqual([2, 3])
  })

  test('may ask for the scores without, which is kept, and rates no more', async () => {
    expect(await show()).toEqual({ ok: true })
    expect(await ownOf(room.coach)).toEqual([null, null])
    expect(await rate({ C1: '4', C2: '4' })).toEqual({ ok: false, reason: 'shown' })
    const side = await db().observationCoachSide.findUniqueOrThrow({ where: { observationId: id } })
    expect(side).toMatchObject({ ratedAt: null, skippedAt: expect.any(Date) })
  })

  test('sees the scores after seven days all the same', async () => {
    const seen = () => getObservation(room.coach, id)
    expect(await inDays(6.9, seen)).toMatchObject({ scores: [], side: { revealed: false } })
    expect((await inDays(7.1, seen)).scores).toHaveLength(2)
  })

  test('signs and responds once they have seen it; a response is corrected for a day', async () => {
    expect(await signSeen()).toEqual({ ok: false, reason: 'not-shown' })
    expect(await respond('I saw it too.')).toEqual({ ok: false, reason: 'not-shown' })
    await show()
    expect(await signSeen()).toEqual({ ok: true })
    expect(await respond('Call 555-867-5309')).toMatchObject({ reason: 'identifiers' })
    expect(await respond('I saw it too.')).toEqual({ ok: true })
    expect(await inDays(0.9, () => respond('I saw more.'))).toEqual({ ok: true })
    expect(await inDays(1.1, () => respond('Not so.'))).toEqual({ ok: false, reason: 'too-late' })
    expect(await getObservation(room.facilitator, id)).toMatchObject({
      side: { response: 'I saw more.', seenAt: expect.any(Date), mayRespond: false },
    })
  })

  test('moves nothing: what counts is the observer’s signature alone', async () => {
    const before = await pathOf(room.coach, room.slug)
    expect(before).toMatchObject({ state: 'observed' })
    const events = await db().skillEvent.count({ where: { enrollmentId: room.enrollmentId } })
    await rate({ C1: '1', C2: '1' })
    await signSeen()
    await respond('No.')
    expect(await pathOf(room.coach, room.slug)).toEqual(before)
    const inHere = { where: { enrollmentId: room.enrollmentId } }
    expect(await db().skillEvent.count(inHere)).toBe(events)
  })
})

describe('an own rating', () => {
  test('is shown to the observer once given, and to no other facilitator', async () => {
    const second = await addFacilitator(room.cohortId)
    expect(await ownOf(room.facilitator)).toEqual([null, null])
    await rate({ C1: '2', C2: 'na' })
    await respond('I saw it too.')
    expect(await ownOf(room.facilitator)).toEqual([2, 'na'])
    expect(await ownOf(second)).toEqual([null, null])
    expect((await getObservation(second, id)).side).toMatchObject({
      ...{ rated: false, response: null, seenAt: null, debrief: null, mayDebrief: false },
    })
  })

  test('is the observed coach’s to give: for anyone else there is nothing', async () => {
    const others = [
      room.facilitator,
      await addFacilitator(room.cohortId),
      room.agency.lead,
      room.admin,
    ]
    for (const actor of others) {
      await expect(rate({ C1: '2', C2: '2' }, actor)).rejects.toThrow(NotFound)
      await expect(show(actor)).rejects.toThrow(NotFound)
      await expect(signSeen(actor)).rejects.toThrow(NotFound)
      await expect(respond('So.', actor)).rejects.toThrow(NotFound)
    }
  })

  test('of an observation that was voided is not asked for anymore', async () => {
    await voidObservation(room.facilitator, { id, reason: 'It was a rehearsal.', ...form() })
    expect(await getObservation(room.coach, id)).toMatchObject({
      toRate: [],
      side: { revealed: true },
    })
    expect(await rate({ C1: '2', C2: '2' })).toEqual({ ok: false, reason: 'shown' })
  })
})

describe('a debrief', () => {
  test('is recorded once, by the coach or the observer, and both read it', async () => {
    expect(await debrief(room.facilitator)).toEqual({ ok: true })
    expect(await debrief(room.coach)).toEqual({ ok: false, reason: 'debriefed' })
    const events = await db().skillEvent.findMany({
      where: { enrollmentId: room.enrollmentId, type: 'observation-debriefed' },
    })
    expect(events.map(({ skillId, payload }) => [skillId, payload])).toEqual(
      ['C1', 'C2'].map((skill) => [
        skill,
        expect.objectContaining({ observationId: id, hours: 0 }),
      ]),
    )
    await show()
    for (const actor of [room.coach, room.facilitator])
      expect((await getObservation(actor, id)).side).toMatchObject({
        debrief: { debriefedOn: today(actor), coachFirst: true, rehearsed: false },
        mayDebrief: false,
      })
  })

  test('is neither of a day to come nor from before the observation, and no one else’s', async () => {
    const day = today(room.coach)
    const on = (debriefedOn: string) => debrief(room.coach, { debriefedOn })
    expect(await on(addDays(day, 1))).toEqual({ ok: false, reason: 'ahead' })
    expect(await on(addDays(day, -2))).toEqual({ ok: false, reason: 'before' })
    const second = await addFacilitator(room.cohortId)
    for (const actor of [second, room.agency.lead, room.admin])
      await expect(debrief(actor)).rejects.toThrow(NotFound)
  })
})
