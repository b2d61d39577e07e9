import type { ModuleCheck } from '~/features/catalog/contract'
import { getSkill } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import type { CheckLine } from '~/features/learning/contract'
import { headOf, modulesOf, readCourseProgress } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { AskedOfCheck, CheckPage, CheckView } from '../../contract'
import { askedItems } from '../../domain/check-rules'
import { questionsOf, readAttempts } from './attempts.server'
import { checkIn } from './check-scope.server'
import {
  overviewView,
  questionView,
  resultView,
  type Standing,
  startView,
} from './check-views.server'

/**
 * A module's check wherever the coach stands in it: at the start, at a question, before handing in, or
 * at the result. Three statements; one more for an attempt whose wording has changed since. Who reads
 * along sees the start. Throws NotFound, and Forbidden before the module opens.
 */
export async function getCheckPage(
  actor: Actor,
  { cohort: slug, module: moduleKey }: { cohort: string; module: string },
  asked: AskedOfCheck,
): Promise<CheckPage> {
  const cohort = await getCohortFor(actor, slug, 'lesson.read')
  const { check } = checkIn(cohort, moduleKey)
  checkModuleIsOpen(cohort, moduleKey)
  const today = dayOf(now(), actor.timeZone)
  const [marks, attempts] = await Promise.all([
    readCourseProgress(cohort.enrollmentId, today),
    readAttempts(cohort.enrollmentId, moduleKey),
  ])
  const module = modulesOf(cohort, marks).find(({ key }) => key === moduleKey)
  const line = module?.check
  if (!module || !line) throw new NotFound()
  const { key, number, title, reflection } = module
  return {
    cohort: headOf(cohort),
    module: { key, number, title, reflection },
    check: line,
    skills: line.skills.map((id) => skillIn(cohort, id)),
    perSkill: perSkill(check, line),
    view: await viewOf({ cohort, moduleKey, line, marks, attempts }, asked),
  }
}

const skillIn = ({ program }: CohortView, id: string) => ({
  id,
  title: getSkill(program, id).title,
})

const perSkill = ({ items }: ModuleCheck, { skills }: CheckLine): number =>
  Math.max(...skills.map((skill) => askedItems(items, { form: 'a', skills: [skill] }).length))

async function viewOf(standing: Standing, asked: AskedOfCheck): Promise<CheckView> {
  const { attempts, moduleKey, cohort } = standing
  const where = { program: cohort.program, moduleKey }
  const handedIn = attempts.filter(({ handedInAt }) => handedInAt !== null)
  const open = attempts.find(({ handedInAt }) => handedInAt === null)
  const shown = handedIn.find(({ number }) => number === asked.attempt)
  if (open && !shown) {
    const questions = await questionsOf(where, open)
    const { question, overview } = asked
    const unanswered = questions.findIndex(({ id }) => !open.answers[id])
    const at = question ? question - 1 : overview ? -1 : unanswered
    const changing = question !== null && overview
    return (
      questionView(cohort, open, questions, { at, changing }) ??
      overviewView(cohort, open, questions)
    )
  }
  const result = shown ?? handedIn.at(-1)
  if (!result) return startView(standing)
  return resultView(standing, result, await questionsOf(where, result))
}
