import { partAnswerSchema } from '~/features/catalog/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { db } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { ifThenPart } from './part-answers.server'

export interface LessonPlan {
  cue: string
  action: string
  moment: string
}

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
    where: { enrollmentId: cohort.enrollmentId, lessonKey, partId, kind: 'if-then' },
    orderBy: { seq: 'desc' },
    select: { answer: true },
  })
  const answer = partAnswerSchema.safeParse(kept?.answer)
  if (!answer.success || answer.data.kind !== 'if-then') return null
  const { cue, action } = answer.data
  return { cue, action, moment: ifThenPart(cohort, lessonKey, partId)?.moment ?? '' }
}
