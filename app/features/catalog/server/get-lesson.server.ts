import type { SkillId } from '~/platform/shared/kernel'
import type { Lesson, LessonBody } from '../contract'
import { addressBody } from '../domain/address-body'
import { inCohort, type LinkAddresses } from '../domain/links'
import { entryOf, orNotFound, programOf } from './catalog-store.server'

/** One lesson by its stable id. Throws NotFound. */
export const getLesson = (programId: string, lessonId: string): Lesson =>
  orNotFound(programOf(programId).lessons.get(lessonId))

/** One lesson by the parts of its address. Throws NotFound. */
export const getLessonBySlug = (programId: string, moduleKey: string, slug: string): Lesson =>
  orNotFound(programOf(programId).lessonsByAddress.get(`${moduleKey}/${slug}`))

/**
 * A lesson's text and questions for the browser, without anything about which answer is right.
 * @param cohort slug of the cohort that its links lead into
 */
export const getLessonBody = (programId: string, lessonId: string, cohort: string): LessonBody =>
  addressBody(entryOf(programOf(programId).bodies, lessonId), inCohort(cohort))

/**
 * The lesson of a program that is open to everyone, with its text and questions; null where it has none.
 * @param links where those in its text lead
 */
export function getSampleLesson(
  programId: string,
  links: LinkAddresses,
): { lesson: Lesson; body: LessonBody } | null {
  const loaded = programOf(programId)
  const { sample } = loaded.program.public ?? {}
  if (!sample) return null
  const lesson = getLessonBySlug(programId, sample.module, sample.lesson)
  return { lesson, body: addressBody(entryOf(loaded.bodies, lesson.id), links) }
}

/** The lessons that teach a skill, in order; none for a skill that is not taught yet. */
export const lessonsTeaching = (programId: string, skillId: SkillId): Lesson[] =>
  [...programOf(programId).lessons.values()].filter((lesson) => lesson.teaches.includes(skillId))
