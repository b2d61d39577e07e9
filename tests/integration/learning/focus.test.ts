import { beforeAll, describe, expect, it } from 'vitest'
import { getSkillHash } from '~/features/catalog/index.server'
import type { FocusPage } from '~/features/learning/contract'
import {
  chooseFocus,
  completeLesson,
  focusOf,
  getCoursePage,
  getFocusPage,
  getLearnHome,
  getLessonPage,
  getModulePage,
  rateSkills,
} from '~/features/learning/index.server'
import { getPracticeForm } from '~/features/practice/index.server'
import { atTime } from '~/platform/clock.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { GO_ON, LESSONS, PROGRAM, START_HERE } from '../../factories/sample-course'
import { type Classroom, classroom, NOON, statementsOf, uuid } from './classroom'

type Ratings = Parameters<typeof rateSkills>[1]['ratings']

const WEEK = 7 * 86_400_000
const LATER = new Date(NOON.getTime() + WEEK)
let room: Classroom
let elsewhere: Classroom
beforeAll(async () => {
  room = await classroom('summer')
  elsewhere = await classroom('winter')
})

const rate = (actor: Actor, ratings: Ratings, over: { mutationId?: string; at?: Date } = {}) =>
  atTime(over.at ?? NOON, () =>
    rateSkills(actor, { cohort: room.slug, ratings, mutationId: over.mutationId ?? uuid() }),
  )
const choose = (actor: Actor, skills: string[], over: { mutationId?: string; at?: Date } = {}) =>
  atTime(over.at ?? NOON, () =>
    chooseFocus(actor, { cohort: room.slug, skills, mutationId: over.mutationId ?? uuid() }),
  )
const page = (actor: Actor, step: string | null = null) => getFocusPage(actor, room.slug, step)
const ratingsIn = ({ groups }: FocusPage) =>
  Object.fromEntries(
    groups.flatMap(({ skills }) =>
      skills.flatMap(({ id, rating }) => (rating ? [[id, rating]] : [])),
    ),
  )
const rated = (enrollmentId: string) =>
  db().skillRating.findMany({ where: { enrollmentId }, orderBy: { seq: 'asc' } })
const chosen = (enrollmentId: string) =>
  db().focusChoice.findMany({ where: { enrollmentId }, orderBy: { seq: 'asc' } })
const home = (actor: Actor) => atTime(NOON, () => getLearnHome(actor, { cohort: null }))

describe('rating one’s own skills', () => {
  it('keeps a part, with the wording that was rated', async () => {
    const coach = await room.enroll()
    const answer = await rate(coach, [
      { skill: 'C1', level: 2 },
      { skill: 'C2', level: null },
      { skill: 'P1', level: undefined },
    ])
    expect(answer).toEqual({ ok: true, rated: 2 })
    const rows = await rated(coach.enrollmentId)
    expect(rows).toMatchObject([
      { skillId: 'C1', level: 2, occasion: 'baseline', ratedAt: NOON },
      { skillId: 'C2', level: null, occasion: 'baseline', ratedAt: NOON },
    ])
    expect(rows[0]?.contentHash).toBe(getSkillHash(PROGRAM, 'C1'))
    const where = { hash: getSkillHash(PROGRAM, 'C1') }
    const kept = await db().contentVersion.findUniqueOrThrow({ where })
    expect(kept).toMatchObject({ kind: 'skill', key: 'C1', title: 'Contract' })
    expect(kept.source).toContain('"levels"')
    expect(ratingsIn(await page(coach))).toEqual({
      C1: { level: 2, on: '2026-08-05' },
      C2: { level: null, on: '2026-08-05' },
    })
  })

  it('stands beside what was said before, and what is new is where it begins', async () => {
    const coach = await room.enroll()
    await rate(coach, [{ skill: 'C1', level: 3 }])
    await rate(coach, ['C1', 'P2'].map((skill) => ({ skill, level: 2 })) as Ratings, { at: LATER })
    expect(
      (await rated(coach.enrollmentId)).map(({ skillId, level, occasion }) => [
        skillId,
        level,
        occasion,
      ]),
    ).toEqual([
      ['C1', 3, 'baseline'],
      ['C1', 2, 'later'],
      ['P2', 2, 'baseline'],
    ])
    expect(ratingsIn(await page(coach))).toMatchObject({ C1: { level: 2, on: '2026-08-12' } })
    expect((await home(coach)).focus?.rated).toBe(2)
  })

  it('is stored once, however often the same form arrives', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    const send = () => rate(coach, [{ skill: 'C1', level: 1 }], { mutationId })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers).toEqual(Array(3).fill({ ok: true, rated: 1 }))
    expect(await rated(coach.enrollmentId)).toHaveLength(1)
  })

  it('is the last rating, also when it was the first in a page from the browser’s memory', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    await rate(coach, [{ skill: 'C1', level: 1 }], { mutationId })
    await rate(coach, [{ skill: 'C1', level: 2 }])
    await rate(coach, [{ skill: 'C1', level: 1 }], { mutationId })
    expect(ratingsIn(await page(coach))).toMatchObject({ C1: { level: 1 } })
    expect(await rated(coach.enrollmentId)).toHaveLength(3)
  })

  it('has one beginning, also when two tabs send at once', async () => {
    const coach = await room.enroll()
    const tabs = [1, 4].map((level) => rate(coach, [{ skill: 'C1', level }] as Ratings))
    expect(await Promise.all(tabs)).toEqual(Array(2).fill({ ok: true, rated: 1 }))
    const occasions = (await rated(coach.enrollmentId)).map(({ occasion }) => occasion)
    expect(occasions).toEqual(['baseline', 'later'])
  })

  it('refuses a skill that is not in the program, and keeps nothing of that form', async () => {
    const coach = await room.enroll()
    const ratings = ['C1', 'C9'].map((skill) => ({ skill, level: 2 })) as Ratings
    expect(await rate(coach, ratings)).toEqual({ ok: false, reason: 'unknown-skill' })
    expect(await rated(coach.enrollmentId)).toEqual([])
  })
})

describe('choosing a focus', () => {
  it('holds until the next choice, and the earlier one stays on record', async () => {
    const coach = await room.enroll()
    expect(await choose(coach, ['P1', 'C1'])).toEqual({ ok: true, changed: true })
    expect(await choose(coach, ['C4'], { at: LATER })).toEqual({ ok: true, changed: true })
    expect(await choose(coach, ['C4'], { at: LATER })).toEqual({ ok: true, changed: false })
    expect(await chosen(coach.enrollmentId)).toMatchObject([
      { skillIds: ['P1', 'C1'], chosenAt: NOON },
      { skillIds: ['C4'], chosenAt: LATER },
    ])
    expect((await page(coach)).chosen).toEqual(['C4'])
    await choose(coach, ['P1', 'C1'], { at: LATER })
    expect((await page(coach)).chosen).toEqual(['P1', 'C1'])
  })

  it('happens once, however often the same form arrives', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    const send = () => choose(coach, ['C1'], { mutationId })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers).toEqual(Array(3).fill({ ok: true, changed: true }))
    expect(await chosen(coach.enrollmentId)).toHaveLength(1)
  })

  it('is the last choice, also when it was the first in a page from the browser’s memory', async () => {
    const coach = await room.enroll()
    const mutationId = uuid()
    await choose(coach, ['C1'], { mutationId })
    await choose(coach, ['C2'])
    expect(await choose(coach, ['C1'], { mutationId })).toEqual({ ok: true, changed: true })
    expect((await page(coach)).chosen).toEqual(['C1'])
    expect(await chosen(coach.enrollmentId)).toHaveLength(3)
  })

  it('refuses a skill that is not in the program', async () => {
    const coach = await room.enroll()
    expect(await choose(coach, ['C1', 'X1'])).toEqual({ ok: false, reason: 'unknown-skill' })
    expect(await chosen(coach.enrollmentId)).toEqual([])
  })

  it('leaves a skill out that has left the program since', async () => {
    const coach = await room.enroll()
    await db().focusChoice.create({
      data: {
        ...{ enrollmentId: coach.enrollmentId, mutationId: uuid(), chosenAt: NOON },
        skillIds: ['X1', 'C2'],
      },
    })
    expect((await page(coach)).chosen).toEqual(['C2'])
    expect((await home(coach)).focus?.skills.map(({ id }) => id)).toEqual(['C2'])
  })
})

describe('the page', () => {
  it('begins with the ratings, and then asks for the focus', async () => {
    const coach = await room.enroll()
    const first = await page(coach)
    expect(first.step).toBe('rate')
    expect(first.groups.map(({ kind, skills }) => [kind, skills.length])).toEqual([
      ['coaching', 4],
      ['practice', 4],
    ])
    expect((await page(coach, 'choose')).step).toBe('choose')
    await rate(coach, [{ skill: 'C1', level: 1 }])
    expect((await page(coach)).step).toBe('choose')
    expect((await page(coach, 'rate')).step).toBe('rate')
  })

  it('is for the coaches of the cohort, and no one reads along', async () => {
    const stranger = await elsewhere.enroll()
    for (const actor of [room.facilitator, stranger]) {
      await expect(page(actor)).rejects.toThrow(NotFound)
      await expect(rate(actor, [{ skill: 'C1', level: 1 }])).rejects.toThrow(NotFound)
      await expect(choose(actor, ['C1'])).rejects.toThrow(NotFound)
    }
    expect(await focusOf(room.facilitator, room.slug)).toEqual([])
  })

  it('keeps the answers of one cohort out of another', async () => {
    const here = await room.enroll()
    const both = await elsewhere.enroll(here)
    await rate(both, [{ skill: 'C1', level: 1 }])
    await choose(both, ['C1'])
    const there = await getFocusPage(both, elsewhere.slug, null)
    expect([ratingsIn(there), there.chosen]).toEqual([{}, []])
    expect(await focusOf(both, elsewhere.slug)).toEqual([])
  })

  it('is closed once someone has left the cohort', async () => {
    const coach = await room.enroll()
    await db().enrollment.update({
      where: { id: coach.enrollmentId },
      data: { withdrawnAt: NOON, withdrawalReason: 'moved' },
    })
    await expect(choose(coach, ['C1'])).rejects.toThrow(NotFound)
  })

  it('takes two statements', async () => {
    const coach = await room.enroll()
    await rate(coach, [{ skill: 'C1', level: 1 }])
    expect(await statementsOf(() => page(coach))).toHaveLength(2)
  })
})

describe('elsewhere in the house', () => {
  it('the home knows the focus and the next lesson on it', async () => {
    const coach = await room.enroll()
    expect((await home(coach)).focus).toEqual({ rated: 0, skills: [] })
    await choose(coach, ['C1', 'P1'])
    const [contract, lead] = (await home(coach)).focus?.skills ?? []
    expect(contract).toMatchObject({
      title: 'Contract',
      lessons: 1,
      next: { module: START_HERE, slug: LESSONS[2] },
    })
    expect(lead).toMatchObject({
      title: 'Share',
      lessons: 2,
      next: { module: GO_ON, slug: 'fourth-lesson' },
    })
    const lesson = { cohort: room.slug, module: START_HERE, lesson: LESSONS[2] }
    const { hash } = (await getLessonPage(coach, lesson)).lesson
    await completeLesson(coach, { ...lesson, contentHash: hash, mutationId: uuid() })
    expect((await home(coach)).focus?.skills[0]).toMatchObject({ lessons: 1, next: null })
  })

  it('course and module mark it, for the coach alone', async () => {
    const coach = await room.enroll()
    await choose(coach, ['C1', 'P2'])
    const marks = async (actor: Actor) => {
      const course = await getCoursePage(actor, room.slug)
      const module = await getModulePage(actor, { cohort: room.slug, module: START_HERE })
      return [course.focus, module.module.skills.map(({ focus }) => focus)]
    }
    expect(await marks(coach)).toEqual([
      {
        [START_HERE]: ['Contract'],
        [GO_ON]: ['Notice'],
      },
      [true],
    ])
    expect(await marks(await room.enroll())).toEqual([{}, [false]])
    expect(await marks(room.facilitator)).toEqual([{}, [false]])
  })

  it('a new plan begins with it, unless another skill is asked for', async () => {
    const coach = await room.enroll()
    const planned = async (skill: string | null) => {
      const focus = await focusOf(coach, null)
      return (await getPracticeForm(coach, { cohort: room.slug, skill, focus })).skillId
    }
    expect(await planned(null)).toBe('C1')
    await choose(coach, ['P2', 'C4'])
    expect(await planned(null)).toBe('P2')
    expect(await planned('C3')).toBe('C3')
    expect(await planned('X1')).toBe('P2')
  })
})
