import {
  type Lesson,
  type LessonBody,
  type PartAnswerView,
  partAnchor,
  type Scored,
  scoredIn,
} from '~/features/catalog/contract'
import {
  getLessonBody,
  getModule,
  getSkill,
  recordContentVersions,
} from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { inTransaction } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { LessonLink, LessonPage, ReadingPlace } from '../../contract'
import { leanOf } from '../../domain/lean'
import { headOf, lessonIn } from '../course.server'
import { type OpenedLesson, readOpenedLesson } from './open-lesson.server'
import { viewOf } from './part-answers.server'

/**
 * A lesson for the people of its cohort, in two statements: the cohort, and everything of this coach's.
 * For a coach it also marks the lesson as open. Throws NotFound, also for a lesson of another program.
 */
export async function getLessonPage(
  actor: Actor,
  address: { cohort: string; module: string; lesson: string },
): Promise<LessonPage> {
  const cohort = await getCohortFor(actor, address.cohort, 'lesson.read')
  const lesson = lessonIn(cohort, address.module, address.lesson)
  checkModuleIsOpen(cohort, address.module)
  const marks = cohort.enrollmentId ? await openLesson(cohort.enrollmentId, lesson) : null
  const module = getModule(cohort.program, lesson.moduleKey)
  const { id: key, slug, title, summary, minutes, hash } = lesson
  const at = module.lessons.indexOf(lesson)
  const body = getLessonBody(cohort.program, key, cohort.slug)
  return {
    cohort: headOf(cohort),
    module: {
      key: module.key,
      number: cohort.modules.find((one) => one.key === module.key)?.position ?? module.number,
      title: module.title,
      lessons: module.lessons.length,
      check: marks?.checked ? null : checkOf(cohort, module.check?.id),
      reflection: module.reflection && {
        title: module.reflection.title,
        minutes: module.reflection.minutes,
      },
    },
    lesson: {
      ...{ key, slug, title, summary, minutes, hash },
      number: at + 1,
      teaches: lesson.teaches.map((id) => ({ id, title: getSkill(cohort.program, id).title })),
    },
    body,
    ...answersOf(cohort, lesson, marks),
    progress: marks && { done: marks.done, place: placeIn(body, marks), forms: formsFor(lesson) },
    previous: linkTo(module.lessons[at - 1]),
    next: linkTo(module.lessons[at + 1]),
  }
}

/** The reader goes on at a heading or a part. The place is null at the beginning, or once done. */
function placeIn(
  { headings, segments }: LessonBody,
  { place, done }: OpenedLesson,
): ReadingPlace | null {
  if (place === null || done) return null
  const heading = headings.find(({ id }) => id === place)
  if (heading) return { id: place, title: heading.text }
  const isPart = segments.some((one) => one.kind !== 'html' && partAnchor(one.id) === place)
  return isPart ? { id: place, title: null } : null
}

/** How long the check takes that the cohort agreed on; null where there is none. */
function checkOf({ requirements }: CohortView, id: string | undefined) {
  const asked = requirements.find(({ kind, key }) => kind === 'check' && key === id)
  return asked ? { minutes: asked.minutes } : null
}

/** A wording that no one has met yet is kept first, once for the whole house. */
async function openLesson(enrollmentId: string, lesson: Lesson): Promise<OpenedLesson> {
  const opening = {
    enrollmentId,
    lessonKey: lesson.id,
    moduleKey: lesson.moduleKey,
    contentHash: lesson.hash,
    at: now(),
  }
  const marks = await readOpenedLesson(opening)
  if (marks.kept) return marks
  await inTransaction((tx) => recordContentVersions(tx, [lesson.hash]))
  return readOpenedLesson(opening)
}

/** The answers of this lesson, and how the coach scores in all of them. */
function answersOf(cohort: CohortView, lesson: Lesson, marks: OpenedLesson | null) {
  const answers: Record<string, PartAnswerView> = {}
  const scored: Scored[] = []
  for (const kept of marks?.answers ?? []) {
    const view = viewOf(cohort.program, kept)
    if (!view) continue
    if (kept.lessonKey === lesson.id) answers[kept.partId] = view
    scored.push(...scoredIn(view.feedback))
  }
  return { answers, lean: leanOf(scored) }
}

const formsFor = ({ parts }: Lesson) => ({
  complete: newId(),
  parts: Object.fromEntries(parts.map(({ id }) => [id, newId()])),
  wordings: Object.fromEntries(parts.map(({ id, hash }) => [id, hash])),
})

const linkTo = (lesson: Lesson | undefined): LessonLink | null =>
  lesson ? { title: lesson.title, minutes: lesson.minutes, slug: lesson.slug } : null
