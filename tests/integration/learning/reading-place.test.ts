import { beforeAll, expect, test } from 'vitest'
import {
  actOnLesson,
  answerPart,
  completeLesson,
  getLearnHome,
  getLessonPage,
} from '~/features/learning/index.server'
import { atTime } from '~/platform/clock.server'
import { Forbidden, NotFound } from '~/platform/shared/app-error'
import { LESSONS, START_HERE } from '../../factories/sample-course'
import { type Classroom, classroom, NOON, uuid } from './classroom'

const [, LESSON] = LESSONS
let room: Classroom
beforeAll(async () => {
  room = await classroom('summer')
})

type Coach = Awaited<ReturnType<Classroom['enroll']>>
const address = () => ({ cohort: room.slug, module: START_HERE, lesson: LESSON })
const read = (coach: Coach) => atTime(NOON, () => getLessonPage(coach, address()))
const tell = (actor: Parameters<typeof actOnLesson>[0], place: string, over = {}) =>
  actOnLesson(actor, { ...address(), ...over }, { intent: 'keep-place', place })
const placeOf = async (coach: Coach) => (await read(coach)).progress?.place
const headingsOf = async (coach: Coach) => (await read(coach)).body.headings

test('a lesson goes on at the heading that was told last, and the home page leads there', async () => {
  const coach = await room.enroll()
  const [first, second] = await headingsOf(coach)
  expect(await placeOf(coach)).toBeNull()
  for (const heading of [first, second])
    expect(await tell(coach, heading?.id ?? '')).toEqual({ ok: true })
  expect(await placeOf(coach)).toEqual({ id: second?.id, title: second?.text })
  const { modules } = await getLearnHome(coach, { cohort: room.slug })
  const lessons = modules.flatMap((module) => module.lessons)
  expect(lessons.filter(({ place }) => place)).toMatchObject([{ slug: LESSON, place: second?.id }])
})

test('an answer is a place too, without scripts', async () => {
  const coach = await room.enroll()
  await read(coach)
  const answer = { kind: 'check', option: 'b' } as const
  await answerPart(coach, { ...address(), partId: 'c1', base: 0, answer, mutationId: uuid() })
  expect(await placeOf(coach)).toEqual({ id: 'part-c1', title: null })
})

test('what is done has no place anymore, also when one is told late', async () => {
  const coach = await room.enroll()
  const [heading] = await headingsOf(coach)
  await tell(coach, heading?.id ?? '')
  const { lesson } = await read(coach)
  await completeLesson(coach, { ...address(), contentHash: lesson.hash, mutationId: uuid() })
  await tell(coach, heading?.id ?? '')
  expect(await placeOf(coach)).toBeNull()
})

test('a place that is not in the lesson is refused, and the one before it stays', async () => {
  const coach = await room.enroll()
  const [heading] = await headingsOf(coach)
  await tell(coach, heading?.id ?? '')
  expect(await tell(coach, 'part-c99')).toMatchObject({ ok: false })
  expect(await placeOf(coach)).toMatchObject({ id: heading?.id })
})

test('only a coach has a place, in a lesson of the own cohort', async () => {
  const coach = await room.enroll()
  const other = await classroom('other')
  await expect(tell(room.facilitator, 'part-c1')).rejects.toThrow(Forbidden)
  await expect(tell(coach, 'part-c1', { cohort: other.slug })).rejects.toThrow(NotFound)
  await expect(tell(coach, 'part-c1', { lesson: 'no-such-lesson' })).rejects.toThrow(NotFound)
})
