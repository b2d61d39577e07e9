import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
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
import { putBack, takeOver } from '~/features/grading/server/change-claim.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { COUNT_LIMIT, COUNTED_TO } from '~/platform/shared/lists/counts'
import { MS_PER_DAY } from '~/platform/shared/time'
import { aPerson } from '../../factories/cohorts'
import { START_HERE } from '../../factories/sample-course'
import { countQueries } from '../../setup/count-queries'
import {
  ALL_THREE,
  addFacilitator,
  aGradingRoom,
  filter,
  id,
  readyReview,
  reviewForm,
  submitted,
} from './grading-room'

const MINUTE = 60_000
const later = (minutes: number) => new Date(now().getTime() + minutes * MINUTE)

test('parallel claims never give one submission to two', async () => {
  const room = await aGradingRoom(6)
  for (const coach of room.coaches) await submitted(coach, room.slug)
  const graders = [room.facilitator, room.second]
  for (let i = 0; i < 6; i += 1) graders.push(await addFacilitator(room.cohortId))
  const claims = await Promise.all(graders.map((grader) => claimNext(grader, id())))
  const given = claims.flatMap((claim) => (claim.ok ? [claim.attemptId] : []))
  expect(new Set(given).size).toBe(given.length)
  expect(await db().gradingClaim.count({ where: { attempt: { cohortId: room.cohortId } } })).toBe(
    given.length,
  )
  const again = await Promise.all(graders.map((grader) => claimNext(grader, id())))
  const all = again.flatMap((claim) => (claim.ok ? [claim.attemptId] : []))
  expect(new Set(all).size).toBe(6)
  expect(again.filter(({ ok }) => !ok)).toHaveLength(2)
})

let room: Awaited<ReturnType<typeof aGradingRoom>>
let attempts: string[]

beforeAll(async () => {
  room = await aGradingRoom(3)
  attempts = []
  for (const [index, coach] of room.coaches.entries()) {
    const at = new Date(now().getTime() - (8 - index) * MINUTE)
    attempts.push(await atTime(at, () => submitted(coach, room.slug)))
  }
})

const first = () => attempts[0] ?? ''
const free = (facilitator = room.facilitator) =>
  db().gradingClaim.deleteMany({ where: { facilitatorId: facilitator.personId } })

test('first what one has begun, else the longest wait; the same click twice is one claim', async () => {
  const click = id()
  const claimed = await claimNext(room.facilitator, click)
  expect(claimed).toEqual({ ok: true, attemptId: first() })
  expect(await claimNext(room.facilitator, click)).toEqual(claimed)
  expect(await claimNext(room.facilitator, id())).toEqual(claimed)
  expect(await claimNext(room.second, id())).toEqual({ ok: true, attemptId: attempts[1] })
  await free()
  await free(room.second)
})

test('the queue is sorted by waiting, counted, and says who has what', async () => {
  await claimNext(room.second, id())
  const queue = await getQueue(room.facilitator, filter())
  expect(queue.rows.map((row) => row.id)).toEqual(attempts)
  const oldest = { id: first(), days: 0, holderName: room.second.name }
  expect(queue.counts).toEqual({ waiting: 3, mine: 0, ready: 0, oldest })
  expect(queue.holders).toEqual([{ name: room.second.name, submissions: 1 }])
  expect(queue.rows[0]).toMatchObject({
    state: 'held',
    holderName: room.second.name,
    number: 1,
    age: 'new',
  })
  expect(await getQueue(room.second, filter())).toMatchObject({ counts: { mine: 1 } })
  await free(room.second)
})

test('the next review is offered only to whoever may take one in hand', async () => {
  expect(await getQueue(room.facilitator, filter())).toMatchObject({ reviewable: true })
  const third = await addFacilitator(room.cohortId)
  for (const who of [room.facilitator, room.second, third]) await claimNext(who, id())
  const fourth = await addFacilitator(room.cohortId)
  expect(await getQueue(fourth, filter())).toMatchObject({
    reviewable: false,
    counts: { waiting: 3 },
  })
  expect(await getQueue(third, filter())).toMatchObject({ reviewable: true })
  for (const who of [room.facilitator, room.second, third]) await free(who)
})

test('however many wait, the queue is one statement', async () => {
  expect((await getQueue(room.facilitator, filter())).rows.length).toBeGreaterThan(1)
  expect(await countQueries(() => getQueue(room.facilitator, filter()))).toBe(1)
})

test('the filter narrows, the counters stay', async () => {
  const [coach] = room.coaches
  const queue = await getQueue(room.facilitator, filter({ person: coach?.personId ?? '' }))
  expect(queue).toMatchObject({ total: 1, counts: { waiting: 3 } })
  expect((await getQueue(room.facilitator, filter({ coach: 'nobody of this name' }))).total).toBe(0)
  const [, word = ''] = (coach?.name ?? '').toUpperCase().split(' ').reverse()
  const named = await getQueue(room.facilitator, filter({ coach: `${coach?.name} ${word}` }))
  expect(named.rows.map((row) => row.personName)).toEqual([coach?.name])
  expect((await getQueue(room.facilitator, filter({ state: 'mine' }))).rows).toEqual([])
  expect((await getQueue(room.facilitator, filter({ module: 'nowhere' }))).total).toBe(0)
  expect((await getQueue(room.facilitator, filter({ cohort: room.slug }))).total).toBe(3)
})

test('six days later it is late, and shown so', async () => {
  await atTime(new Date(now().getTime() + 6 * MS_PER_DAY), async () => {
    const queue = await getQueue(room.facilitator, filter())
    expect(queue.counts.oldest?.days).toBe(6)
    expect(queue.rows[0]).toMatchObject({ age: 'late', dueBack: { late: true } })
  })
})

test('others read only and see who has it; a lease ends by itself; writing renews it', async () => {
  await claimNext(room.facilitator, id())
  const seen = await getSubmission(room.second, first())
  expect(seen).toMatchObject({
    mode: 'held',
    mayTakeOver: false,
    claim: { holderName: room.facilitator.name },
  })
  const refused = await saveReview(room.second, first(), reviewForm(first(), ALL_THREE))
  expect(refused).toEqual({ ok: false, reason: 'held', holder: room.facilitator.name })
  const draft = { attemptId: first(), body: packReview({ base: 0, comment: 'Mine', criteria: {} }) }
  await atTime(later(20), () =>
    keepReviewDraft(room.facilitator, { ...draft, baseVersion: 0, ...id() }),
  )
  await atTime(later(40), async () => {
    expect((await getSubmission(room.second, first())).mode).toBe('held')
  })
  await atTime(later(51), async () => {
    expect((await getSubmission(room.second, first())).mode).toBe('edit')
    const kept = await keepReviewDraft(room.second, { ...draft, baseVersion: 0, ...id() })
    expect(kept.ok).toBe(true)
    expect((await getSubmission(room.facilitator, first())).mode).toBe('held')
  })
  const own = await getSubmission(room.facilitator, first())
  expect(own.draft).toMatchObject({ version: 1, body: draft.body })
  await free(room.second)
})

test('the lead takes over with notice, others may not; one puts back only one’s own', async () => {
  await claimNext(room.second, id())
  const target = { attemptId: first(), ...id() }
  await putBack(room.facilitator, first(), { attemptId: first(), ...id() })
  expect((await getSubmission(room.facilitator, first())).mayTakeOver).toBe(true)
  expect(await takeOver(room.facilitator, first(), target)).toEqual({ ok: true })
  expect((await getSubmission(room.second, first())).mode).toBe('held')
  await expect(takeOver(room.second, first(), { attemptId: first(), ...id() })).rejects.toThrow(
    Forbidden,
  )
  expect(
    await db().auditEntry.count({ where: { action: 'claim.taken-over', subjectId: first() } }),
  ).toBe(1)
  await putBack(room.facilitator, first(), { attemptId: first(), ...id() })
  expect((await getSubmission(room.second, first())).claim).toBeNull()
})

test('looking at a submission is on record, and its neighbors are known', async () => {
  const middle = attempts[1] ?? ''
  const page = await getSubmission(room.second, middle)
  expect(page).toMatchObject({ previous: attempts[0], next: attempts[2], newest: { number: 1 } })
  expect(
    await db().accessLog.count({ where: { viewerId: room.second.personId, thingId: middle } }),
  ).toBe(1)
})

test('whoever has answered the newest goes on with the one that has waited longest', async () => {
  const { slug, facilitator, coaches } = await aGradingRoom(3)
  const waiting: string[] = []
  for (const coach of coaches) waiting.push(await submitted(coach, slug))
  const newest = waiting[2] ?? ''
  expect(await getSubmission(facilitator, newest)).toMatchObject({ next: null })
  const lockVersion = await readyReview(facilitator, newest)
  await releaseReview(facilitator, newest, { attemptId: newest, lockVersion, ...id() })
  const page = await getSubmission(facilitator, newest)
  expect(page).toMatchObject({ mode: 'done', previous: waiting[1], next: waiting[0] })
})

test('no one else finds it: a foreign facilitator, the agency lead, a coach, an admin', async () => {
  const foreign = await aGradingRoom()
  const [coach] = room.coaches
  const others = [foreign.facilitator, room.agency.lead, coach, room.admin, await aPerson()]
  for (const actor of others) {
    if (!actor) throw new Error('no one')
    await expect(getSubmission(actor, first())).rejects.toThrow(NotFound)
    await expect(saveReview(actor, first(), reviewForm(first(), ALL_THREE))).rejects.toThrow(
      NotFound,
    )
    await expect(takeOver(actor, first(), { attemptId: first(), ...id() })).rejects.toThrow(
      NotFound,
    )
    const body = packReview({ base: 0, comment: '', criteria: {} })
    await expect(
      keepReviewDraft(actor, { attemptId: first(), baseVersion: 0, body, ...id() }),
    ).rejects.toThrow(NotFound)
    expect((await getQueue(actor, filter())).rows).toEqual([])
    expect(await claimNext(actor, id())).toEqual({ ok: false, reason: 'queue-clear' })
  }
  await expect(getSubmission(room.facilitator, randomUUID())).rejects.toThrow(NotFound)
})

test('what is ready waits no longer, and is found by its state', async () => {
  await readyReview(room.facilitator, first())
  const queue = await getQueue(room.facilitator, filter({ state: 'ready' }))
  expect(queue).toMatchObject({ total: 1, counts: { waiting: 2, ready: 1 } })
  expect(await claimNext(room.second, id())).toEqual({ ok: true, attemptId: attempts[1] })
})

test('a long queue is counted as far as anyone reads, says that there is more, and is read to its end', async () => {
  const long = await aGradingRoom()
  const [coach] = long.coaches
  if (!coach) throw new Error('no one')
  const one = await submitted(coach, long.slug)
  const more = (from: number, to: number) => db().$executeRaw`
    INSERT INTO reflection_attempt (id, enrollment_id, cohort_id, module_key, number, body, words,
      assignment_hash, rubric_hash, submitted_at, due_back_at)
    SELECT gen_random_uuid(), enrollment_id, cohort_id, module_key, n, body, words,
      assignment_hash, rubric_hash, submitted_at + n * interval '1 second', due_back_at
    FROM reflection_attempt, generate_series(${from}::int, ${to}::int) n WHERE id = ${one}::uuid`
  await more(2, COUNTED_TO)
  const exact = await getQueue(long.facilitator, filter())
  expect(exact).toMatchObject({ total: COUNTED_TO, pages: COUNTED_TO / 25, more: true })
  expect(exact.rows).toHaveLength(25)
  const last = await getQueue(long.facilitator, filter({ page: '20' }))
  expect(last).toMatchObject({ more: false, rows: { length: 25 } })
  await more(COUNTED_TO + 1, COUNTED_TO + 30)
  const beyond = await getQueue(long.facilitator, filter({ page: '21' }))
  expect(beyond).toMatchObject({ total: COUNT_LIMIT, pages: null, more: true })
  expect(beyond.counts.waiting).toBe(COUNT_LIMIT)
  expect((await getQueue(long.facilitator, filter({ page: '22' }))).rows).toHaveLength(5)
  expect((await getQueueHome(long.facilitator)).counts.waiting).toBe(COUNT_LIMIT)
  const found = await getQueue(long.facilitator, filter({ state: 'free', module: START_HERE }))
  expect(found).toMatchObject({ total: COUNT_LIMIT, pages: null })
})

test('what is chosen to read next is what no one has in hand', async () => {
  const three = await aGradingRoom(3)
  const ids: string[] = []
  for (const [index, coach] of three.coaches.entries()) {
    const at = new Date(now().getTime() - (8 - index) * MINUTE)
    ids.push(await atTime(at, () => submitted(coach, three.slug)))
  }
  await claimNext(three.second, id())
  expect((await getQueueHome(three.facilitator)).next?.id).toBe(ids[1])
  const states = async (state: string) =>
    (await getQueue(three.facilitator, filter({ state }))).rows.map((row) => row.id)
  expect(await states('free')).toEqual([ids[1], ids[2]])
  expect(await states('held')).toEqual([ids[0]])
  await readyReview(three.facilitator, ids[2] ?? '')
  expect(await states('free')).toEqual([ids[1]])
  expect(await states('ready')).toEqual([ids[2]])
})
