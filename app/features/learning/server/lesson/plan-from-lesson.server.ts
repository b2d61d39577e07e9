import { type PartPlan, PLAN_KINDS, partAnswerSchema, planIn } from '~/features/catalog/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { partIn } from './part-answers.server'

export type LessonPlan = Omit<PartPlan, 'skill'>

/**
 * The if-then plan that a coach last kept in a lesson, to be made a commitment; null when there is none.
 * @param from `lesson id/part id`, as in the address
 * Throws NotFound for a cohort that is not the actor's.
 */
export async function planFromLesson(
  actor: Actor,
  cohortSlug: string,
  from: string,
): Promise<LessonPlan | null> {
  const cohort = await getCohortFor(actor, cohortSlug, 'lesson.read')
  const [lessonKey = '', partId = ''] = from.split('/')
  if (!cohort.enrollmentId || !cohort.requirements.some(({ key }) => key === lessonKey)) return null
  const kept = await db().partAnswer.findFirst({
    where: { enrollmentId: cohort.enrollmentId, lessonKey, partId, kind: { in: PLAN_KINDS } },
    orderBy: { seq: 'desc' },
    select: { answer: true },
  })
  const answer = partAnswerSchema.safeParse(kept?.answer)
  const part = partIn(cohort, lessonKey, partId)
  const plan = answer.success && part ? planIn(part, answer.data) : null
  return plan && { cue: plan.cue, action: plan.action, moment: plan.moment }
}
