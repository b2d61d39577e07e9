import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getLesson } from '~/features/catalog/index.server'
import { completionOf } from '~/features/checks/index.server'
import { learningEvents } from '~/features/learning/contract'
import { completeLesson, getLessonPage } from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import { clearListeners, inside } from '~/platform/events/events.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import type { DomainEvents } from '~/platform/shared/events'
import { LESSONS, PROGRAM, START_HERE, TEACHES_C1 } from '../../factories/sample-course'
import { type Classroom, classroom, NOON, statementsOf, uuid } from './classroom'

let room: Classroom
let told: DomainEvents['lesson.completed'][] = []

beforeAll(async () => {
  room = await classroom('summer')
})
beforeEach(() => {
  clearListeners()
  told = []
  inside(learningEvents['lesson.completed'], async (_, payload) => {
    told.push(payload)
  })
})

const input = (over: Partial<Parameters<typeof completeLesson>[1]> = {}) => ({
  ...{ cohort: room.slug, module: START_HERE, lesson: LESSONS[2], mutationId: uuid() },
  contentHash: getLesson(PROGRAM, TEACHES_C1).hash,
  ...over,
})
const complete = (actor: Parameters<typeof completeLesson>[0], over = {}, at = NOON) =>
  atTime(at, () => completeLesson(actor, input(over)))
const progressOf = (enrollmentId: string) =>
  db().lessonProgress.findMany({ where: { enrollmentId }, orderBy: { lessonKey: 'asc' } })

describe('marking a lesson as done', () => {
  it('keeps when, and the wording that was read, and tells the house', async () => {
    const coach = await room.enroll()
    // Seven in the evening where the coach lives, already tomorrow in Greenwich.
    const evening = new Date('2026-08-06T00:30:00Z')
    expect(await complete(coach, {}, evening)).toEqual({ ok: true, first: true })
    const { hash } = getLesson(PROGRAM, TEACHES_C1)
    expect(await progressOf(coach.enrollmentId)).toMatchObject([
      { lessonKey: TEACHES_C1, moduleKey: START_HERE, completedAt: evening, contentHash: hash },
    ])
    expect(told).toEqual([
      {
        enrollmentId: coach.enrollmentId,
        cohortId: room.id,
        personId: coach.personId,
        lessonKey: TEACHES_C1,
        moduleKey: START_HERE,
        teaches: ['C1'],
        contentHash: hash,
        at: evening,
        day: '2026-08-05',
      },
    ])
  })

  it('happens once, however often the same form arrives', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    const results = await Promise.all([
      complete(coach, { mutationId }),
      complete(coach, { mutationId }),
      complete(coach, { mutationId }),
    ])
    expect(results).toEqual(Array(3).fill({ ok: true, first: true }))
    expect(told).toHaveLength(1)
  })

  it('stays as it was when it is marked again', async () => {
    const coach = await room.enroll()
    await complete(coach)
    const later = new Date(NOON.getTime() + 3_600_000)
    expect(await complete(coach, {}, later)).toEqual({ ok: true, first: false })
    expect(await progressOf(coach.enrollmentId)).toMatchObject([{ completedAt: NOON }])
    expect(told).toHaveLength(1)
  })

  it('shows on the page', async () => {
    const coach = await room.enroll()
    await complete(coach)
    const address = { cohort: room.slug, module: START_HERE, lesson: LESSONS[2] }
    const page = await atTime(NOON, () => getLessonPage(coach, address))
    expect(page.progress?.done).toBe(true)
  })

  it('takes an older wording of the lesson that is kept, and no other', async () => {
    const old = { program: PROGRAM, kind: 'lesson', title: 'Old', source: 'Old', recordedAt: NOON }
    await db().contentVersion.createMany({
      data: [
        { ...old, hash: 'third-of-old', key: TEACHES_C1 },
        { ...old, hash: 'another-of-old', key: 'm1-second-lesson' },
      ],
    })
    const coach = await room.enroll()
    for (const contentHash of ['never-was', 'another-of-old'])
      expect(await complete(coach, { contentHash })).toEqual({ ok: false, reason: 'changed' })
    expect(await progressOf(coach.enrollmentId)).toEqual([])
    expect(await complete(coach, { contentHash: 'third-of-old' })).toMatchObject({ ok: true })
    expect(await progressOf(coach.enrollmentId)).toMatchObject([{ contentHash: 'third-of-old' }])
  })

  it('is undone when a listener fails', async () => {
    const coach = await room.enroll()
    inside(learningEvents['lesson.completed'], () => Promise.reject(new Error('no room')))
    const mutationId = uuid()
    await expect(complete(coach, { mutationId })).rejects.toThrow('no room')
    expect(await progressOf(coach.enrollmentId)).toEqual([])
    expect(await db().mutationReceipt.count({ where: { mutationId } })).toBe(0)
  })

  it('is for the coaches of the cohort only', async () => {
    await expect(complete(room.facilitator)).rejects.toThrow(Forbidden)
    const stranger = await (await classroom('winter')).enroll()
    await expect(complete(stranger)).rejects.toThrow(NotFound)
    await expect(complete(await room.enroll(), { lesson: 'no-such-lesson' })).rejects.toThrow(
      NotFound,
    )
    expect(told).toEqual([])
  })
})

describe('the doors for others', () => {
  it.each([5, 50])('count for %i people in one statement', async (people) => {
    const big = await classroom(`of-${people}`)
    const coaches = await Promise.all(Array.from({ length: people }, () => big.enroll()))
    const [first] = coaches
    if (!first) throw new Error('no one is enrolled')
    await complete(first, { cohort: big.slug })
    const ids = coaches.map(({ enrollmentId }) => enrollmentId)
    const sent = await statementsOf(async () => {
      const completion = await completionOf(ids)
      expect(completion.size).toBe(people)
      expect(completion.get(first.enrollmentId)).toEqual({ done: 1, total: 7 })
      expect(completion.get(ids[1] ?? '')).toEqual({ done: 0, total: 7 })
    })
    expect(sent).toHaveLength(1)
  })

  it('count no lesson that the cohort did not agree on', async () => {
    const coach = await room.enroll()
    const { hash } = getLesson(PROGRAM, TEACHES_C1)
    const extra = {
      enrollmentId: coach.enrollmentId,
      lessonKey: 'later',
      moduleKey: START_HERE,
    }
    await db().lessonProgress.create({
      data: { ...extra, openedAt: NOON, lastSeenAt: NOON, completedAt: NOON, contentHash: hash },
    })
    expect((await completionOf([coach.enrollmentId])).get(coach.enrollmentId)).toEqual({
      done: 0,
      total: 7,
    })
    expect(await completionOf([])).toEqual(new Map())
  })
})
