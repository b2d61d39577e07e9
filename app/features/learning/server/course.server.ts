import { getLessonBySlug, getProgram, requirementsOf } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { locksIn } from '~/features/cohorts/index.server'
import { now } from '~/platform/clock.server'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { CohortHead } from '../contract'
import { outlineOf, type ProgramModule } from '../domain/outline'
import type { CourseProgress } from './course-progress.server'

export const headOf = (cohort: CohortView): CohortHead => ({
  slug: cohort.slug,
  title: cohort.title,
  startsOn: cohort.startsOn,
  endsOn: cohort.endsOn,
  timeZone: cohort.timeZone,
  today: dayOf(now(), cohort.timeZone),
  calledOff: cohort.calledOff,
  program: cohort.program,
  enrollmentId: cohort.enrollmentId,
})

/** The cohort's modules as this coach finds them today. */
export function modulesOf(
  cohort: CohortView,
  { seen, checks }: Pick<CourseProgress, 'seen' | 'checks'>,
) {
  const at = now()
  return outlineOf({
    windows: cohort.modules,
    requirements: cohort.requirements,
    modules: programModules(cohort.program),
    ...{ seen, locks: locksIn(cohort) },
    standing: (moduleKey, skills) => checks.standing(moduleKey, skills, at),
    today: dayOf(at, cohort.timeZone),
  })
}

/** Today's requirement for a check says what it asks about and how long it takes. */
function programModules(program: string): ProgramModule[] {
  const asked = new Map(
    requirementsOf(program)
      .filter(({ kind }) => kind === 'check')
      .map(({ key, title, minutes, teaches }) => [
        key,
        { id: key, title, minutes, skills: teaches },
      ]),
  )
  return getProgram(program).modules.map((module) => ({
    ...module,
    check: asked.get(module.check?.id ?? '') ?? null,
  }))
}

/** A lesson of a module that this cohort has. Throws NotFound. */
export function lessonIn(cohort: CohortView, moduleKey: string, slug: string) {
  if (!cohort.modules.some(({ key }) => key === moduleKey)) throw new NotFound()
  return getLessonBySlug(cohort.program, moduleKey, slug)
}
