import { getModule, getPracticePrompt, getSkill } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { ModulePage } from '../contract'
import { headOf, modulesOf } from './course.server'
import { readCourseProgress } from './course-progress.server'

/** One module for the people of its cohort, in two statements. Throws NotFound. */
export async function getModulePage(
  actor: Actor,
  { cohort: slug, module: key }: { cohort: string; module: string },
): Promise<ModulePage> {
  const cohort = await getCohortFor(actor, slug, 'lesson.read')
  const today = dayOf(now(), actor.timeZone)
  const marks = await readCourseProgress(cohort.enrollmentId, today)
  const { focus } = marks
  const modules = modulesOf(cohort, marks)
  const at = modules.findIndex((one) => one.key === key)
  const line = modules[at]
  if (!line) throw new NotFound()
  const { objectives, skills, practice } = getModule(cohort.program, key)
  const next = modules[at + 1]
  return {
    cohort: headOf(cohort),
    module: {
      ...line,
      objectives,
      skills: skills.map((id) => {
        const { title, definition } = getSkill(cohort.program, id)
        return { id, title, definition, focus: focus.includes(id) }
      }),
    },
    practice: practice && {
      skill: practice.skill,
      title: getSkill(cohort.program, practice.skill).title,
      prompt: getPracticePrompt(cohort.program, key, slug).commitment,
    },
    next: next ? { key: next.key, title: next.title, window: next.window } : null,
  }
}
