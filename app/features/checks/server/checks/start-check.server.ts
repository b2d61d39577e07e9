import { recordContentVersions } from '~/features/catalog/index.server'
import { checkModuleIsOpen, getCohortFor } from '~/features/cohorts/index.server'
import { holdModule } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { CheckRefusal } from '../../contract'
import { askedItems, formOf, retryAt, understoodIn } from '../../domain/check-rules'
import { readAttempts } from './attempts.server'
import { checkIn, ONLY_COACHES } from './check-scope.server'

export type StartCheckResult =
  /** `attempt` is its number; an attempt that was open already is gone on with. */
  { ok: true; attempt: number } | ({ ok: false } & CheckRefusal)

/**
 * Begins a module's check, or goes on with the attempt that is open: there is one at a time. A later one
 * asks about the skills that are not understood yet, in the other form, twelve hours after the one before.
 * Throws NotFound, and Forbidden before the module opens or for someone who only reads along.
 */
export async function startCheck(
  actor: Actor,
  input: { cohort: string; module: string; mutationId: string },
): Promise<StartCheckResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'check.take', ONLY_COACHES)
  const { check, skills } = checkIn(cohort, input.module)
  const { enrollmentId } = cohort
  checkModuleIsOpen(cohort, check.moduleKey)
  const action = `start-check:${check.id}`
  return once<StartCheckResult>(actor, input.mutationId, action, async (tx) => {
    await holdModule(tx, enrollmentId, check.moduleKey)
    const attempts = await readAttempts(enrollmentId, check.moduleKey, tx)
    const last = attempts.at(-1)
    if (last && !last.handedInAt) return { ok: true, attempt: last.number }
    const understood = understoodIn(attempts.flatMap(({ results }) => results))
    const left = skills.filter((skill) => !understood.has(skill))
    if (left.length === 0) return { ok: false, reason: 'understood' }
    const startedAt = now()
    const at = last?.handedInAt && retryAt(last.handedInAt)
    if (at && startedAt < at) return { ok: false, reason: 'too-soon', at }
    const number = (last?.number ?? 0) + 1
    const asked = { form: formOf(number), skills: left }
    const questions = askedItems(check.items, asked).length
    if (questions === 0) throw new NotFound()
    await recordContentVersions(tx, [check.hash])
    await tx.checkAttempt.create({
      data: {
        ...{ id: newId(), enrollmentId, moduleKey: check.moduleKey, number },
        ...asked,
        ...{ questions, contentHash: check.hash, startedAt },
      },
    })
    return { ok: true, attempt: number }
  })
}
