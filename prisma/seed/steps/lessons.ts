import { JUDGED_KINDS, type Lesson, type Module } from '~/features/catalog/contract'
import { getLesson } from '~/features/catalog/index.server'
import { answerPart, completeLesson, getLessonPage } from '~/features/learning/index.server'
import { atTime, now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { minutesAfter } from '../calendar'
import { type CoachKey, coaches, coachKeys } from '../cast/coaches'
import { modules, readDaysOf } from '../course'
import { chanceOf, type Step } from '../timeline'
import { done, ownStep, PROGRAM, type World } from '../world'
import { answersTo, type Part } from './lesson-answers'

interface Visit {
  coach: CoachKey
  lesson: Lesson
  address: { cohort: string; module: string; lesson: string }
}

const addressOf = (world: World, coach: CoachKey, { moduleKey, slug }: Lesson) => ({
  cohort: world.cohort(coaches[coach].cohort).slug,
  module: moduleKey,
  lesson: slug,
})

/**
 * Ana answers nearly everything. Of the others no one sees more than that they have read, so a question in
 * about every sixth lesson will do.
 */
function answered({ coach, lesson }: Visit): Part[] {
  if (coach === 'ana') return lesson.parts
  if (chanceOf(`${coach} ${lesson.id} answers`, 6) > 0) return []
  return lesson.parts.filter(({ kind }) => JUDGED_KINDS.includes(kind)).slice(0, 1)
}

/** Answers what there is to answer. @returns how many minutes it took */
async function answerAll(actor: Actor, visit: Visit, began: Date): Promise<number> {
  const { coach, lesson, address } = visit
  let minute = 3
  for (const part of answered(visit)) {
    minute += 2 + chanceOf(`${coach} ${part.id} pace`, 4)
    for (const answer of answersTo(coach, lesson, part)) {
      minute += 1
      await atTime(minutesAfter(began, minute), async () => {
        const given = { partId: part.id, base: 0, answer, mutationId: newId() }
        done(await answerPart(actor, { ...address, ...given }))
      })
    }
  }
  return minute
}

/** Reads a lesson and marks it as done. Only Ana's visits are worth a page of their own. */
async function read(actor: Actor, visit: Visit): Promise<void> {
  const { coach, lesson, address } = visit
  const began = now()
  if (coach === 'ana') await getLessonPage(actor, address)
  const minutes = Math.max(2 + (await answerAll(actor, visit, began)), lesson.minutes)
  const contentHash = lesson.hash
  await atTime(minutesAfter(began, minutes), async () => {
    done(await completeLesson(actor, { ...address, contentHash, mutationId: newId() }))
  })
}

const allLessons = () => modules().flatMap(({ lessons }) => lessons)

/** The lesson after the last one that was done, if someone has had a look at it. */
function openedStep(world: World, coach: CoachKey, read: ReadonlySet<string>): Step[] {
  const { left } = coaches[coach].reading
  const lesson = allLessons().find(({ id }) => !read.has(id))
  if (left === undefined || !lesson) return []
  const name = `${coach} opens ${lesson.id}`
  return [
    ownStep(world, { who: coach, ago: left, time: '20', name }, async (actor) => {
      await getLessonPage(actor, addressOf(world, coach, lesson))
    }),
  ]
}

function readingSteps(world: World, coach: CoachKey): Step[] {
  const days = readDaysOf(coach)
  const steps = days.map(({ lesson: id, ago, hour }) => {
    const lesson = getLesson(PROGRAM, id)
    const time = String(hour).padStart(2, '0')
    const name = `${coach} reads ${id}`
    const visit = { coach, lesson, address: addressOf(world, coach, lesson) }
    return ownStep(world, { who: coach, ago, time, name }, (actor) => read(actor, visit))
  })
  return [...steps, ...openedStep(world, coach, new Set(days.map(({ lesson }) => lesson)))]
}

/** How many days ago someone had done all lessons of a module; null for who has not. */
export function lessonsDoneAgo(coach: CoachKey, { lessons }: Module): number | null {
  const days = new Map(readDaysOf(coach).map(({ lesson, ago }) => [lesson, ago]))
  const done = lessons.flatMap(({ id }) => days.get(id) ?? [])
  return done.length < lessons.length ? null : Math.min(...done)
}

/** Lessons read and questions answered, everyone at their own pace. */
export const lessonSteps = (world: World): Step[] =>
  coachKeys.flatMap((coach) => readingSteps(world, coach))
