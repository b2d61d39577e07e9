import { appendSkillEvent } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayOf, dayToDb } from '~/platform/shared/time'
import type { AnswerRefusal, PlanOutcome } from '../contract'
import { lastDay, undoUntil } from '../domain/plan-rules'
import {
  closePlan,
  cohortOfPlan,
  extendOrClosePlan,
  lockPlan,
  type PlanRow,
} from './plan-rows.server'

/** `openUntil`: the plan stays open to this day; null when it is closed. */
type Answered = {
  ok: true
  outcome: PlanOutcome
  cohort: string
  skillId: SkillId
  openUntil: Day | null
}
type Refused = { ok: false } & AnswerRefusal

interface Input {
  planId: string
  mutationId: string
}

const planById = async (tx: Tx, id: string): Promise<PlanRow> => {
  const plan = await lockPlan(tx, id)
  if (!plan) throw new NotFound()
  return plan
}

/**
 * Says what came of a plan, in one press. "Done" and "not yet" close it. "No opportunity" leaves it open for
 * longer once, and closes it the second time. Said again it answers the same. Throws NotFound.
 * @param input.heard how often the plan had heard "no opportunity" when the page was made
 */
export async function answerPlan(
  actor: Actor,
  input: Input & { outcome: PlanOutcome; heard: number },
): Promise<Answered | Refused> {
  const { planId, mutationId, outcome, heard } = input
  const { slug } = await cohortOfPlan(actor, planId)
  const isSaid = (plan: PlanRow) =>
    plan.closedAs === outcome ||
    (plan.closedAs === null && outcome === 'no_opportunity' && plan.extended && heard === 0)
  const answer = (plan: PlanRow): Answered => ({
    ...{ ok: true, outcome, cohort: slug, skillId: plan.skillId },
    openUntil: plan.closedAs ? null : lastDay(plan),
  })
  return once(
    actor,
    mutationId,
    'commitment.answer',
    async (tx): Promise<Answered | Refused> => {
      const plan = await planById(tx, planId)
      if (isSaid(plan)) return answer(plan)
      if (plan.closedAs) return { ok: false, reason: 'closed', as: plan.closedAs }
      const said = { at: now(), on: dayOf(now(), actor.timeZone), events: [] }
      if (outcome === 'no_opportunity')
        await extendOrClosePlan(tx, plan, { ...said, events: [await noteNoChance(tx, plan, said)] })
      else await closePlan(tx, plan, outcome, said)
      return answer(await planById(tx, planId))
    },
    async (tx, first) =>
      first.ok && first.outcome === outcome && isSaid(await planById(tx, planId)),
  )
}

/** Stores the same as a field note that says so. Gives the event. */
async function noteNoChance(
  tx: Tx,
  { id: commitmentId, enrollmentId, skillId }: PlanRow,
  { at, on }: { at: Date; on: Day },
): Promise<string> {
  const [id, eventId] = [newId(), newId()]
  await tx.fieldNote.create({
    data: {
      ...{ id, enrollmentId, skillId, commitmentId },
      ...{ happenedOn: dayToDb(on), used: 'no_chance', whatIDid: '', whatHappened: '' },
      recordedAt: at,
    },
  })
  await appendSkillEvent(tx, {
    ...{ id: eventId, enrollmentId, skillId, happenedOn: on },
    source: { kind: 'field-note', id },
    event: { kind: 'no-opportunity', saidBy: 'coach', commitmentId },
  })
  return eventId
}

type Undone = { ok: true; cohort: string } | Refused

/** Takes back what was said last about a plan, for a few minutes. Undone already it answers the same. Throws NotFound. */
export async function undoAnswer(actor: Actor, { planId, mutationId }: Input): Promise<Undone> {
  const { slug: cohort } = await cohortOfPlan(actor, planId)
  return once(
    actor,
    mutationId,
    'commitment.undo',
    async (tx): Promise<Undone> => {
      const plan = await planById(tx, planId)
      const { closedAs, answeredAt, answerEvents: undone } = plan
      const [first] = undone
      if (!first || !answeredAt)
        return closedAs ? { ok: false, reason: 'told' } : { ok: true, cohort }
      if (undoUntil(answeredAt) <= now()) return { ok: false, reason: 'late' }
      await reopen(tx, plan, answeredAt)
      await appendSkillEvent(tx, {
        ...{ enrollmentId: plan.enrollmentId, skillId: plan.skillId },
        happenedOn: dayOf(now(), actor.timeZone),
        source: { kind: 'commitment-answer', id: first },
        event: { kind: 'commitment-answer-undone', commitmentId: planId, undone },
      })
      return { ok: true, cohort }
    },
    async (tx) => (await planById(tx, planId)).answerEvents.length === 0,
  )
}

/** The plan is again as it was before; the note that the press wrote is gone. */
async function reopen(tx: Tx, { id, closedAs }: PlanRow, answeredAt: Date): Promise<void> {
  const closed = { closedAt: null, closedAs: null }
  const data = closedAs ? closed : { extendedAt: null }
  await tx.commitment.update({ where: { id }, data: { ...data, answerEvents: [] } })
  if (closedAs === null || closedAs === 'no_opportunity')
    await tx.fieldNote.deleteMany({
      where: { commitmentId: id, used: 'no_chance', recordedAt: answeredAt, whatHappened: '' },
    })
}
