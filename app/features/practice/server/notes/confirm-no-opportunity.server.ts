import { getCohortFor } from '~/features/cohorts/index.server'
import { recordAudit, scope } from '~/features/identity/index.server'
import { appendSkillEvent } from '~/features/transfer/index.server'
import { now } from '~/platform/clock.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { SkillId } from '~/platform/shared/kernel'
import { type Day, dayOf } from '~/platform/shared/time'
import {
  CONFIRMATION_SOURCE,
  IS_NO_OPPORTUNITY,
  NO_OPPORTUNITY_CONFIRMATIONS,
} from './no-opportunity.server'

interface Said {
  enrollmentId: string
  skillId: SkillId
  on: Day
  commitmentId: string | null
  timeZone: string
  /** The confirmations that stand. */
  confirmedBy: string[]
}

interface Input {
  cohort: string
  person: string
  /** The event with which the coach said that no opportunity came. */
  said: string
  confirmed: boolean
  mutationId: string
}

/**
 * A facilitator confirms that no opportunity came where a coach of their cohort said so, or takes that back. It moves no
 * state; the opportunity-adjusted rate leaves the skill out for those days. Throws NotFound.
 */
export async function confirmNoOpportunity(actor: Actor, input: Input): Promise<{ ok: true }> {
  const cohort = await getCohortFor(actor, input.cohort, 'cohort.practice.read')
  const where = { ...input, cohortId: cohort.id }
  return once(
    actor,
    input.mutationId,
    'opportunity.confirm',
    async (tx): Promise<{ ok: true }> => {
      const said = await readSaid(tx, actor, where)
      if (said.confirmedBy.length > 0 === input.confirmed) return { ok: true }
      const { enrollmentId, skillId, on, commitmentId, timeZone, confirmedBy } = said
      const id = newId()
      await appendSkillEvent(tx, {
        ...{ id, enrollmentId, skillId },
        ...(input.confirmed
          ? {
              // It is about the day on which the coach had none, and it can be said again after it was taken back.
              happenedOn: on,
              source: { kind: CONFIRMATION_SOURCE, id: `${input.said}/${id}` },
              event: { kind: 'no-opportunity', saidBy: 'facilitator', commitmentId },
            }
          : {
              happenedOn: dayOf(now(), timeZone),
              source: { kind: CONFIRMATION_SOURCE, id },
              event: { kind: 'commitment-answer-undone', commitmentId, undone: confirmedBy },
            }),
      })
      await recordAudit(tx, {
        actorId: actor.personId,
        action: input.confirmed ? 'opportunity.confirmed' : 'opportunity.confirmation-undone',
        subjectKind: 'enrollment',
        subjectId: enrollmentId,
        new: { enrollmentId, skill: skillId, on },
      })
      return { ok: true }
    },
    async (tx) => (await readSaid(tx, actor, where)).confirmedBy.length > 0 === input.confirmed,
  )
}

/** Two facilitators wait for each other here. */
async function readSaid(
  tx: Tx,
  actor: Actor,
  { cohortId, person, said }: Input & { cohortId: string },
): Promise<Said> {
  const places = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`e.cohort_id` }
  await tx.$executeRaw`
    SELECT lock_skill_log(e.id) FROM enrollment e
     WHERE e.cohort_id = ${cohortId}::uuid AND e.person_id = ${person}::uuid`
  const [row] = await tx.$queryRaw<Said[]>`
    SELECT e.id AS "enrollmentId", v.skill_id AS "skillId", v.happened_on::text AS "on",
      v.payload ->> 'commitmentId' AS "commitmentId", p.time_zone AS "timeZone",
      ARRAY(SELECT f.id::text FROM ${NO_OPPORTUNITY_CONFIRMATIONS}) AS "confirmedBy"
    FROM skill_event v JOIN enrollment e ON e.id = v.enrollment_id JOIN person p ON p.id = e.person_id
    WHERE v.id = ${said}::uuid AND ${IS_NO_OPPORTUNITY} AND e.cohort_id = ${cohortId}::uuid
      AND e.person_id = ${person}::uuid AND e.withdrawn_at IS NULL AND ${scope(actor, 'opportunity.confirm', places)}`
  if (!row) throw new NotFound()
  return row
}
