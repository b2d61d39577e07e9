import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  getObservation,
  listObservedCoaches,
  recordObservation,
} from '~/features/observations/index.server'
import {
  ACCEPT_REQUEST,
  ASK_PEER,
  type AskPeerInput,
  DECLINE_REQUEST,
  type RequestForm,
  WITHDRAW_REQUEST,
} from '~/features/peers/contract'
import { actOnRequest, askPeer, getAskPage, listRequests } from '~/features/peers/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import {
  anObservation,
  aPracticeRoom,
  aScore,
  finishContract,
  pathOf,
  today,
} from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let asker: Actor
let peers: Room['enrolled']

beforeAll(() => wireRooms())
beforeEach(async () => {
  room = await aPracticeRoom(5)
  asker = room.coach
  peers = room.enrolled.slice(1)
})

const nth = (at: number) => {
  const found = peers[at]
  if (!found) throw new Error('no such peer')
  return found
}
const ask = (change: Partial<AskPeerInput> = {}, actor = asker) =>
  askPeer(actor, {
    ...{ intent: ASK_PEER, mutationId: randomUUID(), cohort: room.slug },
    ...{ peer: nth(0).enrollmentId, skills: ['C1'], mode: 'live', proposedOn: today(asker) },
    ...change,
  } as AskPeerInput)
const asked = async (change: Partial<AskPeerInput> = {}) => {
  const done = await ask(change)
  if (!done.ok) throw new Error(done.reason)
  return done.id
}
const press = (actor: Actor, intent: RequestForm['intent'], request: string) =>
  actOnRequest(actor, { intent, request, mutationId: randomUUID() })
const observe = (actor: Actor, change = {}) =>
  recordObservation(actor, { ...anObservation(room.enrollmentId, today(asker)), ...change })
const letters = (to: Actor, template: string) =>
  db().outgoingMail.findMany({ where: { toPersonId: to.personId, template } })

describe('a peer who was asked', () => {
  test('and accepts may observe exactly that coach, once, and counts as a peer', async () => {
    await finishContract(asker, room.slug)
    const id = await asked()
    const { coach: peer } = nth(0)
    await expect(observe(peer)).rejects.toThrow(NotFound)
    expect(await press(peer, ACCEPT_REQUEST, id)).toEqual({ ok: true, did: 'accepted' })
    const { coaches } = await listObservedCoaches(peer)
    expect(coaches.map(({ enrollmentId }) => enrollmentId)).toEqual([room.enrollmentId])
    const another = anObservation(nth(1).enrollmentId, today(asker))
    await expect(recordObservation(peer, another)).rejects.toThrow(NotFound)

    const signed = await observe(peer)
    expect(signed).toMatchObject({ ok: true })
    const event = await db().skillEvent.findFirstOrThrow({
      where: { enrollmentId: room.enrollmentId, sourceKind: 'observation' },
    })
    expect(event.payload).toMatchObject({ observerRole: 'peer' })
    expect(await pathOf(asker, room.slug)).toMatchObject({ state: 'observed' })
    const [card] = await listRequests(asker)
    expect(card).toMatchObject({
      as: 'asker',
      state: 'done',
      name: expect.stringContaining(peer.name),
    })
    expect(await getObservation(peer, card?.observationId ?? '')).toMatchObject({
      reader: 'observer',
    })
    await expect(observe(peer)).rejects.toThrow(NotFound)
  })

  test('of a role-play has rehearsed it with them, no more', async () => {
    await finishContract(asker, room.slug)
    await press(nth(0).coach, ACCEPT_REQUEST, await asked({ mode: 'role_play' }))
    await observe(nth(0).coach, { mode: 'role_play', scores: [aScore()] })
    expect(await pathOf(asker, room.slug)).toMatchObject({ state: 'introduced' })
  })

  test('is told by mail who asks and nothing more, and so is the asker of the answer', async () => {
    const id = await asked()
    const { coach: peer } = nth(0)
    await runQueue()
    const [letter] = await letters(peer, 'peer-asked')
    expect(`${letter?.subject} ${letter?.text}`).toContain(asker.name)
    expect(letter?.text).not.toMatch(/C1|role-play|live/i)
    await press(peer, ACCEPT_REQUEST, id)
    await press(peer, DECLINE_REQUEST, id)
    await runQueue()
    expect(await letters(asker, 'peer-answered')).toHaveLength(2)
  })

  test('declines without a reason, also after having accepted, and observes no one', async () => {
    const id = await asked()
    const { coach: peer } = nth(0)
    await press(peer, ACCEPT_REQUEST, id)
    expect(await press(peer, DECLINE_REQUEST, id)).toEqual({ ok: true, did: 'declined' })
    expect(await press(peer, DECLINE_REQUEST, id)).toEqual({ ok: true, did: 'declined' })
    expect(await press(peer, ACCEPT_REQUEST, id)).toEqual({ ok: false, reason: 'answered' })
    await expect(observe(peer)).rejects.toThrow(NotFound)
    // Asking the same coach again is all right then.
    expect(await ask()).toMatchObject({ ok: true })
  })
})

describe('a request', () => {
  test('is withdrawn by the one who asked, and then answered by no one', async () => {
    const id = await asked()
    const { coach: peer } = nth(0)
    await press(peer, ACCEPT_REQUEST, id)
    expect(await press(asker, WITHDRAW_REQUEST, id)).toEqual({ ok: true, did: 'canceled' })
    await expect(observe(peer)).rejects.toThrow(NotFound)
    expect(await press(peer, DECLINE_REQUEST, id)).toEqual({ ok: false, reason: 'canceled' })
  })

  test('expires after 30 days, accepted or not', async () => {
    const waiting = await asked()
    const accepted = await asked({ peer: nth(1).enrollmentId })
    await press(nth(1).coach, ACCEPT_REQUEST, accepted)
    const then = new Date(now().getTime() + 30 * 86_400_000)
    await atTime(then, async () => {
      const late = { ok: false, reason: 'expired' }
      expect(await press(nth(0).coach, ACCEPT_REQUEST, waiting)).toEqual(late)
      await expect(observe(nth(1).coach)).rejects.toThrow(NotFound)
      expect((await listRequests(asker)).map(({ state }) => state)).toEqual(['expired', 'expired'])
      expect(await ask({ proposedOn: addDays(today(asker), 1) })).toMatchObject({ ok: true })
    })
  })

  test('is one of three at most, and one to the same coach', async () => {
    await asked()
    expect(await ask()).toEqual({ ok: false, reason: 'asked-already' })
    await asked({ peer: nth(1).enrollmentId })
    await asked({ peer: nth(2).enrollmentId })
    const fourth = { peer: nth(3).enrollmentId }
    expect(await ask(fourth)).toEqual({ ok: false, reason: 'too-many' })
    expect((await getAskPage(asker, null)).left).toBe(0)
    const [last] = await listRequests(asker)
    await press(asker, WITHDRAW_REQUEST, last?.id ?? '')
    expect(await ask(fourth)).toMatchObject({ ok: true })
  })

  test('by two tabs at once stays within three', async () => {
    const four = [0, 1, 2, 3].map((at) => ask({ peer: nth(at).enrollmentId }))
    const answers = await Promise.allSettled(four)
    const sent = answers.filter((each) => each.status === 'fulfilled' && each.value.ok)
    expect(sent).toHaveLength(3)
  })

  test('names a day from today on, before it expires, and skills of one instrument', async () => {
    const day = (days: number) => ({ proposedOn: addDays(today(asker), days) })
    expect(await ask(day(-1))).toEqual({ ok: false, reason: 'past-day' })
    expect(await ask(day(31))).toEqual({ ok: false, reason: 'late-day' })
    const { skills } = await getAskPage(asker, room.slug)
    const kinds = [...new Set(skills.map(({ instrument }) => instrument))]
    const mixed = kinds.map((kind) => skills.find((each) => each.instrument === kind)?.id ?? '')
    expect(await ask({ skills: mixed })).toEqual({ ok: false, reason: 'two-instruments' })
  })

  test('is made by a coach to another coach of the cohort, and read by the two alone', async () => {
    const other = await aPracticeRoom()
    for (const peer of [other.enrollmentId, room.enrollmentId])
      await expect(ask({ peer })).rejects.toThrow(NotFound)
    for (const actor of [room.facilitator, room.agency.lead, other.coach])
      await expect(ask({}, actor)).rejects.toThrow(NotFound)
    const id = await asked()
    for (const actor of [room.facilitator, room.agency.lead, nth(1).coach, asker])
      await expect(press(actor, ACCEPT_REQUEST, id)).rejects.toThrow(NotFound)
    await expect(press(nth(0).coach, WITHDRAW_REQUEST, id)).rejects.toThrow(NotFound)
    for (const actor of [room.facilitator, room.agency.lead, nth(1).coach])
      expect(await listRequests(actor)).toEqual([])
    expect(await listRequests(nth(0).coach)).toMatchObject([{ as: 'peer', state: 'waiting' }])
  })

  test('that came to nothing is removed in time, one that was done stays', async () => {
    const done = await asked()
    await press(nth(0).coach, ACCEPT_REQUEST, done)
    await observe(nth(0).coach)
    const nothing = await asked({ peer: nth(1).enrollmentId })
    const then = new Date(now().getTime() + 91 * 86_400_000)
    await atTime(then, thinEverything)
    const left = await db().peerRequest.findMany({ where: { id: { in: [done, nothing] } } })
    expect(left.map(({ id }) => id)).toEqual([done])
  })
})
