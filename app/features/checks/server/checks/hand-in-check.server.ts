import type { CohortView } from '~/features/cohorts/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { holdModule } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { dayOf } from '~/platform/shared/time'
import { type CheckRefusal, checkEvents } from '../../contract'
import { scoreItems } from '../../domain/check-rules'
import { planProbes } from '../probes/plan-probes.server'
import { type Attempt, questionsOf, readAttempts } from './attempts.server'
import { checkIn, ONLY_COACHES } from './check-scope.server'

export type HandInCheckResult = { ok: true } | ({ ok: false } & CheckRefusal)

/**
 * Hands in the open attempt: it is scored by the wording that it was begun with, "check.scored" is published, and
 * the first time it may complete the module. What is handed in already stays as it is. Throws NotFound, and Forbidden for someone who only reads along.
 */
export async function handInCheck(
  actor: Actor,
  input: { cohort: string; module: string; attempt: number; mutationId: string },
): Promise<HandInCheckResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'check.take', ONLY_COACHES)
  const { check } = checkIn(cohort, input.module)
  const { enrollmentId, program } = cohort
  const { moduleKey } = check
  const action = `hand-in-check:${check.id}:${input.attempt}`
  return once<HandInCheckResult>(actor, input.mutationId, action, async (tx) => {
    await holdModule(tx, enrollmentId, moduleKey)
    const attempts = await readAttempts(enrollmentId, moduleKey, tx)
    const attempt = attempts.find(({ number }) => number === input.attempt)
    if (!attempt) return { ok: false, reason: 'unknown-question' }
    if (attempt.handedInAt) return { ok: true }
    const questions = await questionsOf({ program, moduleKey }, attempt, tx)
    const numbers = questions.flatMap(({ id }, i) => (attempt.answers[id] ? [] : [i + 1]))
    if (numbers.length > 0) return { ok: false, reason: 'unanswered', numbers }
    const results = scoreItems(questions, attempt.answers)
    await close(
      tx,
      { actor, cohort, enrollmentId, moduleKey, checkKey: check.id, attempt },
      results,
    )
    return { ok: true }
  })
}

interface Closing {
  actor: Actor
  cohort: CohortView
  enrollmentId: string
  moduleKey: string
  checkKey: string
  attempt: Attempt
}

async function close(tx: Tx, closing: Closing, results: ReturnType<typeof scoreItems>) {
  const { actor, cohort, enrollmentId, moduleKey, checkKey, attempt } = closing
  const at = now()
  const day = dayOf(at, actor.timeZone)
  await tx.checkAttempt.updateMany({ where: { id: attempt.id }, data: { handedInAt: at } })
  await tx.checkResult.createMany({
    data: results.map(({ skill, ...counts }) => ({
      attemptId: attempt.id,
      skillId: skill,
      ...counts,
    })),
  })
  await publish(tx, checkEvents['check.scored'], {
    attemptId: attempt.id,
    enrollmentId,
    cohortId: cohort.id,
    personId: actor.personId,
    ...{ moduleKey, checkKey, results, at, day },
    form: attempt.form,
  })
  await planProbes(tx, { cohortId: cohort.id, enrollmentId, moduleKey, at, day })
}
