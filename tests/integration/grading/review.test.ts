import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ACCEPT, gradingEvents, RETURN, unpackReview } from '~/features/grading/contract'
import { getSubmission, releaseReview, saveReview } from '~/features/grading/index.server'
import { putBack } from '~/features/grading/server/change-claim.server'
import { now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { inside } from '~/platform/events/events.server'
import { ALL_THREE, aGradingRoom, id, readyReview, reviewForm, submitted } from './grading-room'

let room: Awaited<ReturnType<typeof aGradingRoom>>
let attemptId: string
const released: string[] = []

beforeAll(() => {
  inside(gradingEvents['review.released'], async (_tx, event) => {
    released.push(event.attemptId)
  })
})

beforeEach(async () => {
  room = await aGradingRoom()
  const [coach] = room.coaches
  if (!coach) throw new Error('no coach')
  attemptId = await submitted(coach, room.slug)
})

const save = (
  change: Parameters<typeof reviewForm>[2],
  levels: Parameters<typeof reviewForm>[1] = ALL_THREE,
  by = room.facilitator,
) => saveReview(by, attemptId, reviewForm(attemptId, levels, change))

test('a draft may be unfinished; what has no level yet waits in the grader’s own draft', async () => {
  const form = reviewForm(attemptId, [3, undefined, undefined, undefined, undefined])
  const [, second] = form.criteria
  if (second) second.comment = 'Where were you?'
  expect(await saveReview(room.facilitator, attemptId, form)).toMatchObject({
    ok: true,
    lockVersion: 1,
  })
  const page = await getSubmission(room.facilitator, attemptId)
  expect(page.review?.criteria).toEqual({ R1: { level: 3, comment: '' } })
  expect(unpackReview(page.draft.body)).toMatchObject({
    base: 1,
    criteria: { R2: { level: null, comment: 'Where were you?' } },
  })
})

test('another’s save in between is shown, and neither version is lost', async () => {
  await save({ comment: 'From the first' })
  await putBack(room.facilitator, attemptId, { attemptId, ...id() })
  const stale = await save({ comment: 'From the second' }, ALL_THREE, room.second)
  expect(stale).toMatchObject({
    ok: false,
    reason: 'conflict',
    theirs: { comment: 'From the first', lockVersion: 1 },
  })
  expect((await getSubmission(room.second, attemptId)).review?.comment).toBe('From the first')
  const chosen = await save({ comment: 'Both', lockVersion: 1 }, ALL_THREE, room.second)
  expect(chosen).toMatchObject({ ok: true, lockVersion: 2 })
})

test('a save that was done once, and written over since, is not said to be done', async () => {
  const first = { comment: 'First', mutationId: randomUUID() }
  expect(await save(first)).toMatchObject({ ok: true, lockVersion: 1 })
  expect(await save(first)).toMatchObject({ ok: true, lockVersion: 1 })
  const { version } = (await getSubmission(room.facilitator, attemptId)).draft
  await save({ comment: 'Second', lockVersion: 1, baseVersion: version })
  expect(await save(first)).toMatchObject({ reason: 'conflict', theirs: { comment: 'Second' } })
})

test('two saves at once from the same version: one is kept, the other is shown it', async () => {
  await save({ comment: 'Base' })
  const page = await getSubmission(room.facilitator, attemptId)
  const both = await Promise.all(
    ['A', 'B'].map((comment) => save({ comment, lockVersion: 1, baseVersion: page.draft.version })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('scores of another page are refused', async () => {
  const other = randomUUID()
  const form = reviewForm(other, ALL_THREE)
  expect(await saveReview(room.facilitator, attemptId, form)).toEqual({
    ok: false,
    reason: 'other-page',
  })
  const rubric = reviewForm(attemptId, ALL_THREE, {
    criteria: [{ id: 'R9', level: 3, comment: '' }],
  })
  expect(await saveReview(room.facilitator, attemptId, rubric)).toEqual({
    ok: false,
    reason: 'other-rubric',
  })
})

test('the levels decide: accepting and returning follow the rule', async () => {
  expect(await save({ intent: ACCEPT }, [3, 3, 3, 3, undefined])).toEqual({
    ok: false,
    reason: 'unscored',
  })
  expect(await save({ intent: ACCEPT }, [3, 3, 2, 3, 3])).toEqual({
    ok: false,
    reason: 'below-pass',
  })
  expect(await save({ intent: RETURN }, [3, 3, 2, 3, 3])).toEqual({
    ok: false,
    reason: 'no-comment',
  })
  expect(await save({ intent: RETURN, comment: 'But' }, ALL_THREE)).toEqual({
    ok: false,
    reason: 'all-pass',
  })
  expect(await save({ intent: ACCEPT })).toMatchObject({ ok: true, mark: 'accepted' })
  const page = await getSubmission(room.facilitator, attemptId)
  expect(page).toMatchObject({ mode: 'ready', review: { state: 'ready', decision: 'accepted' } })
})

test('a save after it was ready makes it a draft again', async () => {
  const lockVersion = await readyReview(room.facilitator, attemptId)
  const { draft } = await getSubmission(room.facilitator, attemptId)
  expect(await save({ lockVersion, baseVersion: draft.version })).toMatchObject({
    ok: true,
    mark: null,
  })
  const refused = await releaseReview(room.facilitator, attemptId, {
    attemptId,
    lockVersion: lockVersion + 1,
    ...id(),
  })
  expect(refused).toEqual({ ok: false, reason: 'not-ready' })
})

test('released twice, at once and later, is released once, with one event and one line in the audit', async () => {
  const lockVersion = await readyReview(room.facilitator, attemptId)
  released.length = 0
  const click = { attemptId, lockVersion }
  const both = await Promise.all([
    releaseReview(room.facilitator, attemptId, { ...click, ...id() }),
    releaseReview(room.second, attemptId, { ...click, ...id() }).catch((error: Error) => error),
  ])
  expect(both).toContainEqual({ ok: true, decision: 'accepted' })
  expect(await releaseReview(room.facilitator, attemptId, { ...click, ...id() })).toEqual({
    ok: true,
    decision: 'accepted',
  })
  expect(released).toEqual([attemptId])
  const review = await db().review.findFirstOrThrow({ where: { attemptId } })
  expect(
    await db().auditEntry.count({ where: { action: 'review.released', subjectId: review.id } }),
  ).toBe(1)
  expect(await save({ lockVersion })).toEqual({ ok: false, reason: 'released' })
  expect((await getSubmission(room.facilitator, attemptId)).mode).toBe('done')
})

test('a release of what was changed since is refused, and so is one of what another has in hand', async () => {
  const lockVersion = await readyReview(room.facilitator, attemptId)
  const held = await releaseReview(room.second, attemptId, { attemptId, lockVersion, ...id() })
  expect(held).toEqual({ ok: false, reason: 'held', holder: room.facilitator.name })
  const stale = await releaseReview(room.facilitator, attemptId, {
    attemptId,
    lockVersion: lockVersion - 1,
    ...id(),
  })
  expect(stale).toMatchObject({ ok: false, reason: 'conflict' })
})

test('comments are checked for identifiers like everything that is written', async () => {
  expect(await save({ comment: 'Write to dee@example.org' })).toMatchObject({
    ok: false,
    reason: 'identifiers',
  })
})

test('in SQL: one review for each attempt, reader and version; a released one stays as it is', async () => {
  await readyReview(room.facilitator, attemptId)
  const review = await db().review.findFirstOrThrow({ where: { attemptId } })
  const copy = { ...review, id: randomUUID() }
  await expect(db().review.create({ data: copy })).rejects.toThrow(/Unique constraint/)
  await expect(db().review.create({ data: { ...copy, readerSlot: 3 } })).rejects.toThrow(
    /review_numbers/,
  )
  await expect(db().review.create({ data: { ...copy, version: 2 } })).rejects.toThrow(
    /review_change_has_reason/,
  )
  const score = { reviewId: review.id, criterionKey: 'R1', level: 3, comment: '' }
  await expect(db().reviewScore.create({ data: score })).rejects.toThrow(/Unique constraint/)
  await db().review.update({
    where: { id: review.id },
    data: { releasedAt: now(), releasedById: review.reviewerId },
  })
  const change = db().$executeRaw`UPDATE review SET comment = 'x' WHERE id = ${review.id}::uuid`
  await expect(change).rejects.toThrow(/not changed/)
  const remove = db().$executeRaw`DELETE FROM review_score WHERE review_id = ${review.id}::uuid`
  await expect(remove).rejects.toThrow(/not changed/)
})
