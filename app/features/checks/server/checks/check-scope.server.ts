import type { ModuleCheck } from '~/features/catalog/contract'
import { getModule, getModuleCheck, lessonsTeaching } from '~/features/catalog/index.server'
import type { CohortView } from '~/features/cohorts/contract'
import { skillsChecked } from '~/features/learning/contract'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import type { LessonToRead } from '../../contract'

/** A facilitator or program staff, who may read a check, gets this refusal when they try to take it. */
export const ONLY_COACHES = 'Only a coach of this cohort can take its checks.'

interface CheckHere {
  check: ModuleCheck
  /** Those that it is about in this cohort. */
  skills: string[]
}

/** A module's check as it reads today; null for a module that has none, or that the cohort has not. */
function findCheck(cohort: CohortView, moduleKey: string): CheckHere | null {
  if (!cohort.modules.some(({ key }) => key === moduleKey)) return null
  const check = getModuleCheck(cohort.program, moduleKey)
  if (!check) return null
  const agreed = cohort.requirements.find(({ kind, key }) => kind === 'check' && key === check.id)
  return { check, skills: skillsChecked(check.skills, agreed?.teaches) }
}

/** The same; throws NotFound where there is none. */
export function checkIn(cohort: CohortView, moduleKey: string): CheckHere {
  const found = findCheck(cohort, moduleKey)
  if (!found) throw new NotFound()
  return found
}

/** The lessons of a module that teach a skill; of the whole program where none of them does. */
export function lessonsOn(program: string, moduleKey: string, skill: SkillId): LessonToRead[] {
  const here = getModule(program, moduleKey).lessons.filter(({ teaches }) =>
    teaches.includes(skill),
  )
  return (here.length > 0 ? here : lessonsTeaching(program, skill)).map(
    ({ id: key, moduleKey: module, slug, title, minutes }) => ({
      ...{ key, module, slug, title, minutes },
    }),
  )
}
