import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { packReview } from '~/features/grading/contract'
import {
  claimNext,
  getQueue,
  getQueueHome,
  getSubmission,
  keepReviewDraft,
  releaseReview,
  saveReview,
} from '~/features/grading/index.server'
import { takeOver } from '~/features/grading/server/change-claim.server'
import { getReflectionPage, getReflectionStates } from '~/features/reflections/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { MS_PER_DAY } from '~/platform/shared/time'
import { START_HERE } from '../../factories/sample-course'
import {
  ALL_THREE,
  aGradingRoom,
  filter,
  id,
  readyReview,
  reviewForm,
  submitted,
} from './grading-room'

/** How far the stored queue is from what its tables say. */
const drifted = () => db().$queryRaw<unknown[]>`
  (SELECT * FROM queue_entry EXCEPT SELECT * FROM queue_entry_computed)
  UNION ALL (SELECT * FROM queue_entry_computed EXCEPT SELECT * FROM queue_entry)`

test('a released review counts everywhere, also while a newer version is written', async () => {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  const attemptId = await submitted(coach, room.slug)
  const lockVersion = await readyReview(room.facilitator, attemptId)
  await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
  const first = await db().review.findFirstOrThrow({ where: { attemptId } })
  await db().review.create({
    data: {
      ...{ ...first, id: randomUUID(), version: 2, lockVersion: 9, comment: 'Later words' },
      ...{ decision: null, readyAt: null, releasedAt: null, releasedById: null },
      reason: 'A level was wrong.',
    },
  })
  expect(await getReflectionStates(coach, room.slug)).toMatchObject({
    [START_HERE]: { state: 'accepted' },
  })
  expect((await getReflectionPage(coach, room.slug, START_HERE)).state).toBe('accepted')
  expect(await getSubmission(room.facilitator, attemptId)).toMatchObject({
    mode: 'done',
    review: { version: 1 },
  })
  expect((await getQueue(room.facilitator, filter({ state: 'released' }))).total).toBe(1)
  expect(
    await saveReview(
      room.facilitator,
      attemptId,
      reviewForm(attemptId, ALL_THREE, { lockVersion: 9 }),
    ),
  ).toEqual({ ok: false, reason: 'released' })
  expect(
    await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() }),
  ).toEqual({ ok: true, decision: 'accepted' })
  expect(await drifted()).toEqual([])
})

test('a second reader has a claim and a review of their own, and the first reader’s counts', async () => {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  const attemptId = await submitted(coach, room.slug)
  await claimNext(room.facilitator, id())
  const lockVersion = await readyReview(room.facilitator, attemptId)
  const first = await db().review.findFirstOrThrow({ where: { attemptId } })
  await db().review.create({
    data: {
      ...{ ...first, id: randomUUID(), readerSlot: 2, reviewerId: room.second.personId },
      ...{ decision: 'returned' as const, readyAt: now(), releasedAt: now(), version: 1 },
    },
  })
  await db().gradingClaim.create({
    data: {
      ...{ attemptId, readerSlot: 2, facilitatorId: room.second.personId },
      ...{ claimedAt: now(), expiresAt: new Date(now().getTime() + 60_000) },
    },
  })
  expect(await getSubmission(room.facilitator, attemptId)).toMatchObject({
    mode: 'ready',
    claim: { mine: true },
    review: { decision: 'accepted' },
  })
  expect((await getReflectionPage(coach, room.slug, START_HERE)).state).toBe('submitted')
  expect((await getQueue(room.facilitator, filter())).rows).toMatchObject([{ state: 'ready' }])
  await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
  expect(await getReflectionStates(coach, room.slug)).toMatchObject({
    [START_HERE]: { state: 'accepted' },
  })
  expect(await db().gradingClaim.findMany({ where: { attemptId } })).toMatchObject([
    { readerSlot: 2 },
  ])
  expect(await drifted()).toEqual([])
})

test('every way to a claim keeps the moment at which it began, until it has run out', async () => {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  const attemptId = await submitted(coach, room.slug)
  const claim = () => db().gradingClaim.findFirstOrThrow({ where: { attemptId } })
  const begun = now()
  const at = <T>(minutes: number, act: () => Promise<T>) =>
    atTime(new Date(begun.getTime() + minutes * 60_000), act)
  const draft = () =>
    keepReviewDraft(room.facilitator, {
      ...{ attemptId, baseVersion: 0, ...id() },
      body: packReview({ base: 0, comment: '', criteria: {} }),
    })
  await at(0, () => claimNext(room.facilitator, id()))
  const { claimedAt } = await claim()
  await at(20, () => claimNext(room.facilitator, id()))
  expect((await claim()).claimedAt).toEqual(claimedAt)
  await at(40, draft)
  expect((await claim()).claimedAt).toEqual(claimedAt)
  await at(100, () => claimNext(room.facilitator, id()))
  expect((await claim()).claimedAt.getTime() - claimedAt.getTime()).toBe(100 * 60_000)
  await at(101, () => claimNext(room.second, id()))
  expect((await claim()).facilitatorId).toBe(room.facilitator.personId)
  await at(140, () => claimNext(room.second, id()))
  await at(141, () => takeOver(room.facilitator, attemptId, { attemptId, ...id() }))
  expect(await claim()).toMatchObject({ facilitatorId: room.facilitator.personId, readerSlot: 1 })
})

test('one page tells one longest wait, also where another has it in hand', async () => {
  const room = await aGradingRoom(2)
  const attempts: string[] = []
  const begun = now()
  const days = (n: number) => new Date(begun.getTime() + n * MS_PER_DAY)
  for (const [index, coach] of room.coaches.entries())
    attempts.push(await atTime(days(index), () => submitted(coach, room.slug)))
  await atTime(days(5), async () => {
    await claimNext(room.second, id())
    const home = await getQueueHome(room.facilitator)
    expect(home.counts.oldest).toEqual({ id: attempts[0], days: 5, holderName: room.second.name })
    expect(home.next).toMatchObject({ id: attempts[1], daysWaiting: 4 })
    const { counts } = await getQueue(room.facilitator, filter())
    expect(counts).toEqual(home.counts)
    const released = await getQueue(room.facilitator, filter({ state: 'released' }))
    expect(released.counts).toEqual(home.counts)
  })
})

test('the queue can be made again from what it is computed from', async () => {
  const room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  await submitted(coach, room.slug)
  await db().queueEntry.deleteMany()
  expect(await drifted()).not.toEqual([])
  await db().$executeRaw`SELECT rebuild_queue()`
  expect(await drifted()).toEqual([])
})
