import { getCohortFor } from '~/features/cohorts/index.server'
import type { PauseDays } from '~/features/transfer/contract'
import { appendSkillEvent } from '~/features/transfer/index.server'
import { db, Prisma, type Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { PlanOutcome, SkillUse } from '../contract'
import { isExtendedOn } from '../domain/plan-rules'
import { PLAN_PAUSES } from './plan-columns.server'

/** A plan as the verbs change it. */
export interface PlanRow {
  id: string
  enrollmentId: string
  skillId: SkillId
  windowFrom: Day
  windowTo: Day
  extended: boolean
  pauses: PauseDays[]
  closedAs: PlanOutcome | null
  /** When the last answer was given. */
  answeredAt: Date | null
  /** The events of that answer; none once it cannot be undone anymore. */
  answerEvents: string[]
}

/** The open cohort of a plan of the actor's own. Throws NotFound for a foreign, a missing and a former coach's plan. */
export async function cohortOfPlan(actor: Actor, planId: string) {
  const plan = await db().commitment.findFirst({
    where: { id: planId, enrollment: { personId: actor.personId } },
    select: { enrollmentId: true, enrollment: { select: { cohort: { select: { slug: true } } } } },
  })
  if (!plan) throw new NotFound()
  const cohort = await getCohortFor(actor, plan.enrollment.cohort.slug, 'commitment.make')
  if (cohort.enrollmentId !== plan.enrollmentId) throw new NotFound()
  return cohort
}

/**
 * Some plans, the one made last first. Two presses wait for each other here.
 * @param which of them (alias `c`)
 */
export const lockPlans = (tx: Tx, which: Prisma.Sql): Promise<PlanRow[]> =>
  tx.$queryRaw<PlanRow[]>`
    SELECT c.id, c.enrollment_id AS "enrollmentId", c.skill_id AS "skillId",
      c.window_from::text AS "windowFrom", c.window_to::text AS "windowTo",
      c.extended_at IS NOT NULL AS extended, ${PLAN_PAUSES} AS pauses, c.closed_as::text AS "closedAs",
      coalesce(c.closed_at, c.extended_at) AS "answeredAt", c.answer_events AS "answerEvents"
    FROM commitment c WHERE ${which} ORDER BY c.created_at DESC, c.id DESC FOR UPDATE OF c`

export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | null> {
  const [row] = await lockPlans(tx, Prisma.sql`c.id = ${id}::uuid`)
  return row ?? null
}

interface Said {
  at: Date
  on: Day
  /** The events that this answer has written already, if it can be undone. */
  events?: string[]
}

/** Closes an open plan; its path is told. */
export async function closePlan(
  tx: Tx,
  { id, enrollmentId, skillId }: PlanRow,
  closedAs: PlanOutcome,
  { at, on, events }: Said,
): Promise<void> {
  const eventId = newId()
  await appendSkillEvent(tx, {
    ...{ id: eventId, enrollmentId, skillId, happenedOn: on },
    source: { kind: 'commitment-answer', id: eventId },
    event: { kind: 'commitment-closed', commitmentId: id },
  })
  const answerEvents = events ? [...events, eventId] : []
  await tx.commitment.update({ where: { id }, data: { closedAt: at, closedAs, answerEvents } })
}

/**
 * Does what "no opportunity" does to a plan: the first time it stays open for longer, later it is closed.
 * @param heardOn the day of which it is said
 */
export async function extendOrClosePlan(
  tx: Tx,
  plan: PlanRow,
  said: Said,
  heardOn: Day = said.on,
): Promise<void> {
  if (!isExtendedOn(plan, heardOn)) return closePlan(tx, plan, 'no_opportunity', said)
  const data = { extendedAt: said.at, answerEvents: said.events ?? [] }
  await tx.commitment.update({ where: { id: plan.id }, data })
}

/** Does to a plan what the field note about it says. An answer that was pressed before cannot be undone anymore. */
export async function settleByNote(
  tx: Tx,
  plan: PlanRow,
  { used, happenedOn }: { used: SkillUse; happenedOn: Day },
  said: Said,
): Promise<void> {
  const open = plan.closedAs === null
  if (open && used === 'no_chance') await extendOrClosePlan(tx, plan, said, happenedOn)
  else if (open && used !== 'no') await closePlan(tx, plan, 'done', said)
  else await tx.commitment.update({ where: { id: plan.id }, data: { answerEvents: [] } })
}
