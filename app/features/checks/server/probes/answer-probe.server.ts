import type { CheckItem, OptionKey } from '~/features/catalog/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import { holdModule } from '~/features/learning/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import { checkEvents, type ProbeRefusal } from '../../contract'
import { isRight } from '../../domain/check-rules'
import { scoreProbe } from '../../domain/probe-rules'
import { fitQuestions } from '../checks/answer-check.server'
import { checkIn } from '../checks/check-scope.server'
import { questionsIn, readProbes } from './probe-rows.server'

export interface AnswerProbeInput {
  /** Slugs. */
  cohort: string
  module: string
  /** 1 to 5 */
  number: number
  /** Option by the question's id. */
  answers: Readonly<Record<string, OptionKey>>
  mutationId: string
}

export type AnswerProbeResult = { ok: true } | ({ ok: false } & ProbeRefusal)

/**
 * Keeps the answers to later questions, once and for good, and publishes "probe.scored". Throws
 * NotFound, also for someone who only reads along.
 */
export async function answerProbe(
  actor: Actor,
  input: AnswerProbeInput,
): Promise<AnswerProbeResult> {
  const cohort = await getCohortFor(actor, input.cohort, 'probe.answer')
  const { check } = checkIn(cohort, input.module)
  const { enrollmentId, program } = cohort
  const { moduleKey } = check
  const { number, answers } = input
  const action = `answer-probe:${moduleKey}:${number}`
  return once<AnswerProbeResult>(actor, input.mutationId, action, async (tx) => {
    await holdModule(tx, enrollmentId, moduleKey)
    const probe = (await readProbes(enrollmentId, moduleKey, tx)).find(
      (one) => one.number === number,
    )
    if (!probe) throw new NotFound()
    const at = now()
    const day = dayOf(at, actor.timeZone)
    const { id, dueOn } = probe
    if (probe.answeredAt) return { ok: false, reason: 'answered' }
    if (dueOn > day) return { ok: false, reason: 'not-due', dueOn }
    const items = await questionsIn({ program, moduleKey }, probe, tx)
    if (!fitQuestions(items, answers)) return { ok: false, reason: 'unknown-question' }
    const open = items.filter((item) => !answers[item.id]).map((item) => item.id)
    if (open.length > 0) return { ok: false, reason: 'unanswered', items: open }
    await keep(tx, id, items, answers)
    await tx.probe.updateMany({ where: { id }, data: { answeredAt: at } })
    const results = scoreProbe(items, answers)
    await publish(tx, checkEvents['probe.scored'], { probeId: id, enrollmentId, results, day })
    return { ok: true }
  })
}

const keep = (
  tx: Tx,
  probeId: string,
  items: readonly CheckItem[],
  answers: AnswerProbeInput['answers'],
) => tx.$executeRaw`
  UPDATE probe_item i SET option = given.option, correct = given.correct
    FROM unnest(${items.map(({ id }) => id)}::text[],
                ${items.map(({ id }) => answers[id] ?? null)}::text[],
                ${items.map((item) => isRight(item, answers[item.id]))}::boolean[])
      AS given (item, option, correct)
   WHERE i.probe_id = ${probeId}::uuid AND i.item_id = given.item`
