import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  answerAsManager,
  askManager,
  beginCheckIns,
  getCheckIn,
  readManagerQuestion,
  saveCheckInAnswer,
} from '~/features/follow-up/index.server'
import { makeCommitment } from '~/features/practice/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { thinEverything } from '~/platform/jobs/thinning.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayFromDb, daysBetween, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aPlan, aPracticeRoom, today } from '../../factories/practice-room'

type Room = Awaited<ReturnType<typeof aPracticeRoom>>
let room: Room
let checkIn: string
let start: Date
let email: string

beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom()
  email = `${randomUUID()}@example.org`
  const made = await makeCommitment(room.coach, aPlan(room.slug, today(room.coach)))
  if (!made.ok) throw new Error(made.reason)
  const { endsOn } = await db().cohort.findUniqueOrThrow({ where: { id: room.cohortId } })
  // The hour is the one of now, for the zone of the factories is one where it is about noon.
  const days = daysBetween(today(room.coach), dayFromDb(endsOn)) + 30
  start = new Date(now().getTime() + days * MS_PER_DAY)
  await atTime(start, beginCheckIns)
  const where = { enrollmentId: room.enrollmentId }
  checkIn = (await db().checkIn.findFirstOrThrow({ where })).id
  const answer = { skill: 'C1', still: 'no' as const, hinders: [], ...id() }
  await atTime(start, () => saveCheckInAnswer(room.coach, checkIn, answer))
})

const id = () => ({ mutationId: randomUUID() })
const later = (days: number, minutes = 0) =>
  new Date(start.getTime() + days * 86_400_000 + minutes * 60_000)
const ask = (change: object = {}, actor: Actor = room.coach, at = start) =>
  atTime(at, () => askManager(actor, checkIn, { ...id(), email, skill: 'C1', ...change }))
const letters = async () => {
  await atTime(start, runQueue)
  return db().outgoingMail.findMany({ where: { toEmail: email } })
}
const link = async () => {
  const [letter] = await letters()
  const token = /\/check-ins\/([\w-]+)/.exec(letter?.text ?? '')?.[1]
  if (!token) throw new Error('no link in the letter')
  return token
}
const read = (token: string, at = later(1)) => atTime(at, () => readManagerQuestion(token))
const answer = (token: string, at = later(1)) => atTime(at, () => answerAsManager(token, 'often'))
const question = () =>
  atTime(later(1), async () => (await getCheckIn(room.coach, checkIn)).question)

test('a manager is asked once, by one letter with the skill and none of the coach’s words', async () => {
  const key = id()
  expect(await Promise.all([ask(key), ask(key)])).toEqual([{ ok: true }, { ok: true }])
  expect(await ask()).toEqual({ ok: false, reason: 'asked' })
  const [letter, ...more] = await letters()
  expect(more).toEqual([])
  expect(letter?.text).toContain(room.coach.name)
  expect(letter?.text).not.toMatch(/hour worth it/)
  // The address is in the letter and in the question, where it is removed; nothing else keeps it.
  const jobs = await db().$queryRaw<{ payload: unknown }[]>`SELECT payload FROM job`
  expect(JSON.stringify(jobs)).not.toContain(email)
  const audit = await db().auditEntry.findMany()
  expect(JSON.stringify(audit, (_, v) => (typeof v === 'bigint' ? String(v) : v))).not.toContain(
    email,
  )
})

test('the link works once, and only the coach reads the answer', async () => {
  await ask()
  const token = await link()
  const title = (await question())?.skillTitle
  expect(await read(token)).toMatchObject({
    state: 'open',
    about: { coachName: room.coach.name, skillTitle: title },
  })
  // To open the page answers nothing.
  expect((await question())?.sighting).toBeNull()
  const said = await Promise.all([answer(token), answer(token)])
  expect(said.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await answer(token)).toEqual({ ok: false })
  expect(await read(token)).toEqual({ state: 'used', about: null })
  expect((await question())?.sighting).toBe('often')
  await expect(getCheckIn(room.facilitator, checkIn)).rejects.toThrow(NotFound)
})

test('a link that has expired, was changed, or belongs to a coach who has left tells nothing', async () => {
  await ask()
  const token = await link()
  expect(await read(token, later(21, -1))).toMatchObject({ state: 'open' })
  expect(await read(token, later(21))).toEqual({ state: 'over', about: null })
  expect(await answer(token, later(21))).toEqual({ ok: false })
  const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const other of [changed, 'x', '', `${token}=`, 'é'.repeat(50)]) {
    expect(await read(other)).toEqual({ state: 'unknown', about: null })
    expect(await answer(other)).toEqual({ ok: false })
  }
  await db().enrollment.update({
    where: { id: room.enrollmentId },
    data: { withdrawnAt: new Date(), withdrawalReason: 'left' },
  })
  expect(await read(token)).toEqual({ state: 'over', about: null })
  expect(await answer(token)).toEqual({ ok: false })
})

test('no one else asks, nor about a skill without an answer, nor at the coach’s own address', async () => {
  for (const who of [(await aPracticeRoom()).coach, room.facilitator, room.agency.lead])
    await expect(ask({}, who)).rejects.toThrow(NotFound)
  await expect(ask({ skill: 'P1' })).rejects.toThrow(NotFound)
  await expect(ask({ skill: 'Z9' })).rejects.toThrow(NotFound)
  expect(await ask({ email: room.coach.email })).toEqual({ ok: false, reason: 'own-address' })
  expect(await ask({}, room.coach, later(22))).toEqual({ ok: false, reason: 'missed' })
  expect(await letters()).toEqual([])
})

test('the address is removed after 30 days, with the letter, and the answer stays', async () => {
  await ask()
  await answer(await link())
  const where = { checkInId: checkIn }
  await atTime(later(29), thinEverything)
  expect((await db().managerQuestion.findUniqueOrThrow({ where })).email).toBe(email)
  await atTime(later(30, 1), thinEverything)
  expect(await db().managerQuestion.findUniqueOrThrow({ where })).toMatchObject({
    email: null,
    sighting: 'often',
  })
  expect(await db().outgoingMail.findMany({ where: { toEmail: email } })).toEqual([])
})
