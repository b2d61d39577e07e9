import type {
  DiscussionPrompt,
  LessonBody,
  PracticePrompt,
  ReflectionAssignment,
  Rubric,
} from '../contract'
import { addressBody } from '../domain/address-body'
import { inCohort } from '../domain/links'
import { entryOf, programOf } from './catalog-store.server'

const addressed = <T extends { body: LessonBody }>(prompt: T, cohort: string): T => ({
  ...prompt,
  body: addressBody(prompt.body, inCohort(cohort)),
})

/** The written assignment of a module. Throws NotFound when the module has none. */
export const getReflectionAssignment = (
  programId: string,
  moduleKey: string,
  cohort: string,
): ReflectionAssignment => addressed(entryOf(programOf(programId).reflections, moduleKey), cohort)

/** A reflection is scored with the shared criteria and the module's own. Throws NotFound. */
export const getRubric = (programId: string, moduleKey: string): Rubric =>
  entryOf(programOf(programId).rubrics, moduleKey)

/** The question that opens a module's discussion. Throws NotFound when the module has none. */
export const getDiscussionPrompt = (
  programId: string,
  moduleKey: string,
  cohort: string,
): DiscussionPrompt => addressed(entryOf(programOf(programId).discussions, moduleKey), cohort)

/** The module's task for work: commitment, field note and observation. Throws NotFound when it has none. */
export const getPracticePrompt = (
  programId: string,
  moduleKey: string,
  cohort: string,
): PracticePrompt => addressed(entryOf(programOf(programId).practices, moduleKey), cohort)
