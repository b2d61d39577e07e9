import { getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import type { CoachAction } from '~/features/identity/contract'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'

/** The cohort in which the actor is a coach and may do this, and one of its program's skills. Throws NotFound. */
export async function asCoachWithSkill(
  actor: Actor,
  action: CoachAction,
  slug: string,
  skillId: SkillId,
) {
  const cohort = await getCohortFor(actor, slug, action)
  const skill = getSkills(cohort.program).find(({ id }) => id === skillId)
  if (!skill) throw new NotFound()
  return { cohort, enrollmentId: cohort.enrollmentId, skill }
}
