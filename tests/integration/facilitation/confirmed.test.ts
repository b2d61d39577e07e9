import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getCoachPage } from '~/features/facilitation/index.server'
import {
  answerPlan,
  confirmNoOpportunity,
  correctNote,
  makeCommitment,
  recordFieldNote,
} from '~/features/practice/index.server'
import { getTimeline } from '~/features/skills/index.server'
import {
  checkStates,
  opportunityAdjusted,
  readCohortRecord,
} from '~/features/transfer/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db, Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { addDays, type Day, MS_PER_DAY } from '~/platform/shared/time'
import { wireRooms } from '~/wiring.server'
import { aNote, aPlan, aPracticeRoom, finishContract, today } from '../../factories/practice-room'

let room: Awaited<ReturnType<typeof aPracticeRoom>>
let first: Day

beforeAll(wireRooms)
beforeEach(async () => {
  room = await aPracticeRoom(2)
  first = today(room.coach)
  await finishContract(room.coach, room.slug)
})

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * MS_PER_DAY), work)

const noted = (used: 'no_chance' | 'yes', day: Day) =>
  recordFieldNote(room.coach, { ...aNote(room.slug, day), used })
const pageFor = async (person = room.coach.personId) =>
  (await getCoachPage(room.facilitator, { cohort: room.slug, person })).timeline.flatMap((item) =>
    item.kind === 'no-chance' ? [item] : [],
  )
const said = async () => (await pageFor())[0]?.id ?? ''
const confirm = (
  id: string,
  confirmed = true,
  change: object = {},
  actor: Actor = room.facilitator,
) =>
  confirmNoOpportunity(actor, {
    ...{ cohort: room.slug, person: room.coach.personId, said: id, confirmed },
    ...{ mutationId: randomUUID(), ...change },
  })
const told = async () =>
  (await getTimeline(room.coach, { slug: room.slug, skill: null, page: 1 })).items.filter(
    ({ kind }) => kind === 'confirmation',
  )
/** How many pairs the opportunity-adjusted rate at 30 days leaves out, seen from day 40. */
const leftOut = () =>
  inDays(40, async () => {
    const where = Prisma.sql`e.cohort_id = ${room.cohortId}::uuid`
    const record = await readCohortRecord(where, addDays(first, 40), room.facilitator)
    return opportunityAdjusted(record, 30).leftOut
  })

test('a confirmation changes the opportunity-adjusted rate, and taken back it does not', async () => {
  await inDays(5, () => noted('no_chance', addDays(first, 5)))
  const id = await said()
  expect([await leftOut(), await told()]).toEqual([0, []])
  const inAWeek = (confirmed: boolean) => inDays(7, () => confirm(id, confirmed))
  await inAWeek(true)
  expect(await pageFor()).toMatchObject([{ id, confirmed: true }])
  expect(await leftOut()).toBe(1)
  expect(await told()).toMatchObject([{ on: addDays(first, 5) }])
  await inAWeek(false)
  expect([await leftOut(), await told()]).toEqual([0, []])
  await inAWeek(true)
  expect([await leftOut(), (await told()).length]).toEqual([1, 1])
  expect((await checkStates()).differences).toEqual([])
  const actions = await db().auditEntry.findMany({ where: { subjectId: room.enrollmentId } })
  expect(actions.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['opportunity.confirmed', 'opportunity.confirmation-undone']),
  )
})

test('said twice, it stands once', async () => {
  await noted('no_chance', first)
  const id = await said()
  const mutationId = randomUUID()
  await Promise.all([
    confirm(id, true, { mutationId }),
    confirm(id, true, { mutationId }),
    confirm(id),
  ])
  const where = { enrollmentId: room.enrollmentId, sourceKind: 'no-opportunity-confirmation' }
  expect(await db().skillEvent.count({ where })).toBe(1)
})

test('a press on a plan can be confirmed as well; the coach’s words decide as long as they stand', async () => {
  const made = await makeCommitment(room.coach, aPlan(room.slug, first))
  if (!made.ok) throw new Error(made.reason)
  await inDays(2, () =>
    answerPlan(room.coach, {
      ...{ planId: made.id, outcome: 'no_opportunity', heard: 0, mutationId: randomUUID() },
    }),
  )
  const id = await said()
  await inDays(3, () => confirm(id))
  expect(await leftOut()).toBe(1)
  await inDays(4, () => noted('yes', addDays(first, 3)))
  expect(await leftOut()).toBe(0)
})

test('what a coach has corrected cannot be confirmed anymore', async () => {
  const note = await noted('no_chance', first)
  if (!note.ok) throw new Error(note.reason)
  const id = await said()
  const { whatIDid, whatHappened } = aNote(room.slug, first)
  const words = { happenedOn: first, used: 'no' as const, whatIDid, whatHappened, version: 1 }
  await correctNote(room.coach, note.id, { ...words, mutationId: randomUUID() })
  expect(await pageFor()).toEqual([])
  await expect(confirm(id)).rejects.toThrow(NotFound)
})

test('it is for a facilitator of this cohort, about this coach', async () => {
  await noted('no_chance', first)
  const id = await said()
  const elsewhere = await aPracticeRoom()
  for (const actor of [room.coach, room.agency.lead, elsewhere.facilitator])
    await expect(confirm(id, true, {}, actor)).rejects.toThrow(NotFound)
  const other = room.enrolled[1]?.coach.personId
  await expect(confirm(id, true, { person: other })).rejects.toThrow(NotFound)
  await expect(confirm(randomUUID())).rejects.toThrow(NotFound)
  expect(await pageFor()).toMatchObject([{ confirmed: false }])
})
