import { beforeAll, describe, expect, it } from 'vitest'
import { getLessonBody, requirementsOf } from '~/features/catalog/index.server'
import { getLessonPage } from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { closeDatabase, db, pool } from '~/platform/db/client.server'
import { NotFound } from '~/platform/shared/app-error'
import { GO_ON, LESSONS, PROGRAM, START_HERE } from '../../factories/sample-course'
import { type Classroom, classroom, NOON, statementsOf } from './classroom'

const [FIRST, SECOND, LAST] = LESSONS
let room: Classroom
beforeAll(async () => {
  room = await classroom('summer')
})

const minutes = (after: number) => new Date(NOON.getTime() + after * 60_000)
const read = (actor: Parameters<typeof getLessonPage>[0], lesson: string, at = NOON) =>
  atTime(at, () => getLessonPage(actor, { cohort: room.slug, module: START_HERE, lesson }))
const marksOf = (enrollmentId: string) =>
  db().lessonProgress.findMany({ where: { enrollmentId }, orderBy: { lastSeenAt: 'desc' } })

const lessonOf = ({ kind, key }: { kind: string; key: string }) =>
  kind === 'lesson' ? [{ id: key }] : []

describe('a lesson’s page', () => {
  it('says where in the module it lies and what comes before and after', async () => {
    const coach = await room.enroll()
    const page = await read(coach, SECOND)
    expect(page.lesson).toMatchObject({ number: 2, minutes: 10, teaches: [] })
    expect(page.module).toMatchObject({ number: 1, lessons: 3, reflection: { minutes: 30 } })
    expect([page.previous?.slug, page.next?.slug]).toEqual([FIRST, LESSONS[2]])
    expect(page.progress).toMatchObject({ done: false })
    expect(Object.keys(page.progress?.forms.parts ?? {})).toEqual(['c1', 'c2'])
    expect(page.body.segments.some(({ kind }) => kind === 'check')).toBe(true)
  })

  it('names the skill that it teaches, and has nothing after the last', async () => {
    const page = await read(await room.enroll(), LAST)
    expect(page.lesson.teaches).toEqual([{ id: 'C1', title: 'Contract' }])
    expect(page.next).toBeNull()
  })

  it('tells no one which answer is right', async () => {
    for (const { id } of requirementsOf(PROGRAM).flatMap(lessonOf)) {
      const { segments } = getLessonBody(PROGRAM, id, room.slug)
      const parts = segments.filter(({ kind }) => kind !== 'html')
      expect(parts.length, id).toBeGreaterThanOrEqual(2)
      expect(JSON.stringify(parts), id).not.toMatch(/"(correct|because|models|reference|to|bin)"/)
    }
  })

  it('marks the lesson as open with its wording', async () => {
    const coach = await room.enroll()
    const { lesson } = await read(coach, FIRST)
    expect(await marksOf(coach.enrollmentId)).toMatchObject([
      {
        lessonKey: lesson.key,
        moduleKey: START_HERE,
        openedAt: NOON,
        lastSeenAt: NOON,
        completedAt: null,
        contentHash: lesson.hash,
      },
    ])
  })

  it('moves the mark when another lesson was open since, or after five minutes, else not', async () => {
    const coach = await room.enroll()
    const latest = async () => (await marksOf(coach.enrollmentId))[0]
    await read(coach, FIRST)
    await read(coach, FIRST, minutes(2))
    expect(await latest()).toMatchObject({ lastSeenAt: NOON })
    await read(coach, FIRST, minutes(6))
    expect(await latest()).toMatchObject({ openedAt: NOON, lastSeenAt: minutes(6) })
    await read(coach, SECOND, minutes(7))
    const back = await read(coach, FIRST, minutes(8))
    expect(await latest()).toMatchObject({ lessonKey: back.lesson.key, lastSeenAt: minutes(8) })
  })

  it('keeps a wording that no one has met yet before it is marked', async () => {
    const coach = await room.enroll()
    const { lesson } = await read(coach, LESSONS[2])
    await db().lessonProgress.deleteMany({ where: { contentHash: lesson.hash } })
    await withoutWording(lesson.hash, async () => {
      await read(coach, LESSONS[2])
      expect(await marksOf(coach.enrollmentId)).toHaveLength(1)
    })
  })

  it('is read by facilitators, without progress and without a mark', async () => {
    const before = await db().lessonProgress.count()
    const page = await read(room.facilitator, FIRST)
    expect(page).toMatchObject({ progress: null, answers: {}, cohort: { enrollmentId: null } })
    expect(await db().lessonProgress.count()).toBe(before)
  })

  it.each([
    ['a lesson that is not there', { lesson: 'no-such-lesson' }],
    ['a lesson of another module', { module: GO_ON }],
    ['a module that is not there', { module: 'no-such-module' }],
    ['a cohort that is not there', { cohort: 'no-such-cohort' }],
  ])('is not found: %s', async (_, over) => {
    const address = { cohort: room.slug, module: START_HERE, lesson: FIRST, ...over }
    await expect(getLessonPage(await room.enroll(), address)).rejects.toThrow(NotFound)
  })

  it('is not found by a coach of another cohort, nor by one who has left', async () => {
    const stranger = await (await classroom('winter')).enroll()
    await expect(read(stranger, FIRST)).rejects.toThrow(NotFound)
    const gone = await room.enroll()
    await db().enrollment.update({
      where: { id: gone.enrollmentId },
      data: { withdrawnAt: NOON, withdrawalReason: 'not-now' },
    })
    await expect(read(gone, FIRST)).rejects.toThrow(NotFound)
  })

  it.each([5, 50])('takes two statements in a cohort of %i', async (people) => {
    const big = await classroom(`of-${people}`)
    const [coach] = await Promise.all(Array.from({ length: people }, () => big.enroll()))
    if (!coach) throw new Error('no one is enrolled')
    const address = { cohort: big.slug, module: START_HERE, lesson: FIRST }
    expect(await statementsOf(() => getLessonPage(coach, address))).toHaveLength(2)
    expect(await statementsOf(() => getLessonPage(coach, address))).toHaveLength(2)
  })
})

/** Runs `work` while a wording is not known, which never happens to one that someone is bound by. */
async function withoutWording(hash: string, work: () => Promise<void>) {
  const kept = await db().contentVersion.findUniqueOrThrow({ where: { hash } })
  const tables = ['cohort_requirement', 'content_version']
  for (const table of tables) await trigger(table, 'DISABLE')
  const requirements = await db().cohortRequirement.findMany({ where: { contentHash: hash } })
  await db().cohortRequirement.deleteMany({ where: { contentHash: hash } })
  await db().contentVersion.delete({ where: { hash } })
  for (const table of tables) await trigger(table, 'ENABLE')
  // As after a start: a server remembers which wordings its database holds.
  await closeDatabase()
  await work()
  expect(await db().contentVersion.findUnique({ where: { hash } })).toMatchObject({
    source: kept.source,
  })
  await db().cohortRequirement.createMany({ data: requirements })
}

const trigger = (table: string, how: 'DISABLE' | 'ENABLE') =>
  pool().query(`ALTER TABLE ${table} ${how} TRIGGER USER`)
