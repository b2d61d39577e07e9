import { getCohortFor, listLeftCohorts } from '~/features/cohorts/index.server'
import { rememberChoice } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { type Actor, meantEnrollment, membershipsOf } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { DueProbe, LearnHome, ModuleLine } from '../contract'
import { headOf, modulesOf } from './course.server'
import { type CourseProgress, readCourseProgress } from './course-progress.server'
import { focusIn } from './focus/focus-in.server'

const NOWHERE = { choices: [], cohort: null, modules: [], probes: [], focus: null }

/**
 * The coach's home, in two statements. `cohort` (a slug) chooses among several and is remembered; else the
 * last choice counts, else the newest enrollment. Someone who belongs nowhere yet gets an empty home; who
 * is here for other work, NotFound.
 */
export async function getLearnHome(
  actor: Actor,
  { cohort: asked }: { cohort: string | null },
): Promise<LearnHome> {
  const mine = membershipsOf(actor, 'coach')
  if (actor.memberships.length === 0 && !asked) return { ...NOWHERE, left: await leftBy(actor) }
  const chosen = asked
    ? mine.find(({ cohortSlug }) => cohortSlug === asked)
    : meantEnrollment(actor)
  if (!chosen) throw new NotFound()
  if (asked) await rememberChoice(actor, { cohortId: chosen.cohortId })
  const [cohort, marks] = await Promise.all([
    getCohortFor(actor, chosen.cohortSlug, 'lesson.read'),
    readCourseProgress(chosen.enrollmentId, dayOf(now(), actor.timeZone)),
  ])
  const modules = modulesOf(cohort, marks)
  return {
    choices: mine.map(({ cohortSlug, cohortTitle }) => ({ slug: cohortSlug, title: cohortTitle })),
    left: [],
    cohort: headOf(cohort),
    modules,
    probes: dueIn(modules, marks),
    focus: focusIn(cohort.program, marks, modules),
  }
}

const leftBy = async (actor: Actor) =>
  (await listLeftCohorts(actor)).map(({ slug, title }) => ({ slug, title }))

/** Each module once: the next ones come when these are answered. */
const dueIn = (
  modules: readonly ModuleLine[],
  { checks: { waiting } }: CourseProgress,
): DueProbe[] =>
  waiting.flatMap(({ moduleKey, questions }, i) => {
    const first = waiting.findIndex((one) => one.moduleKey === moduleKey) === i
    const module = modules.find(({ key }) => key === moduleKey)
    if (!first || !module) return []
    const { number, title } = module
    return [{ moduleKey, number, title, questions }]
  })
