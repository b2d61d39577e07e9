import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getLeftCohort } from '~/features/cohorts/index.server'
import { claimNext, getQueue, getSubmission, releaseReview } from '~/features/grading/index.server'
import { undoRelease } from '~/features/grading/server/undo-release.server'
import {
  getReflectionPage,
  getReflectionStates,
  listOwnReflections,
  submitReflection,
} from '~/features/reflections/index.server'
import { takeBackSubmission } from '~/features/reflections/server/take-back-submission.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { runQueue } from '~/platform/jobs/run-queue.server'
import { NotFound } from '~/platform/shared/app-error'
import { wireRooms } from '~/wiring.server'
import { START_HERE } from '../../factories/sample-course'
import { aGradingRoom, filter, id, readyReview, submission, submitted } from './grading-room'

const MINUTE = 60_000
const later = (minutes: number) => new Date(now().getTime() + minutes * MINUTE)

let room: Awaited<ReturnType<typeof aGradingRoom>>
let coach: Awaited<ReturnType<typeof aGradingRoom>>['coaches'][number]
let attemptId: string

beforeAll(wireRooms)

beforeEach(async () => {
  room = await aGradingRoom()
  const [only] = room.coaches
  if (!only) throw new Error('no coach')
  coach = only
  attemptId = await submitted(coach, room.slug)
})

const release = async (levels?: (2 | 3)[]) => {
  const lockVersion = await readyReview(room.facilitator, attemptId, levels ?? [3, 3, 3, 3, 3])
  return releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
}
const undo = (by = room.facilitator) => undoRelease(by, attemptId, { attemptId, ...id() })
const page = () => getReflectionPage(coach, room.slug, START_HERE)
async function mails() {
  await runQueue()
  return db().outgoingMail.findMany({
    where: { template: 'feedback', toPersonId: coach.personId },
    orderBy: { queuedAt: 'asc' },
  })
}
const takeBack = (mutation = id()) =>
  takeBackSubmission(coach, { cohort: room.slug, module: START_HERE, number: 1, ...mutation })

test('the mail of a release waits ten minutes, and undoing keeps it here', async () => {
  const before = now()
  await release()
  const [mail] = await mails()
  expect((mail?.sendAfter.getTime() ?? 0) - before.getTime()).toBeGreaterThanOrEqual(10 * MINUTE)
  expect(await undo()).toEqual({ ok: true })
  expect(await mails()).toMatchObject([{ sentAt: null, canceledAt: expect.any(Date) }])
})

test('what a review decides takes effect at release, and undoing takes it back, said honestly', async () => {
  await release()
  expect((await page()).state).toBe('accepted')
  expect((await getSubmission(room.facilitator, attemptId)).undoUntil).toEqual(expect.any(Date))
  await undo()
  const withdrawn = await page()
  expect(withdrawn).toMatchObject({ state: 'submitted', answerUndoneAt: expect.any(Date) })
  expect(withdrawn.mayTakeBack).toBe(false)
  expect(JSON.stringify(withdrawn)).not.toMatch(/bus passes. What did you feel|"decision"|"level":/)
  expect(await getReflectionStates(coach, room.slug)).toMatchObject({
    [START_HERE]: { state: 'submitted' },
  })
})

test('after undoing the same words are ready in the same hands, and go out again with a mail of their own', async () => {
  await release()
  await undo()
  const graded = await getSubmission(room.facilitator, attemptId)
  expect(graded).toMatchObject({
    mode: 'ready',
    claim: { mine: true },
    undoUntil: null,
    review: { version: 2, state: 'ready', decision: 'accepted', criteria: { R3: { level: 3 } } },
  })
  const queue = await getQueue(room.facilitator, filter({ state: 'ready' }))
  expect(queue).toMatchObject({ total: 1, counts: { waiting: 0, ready: 1 } })
  const lockVersion = graded.review?.lockVersion ?? 0
  const again = await releaseReview(room.facilitator, attemptId, {
    attemptId,
    lockVersion,
    ...id(),
  })
  expect(again).toMatchObject({ ok: true, decision: 'accepted' })
  expect(await page()).toMatchObject({ state: 'accepted', answerUndoneAt: null })
  expect(await mails()).toMatchObject([{ canceledAt: expect.any(Date) }, { canceledAt: null }])
  const kept = await db().review.findMany({ where: { attemptId }, orderBy: { version: 'asc' } })
  expect(kept).toMatchObject([{ undoneAt: expect.any(Date) }, { reason: expect.any(String) }])
})

test('ten minutes later, twice, and by a stranger it is not undone', async () => {
  await release()
  await atTime(later(11), async () => {
    expect(await undo()).toEqual({ ok: false, reason: 'too-late' })
    expect((await getSubmission(room.facilitator, attemptId)).undoUntil).toBeNull()
  })
  await expect(undo(coach)).rejects.toThrow(NotFound)
  const click = { attemptId, ...id() }
  expect(await undoRelease(room.facilitator, attemptId, click)).toEqual({ ok: true })
  expect(await undoRelease(room.facilitator, attemptId, click)).toEqual({ ok: true })
  expect(await undo()).toEqual({ ok: false, reason: 'not-released' })
  expect(
    await db().auditEntry.count({
      where: { action: 'review.release-undone', actorId: room.facilitator.personId },
    }),
  ).toBe(1)
})

test('once the coach has answered a return it stays', async () => {
  await release([3, 3, 2, 3, 3])
  await submitted(coach, room.slug, { number: 2, body: 'Second try' })
  expect((await getSubmission(room.facilitator, attemptId)).undoUntil).toBeNull()
  expect(await undo()).toEqual({ ok: false, reason: 'answered' })
})

test('a submission that no one has claimed comes back as a draft with every word', async () => {
  const sent = await page()
  expect(sent).toMatchObject({ state: 'submitted', mayTakeBack: true })
  const click = id()
  expect(await takeBack(click)).toEqual({ ok: true })
  expect(await takeBack(click)).toEqual({ ok: true })
  const back = await page()
  expect(back).toMatchObject({ state: 'writing', attempts: [], draft: { number: 1 } })
  expect(back.draft?.body).toBe(sent.attempts[0]?.body)
  expect(await getReflectionStates(coach, room.slug)).toMatchObject({
    [START_HERE]: { state: 'draft' },
  })
  expect((await getQueue(room.facilitator, filter())).total).toBe(0)
  expect(await claimNext(room.facilitator, id())).toEqual({ ok: false, reason: 'queue-clear' })
  await expect(getSubmission(room.facilitator, attemptId)).rejects.toThrow(NotFound)
  const baseVersion = back.draft?.version ?? 0
  const again = await submitReflection(coach, submission(room.slug, { baseVersion, body: 'More' }))
  expect(again).toMatchObject({ ok: true })
  expect(await page()).toMatchObject({
    state: 'submitted',
    attempts: [{ number: 1, body: 'More' }],
  })
})

test('what a facilitator has claimed stays, also after the lease; others cannot take it back', async () => {
  await expect(
    takeBackSubmission(room.facilitator, {
      cohort: room.slug,
      module: START_HERE,
      number: 1,
      ...id(),
    }),
  ).rejects.toThrow(NotFound)
  await claimNext(room.facilitator, id())
  await atTime(later(40), async () => {
    expect((await page()).mayTakeBack).toBe(false)
    expect(await takeBack()).toEqual({ ok: false, reason: 'claimed' })
  })
})

test('a claim and a taking back at the same moment: one of them wins', async () => {
  const [claimed, taken] = await Promise.all([claimNext(room.second, id()), takeBack()])
  expect([claimed.ok, taken.ok].filter(Boolean)).toHaveLength(1)
})

test('an attempt of someone who has left waits no longer, and waits again when they come back', async () => {
  const total = async () => (await getQueue(room.facilitator, filter())).total
  const leave = (withdrawnAt: Date | null) =>
    db().enrollment.updateMany({
      where: { personId: coach.personId },
      data: { withdrawnAt, withdrawalReason: withdrawnAt ? 'left' : null },
    })
  expect(await total()).toBe(1)
  await leave(now())
  expect(await total()).toBe(0)
  expect(await claimNext(room.facilitator, id())).toEqual({ ok: false, reason: 'queue-clear' })
  await leave(null)
  expect(await total()).toBe(1)
})

test('whoever has left finds no entry of what they took back and emptied', async () => {
  expect(await takeBack()).toEqual({ ok: true })
  const { personId } = coach
  const { id: enrollmentId } = await db().enrollment.findFirstOrThrow({ where: { personId } })
  const leave = { withdrawnAt: now(), withdrawalReason: 'changed-role' }
  await db().enrollment.update({ where: { id: enrollmentId }, data: leave })
  const left = await getLeftCohort(coach, room.slug)
  expect(await listOwnReflections(coach, left)).toMatchObject([{ attempts: [] }])
  await db().draft.updateMany({ where: { personId }, data: { body: '' } })
  expect(await listOwnReflections(coach, left)).toEqual([])
})
