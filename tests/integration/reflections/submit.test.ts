import { beforeAll, expect, test } from 'vitest'
import { releaseReview } from '~/features/grading/index.server'
import { reflectionSubject } from '~/features/reflections/contract'
import { getReflectionPage, submitReflection } from '~/features/reflections/index.server'
import { saveDraft } from '~/features/writing/index.server'
import { atTime, now } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { enrollmentIn } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { MS_PER_DAY } from '~/platform/shared/time'
import { aPerson } from '../../factories/cohorts'
import { START_HERE } from '../../factories/sample-course'
import { aGradingRoom, id, readyReview, submission, submitted } from '../grading/grading-room'

let room: Awaited<ReturnType<typeof aGradingRoom>>
let slug: string
const coachAt = (index: number) => {
  const coach = room.coaches[index]
  if (!coach) throw new Error('no such coach')
  return coach
}
const attemptsOf = (coach: { personId: string }) =>
  db().reflectionAttempt.findMany({ where: { enrollment: { personId: coach.personId } } })

beforeAll(async () => {
  room = await aGradingRoom(6)
  slug = room.slug
})

test('a submit keeps the text with the wording that it was written for, due back in five days', async () => {
  const coach = coachAt(0)
  const before = await getReflectionPage(coach, slug, START_HERE)
  expect(before).toMatchObject({ state: 'writing', draft: { number: 1, version: 0 }, attempts: [] })
  await submitted(coach, slug)
  const [attempt] = await attemptsOf(coach)
  expect(attempt).toMatchObject({
    number: 1,
    words: 14,
    assignmentHash: before.assignment.hash,
    rubricHash: before.rubric.hash,
  })
  const waited = (attempt?.dueBackAt.getTime() ?? 0) - now().getTime()
  expect(waited).toBeGreaterThan(5 * MS_PER_DAY - 1000)
  expect(waited).toBeLessThan(6 * MS_PER_DAY)
  const after = await getReflectionPage(coach, slug, START_HERE)
  expect(after).toMatchObject({ state: 'submitted', draft: null, dueBack: { late: false } })
})

test('the same submit twice, at once and later, is one attempt with one answer', async () => {
  const coach = coachAt(1)
  const input = submission(slug)
  const [first, second] = await Promise.all([
    submitReflection(coach, input),
    submitReflection(coach, input),
  ])
  expect(first).toMatchObject({ ok: true })
  expect(second).toEqual(first)
  expect(await submitReflection(coach, input)).toEqual(first)
  expect(await attemptsOf(coach)).toHaveLength(1)
})

test('two tabs that submit at once make one attempt', async () => {
  const coach = coachAt(2)
  const both = await Promise.all([
    submitReflection(coach, submission(slug, { body: 'From one tab' })),
    submitReflection(coach, submission(slug, { body: 'From the other tab' })),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, reason: 'already-submitted' })
  expect(await attemptsOf(coach)).toHaveLength(1)
})

test('a tab that does not know of the submission is told of it, and asked nothing about its text', async () => {
  const coach = coachAt(2)
  for (const body of ['Far too short.', 'Her mother Dolores said no.', 'Call 555-010-4477.'])
    expect(await submitReflection(coach, { ...submission(slug, { body }), asIs: false })).toEqual({
      ok: false,
      reason: 'already-submitted',
    })
})

test('a tab that does not know the newest draft is shown it, and nothing is submitted', async () => {
  const coach = coachAt(3)
  const subject = reflectionSubject(enrollmentIn(coach, slug)?.enrollmentId ?? '', START_HERE, 1)
  const draft = { purpose: 'reflection', subject }
  await saveDraft(coach, { ...draft, ...id(), baseVersion: 0, body: 'Written on the phone' })
  const refused = await submitReflection(coach, submission(slug, { body: 'Older' }))
  expect(refused).toMatchObject({ reason: 'conflict', theirs: { body: 'Written on the phone' } })
  expect(await attemptsOf(coach)).toHaveLength(0)
  const page = await getReflectionPage(coach, slug, START_HERE)
  expect(page).toMatchObject({ state: 'writing', draft: { body: 'Written on the phone' } })
})

test('identifiers stop it, a name asks for a reason, and with one it goes', async () => {
  const coach = coachAt(3)
  const body = 'Her mother Dolores said no.'
  const phone = submission(slug, { baseVersion: 1, body: `${body} Call 555-010-4477.` })
  expect(await submitReflection(coach, phone)).toMatchObject({ reason: 'identifiers' })
  const asked = await submitReflection(coach, submission(slug, { baseVersion: 1, body }))
  expect(asked).toMatchObject({
    reason: 'warnings',
    findings: [{ rule: 'name-after-role', found: 'Dolores' }],
  })
  const sent = submission(slug, { baseVersion: 1, body, override: 'changed' })
  expect(await submitReflection(coach, sent)).toMatchObject({ ok: true })
})

test('after a return the next attempt begins with the text that came back; both stay readable', async () => {
  const coach = coachAt(4)
  const attemptId = await submitted(coach, slug, { body: 'First try' })
  const lockVersion = await readyReview(room.facilitator, attemptId, [3, 3, 2, 3, 3])
  const hidden = await getReflectionPage(coach, slug, START_HERE)
  expect(hidden.state).toBe('submitted')
  expect(JSON.stringify(hidden)).not.toMatch(/bus passes. What did you feel|"decision"|"level":/)
  expect(await submitReflection(coach, submission(slug, { number: 2 }))).toEqual({
    ok: false,
    reason: 'already-submitted',
  })
  await releaseReview(room.facilitator, attemptId, { attemptId, lockVersion, ...id() })
  const page = await getReflectionPage(coach, slug, START_HERE)
  expect(page).toMatchObject({
    state: 'writing',
    draft: { number: 2, version: 0, body: 'First try' },
    attempts: [{ number: 1, feedback: { decision: 'returned' } }],
  })
  expect(page.attempts[0]?.feedback?.criteria).toContainEqual(
    expect.objectContaining({ id: 'R3', level: 2, label: 'Tells' }),
  )
  const second = await submitted(coach, slug, { number: 2, body: 'Second try' })
  await releaseReview(room.facilitator, second, {
    attemptId: second,
    lockVersion: await readyReview(room.facilitator, second),
    ...id(),
  })
  const done = await getReflectionPage(coach, slug, START_HERE)
  expect(done).toMatchObject({
    state: 'accepted',
    draft: null,
    attempts: [{ number: 2 }, { number: 1 }],
  })
  expect(await submitReflection(coach, submission(slug, { number: 3 }))).toMatchObject({
    ok: false,
  })
})

test('a module that has not opened takes nothing', async () => {
  const early = new Date(now().getTime() - 3 * MS_PER_DAY)
  const coach = coachAt(5)
  await atTime(early, async () => {
    expect((await getReflectionPage(coach, slug, START_HERE)).state).toBe('closed')
    expect(await submitReflection(coach, submission(slug))).toEqual({
      ok: false,
      reason: 'not-open',
    })
  })
})

test('an agency lead and a stranger find nothing here; a facilitator sees the assignment only', async () => {
  for (const actor of [room.agency.lead, await aPerson()]) {
    await expect(getReflectionPage(actor, slug, START_HERE)).rejects.toThrow(NotFound)
    await expect(submitReflection(actor, submission(slug))).rejects.toThrow(NotFound)
  }
  expect(await getReflectionPage(room.facilitator, slug, START_HERE)).toMatchObject({
    state: 'preview',
    draft: null,
    attempts: [],
  })
  await expect(submitReflection(room.facilitator, submission(slug))).rejects.toThrow(NotFound)
})

test('another coach of the cohort sees nothing of it', async () => {
  const page = await getReflectionPage(coachAt(5), slug, START_HERE)
  expect(page.attempts).toEqual([])
})
