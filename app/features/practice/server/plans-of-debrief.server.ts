import { getSkills } from '~/features/catalog/index.server'
import { scope } from '~/features/identity/index.server'
import type { PlannedDays } from '~/features/transfer/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import { type Actor, enrollmentIn } from '~/platform/shared/actor'
import type { SkillId } from '~/platform/shared/kernel'
import type { PlansOfDebrief } from '../contract'
import { lastDay } from '../domain/plan-rules'
import { PLAN_PAUSES } from './plan-columns.server'

type Row = Omit<PlansOfDebrief['plans'][number], 'skillTitle' | 'lastDay'> &
  PlannedDays & { program: string; skillId: SkillId }

/** An observation as its reader sees it. */
interface Seen {
  id: string
  cohort: { slug: string }
  reader: string
  side: { revealed: boolean }
  voided: object | null
}

/**
 * The plans that came of an observation's debrief, the first first: to their coach in their words, to the facilitators
 * of the cohort with what they are told of any plan, and to no one else.
 */
export async function listPlansOfDebrief(
  actor: Actor,
  { id, cohort, reader, side, voided }: Seen,
): Promise<PlansOfDebrief> {
  const own = scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })
  const told = scope(actor, 'cohort.practice.read', { cohort: Prisma.sql`e.cohort_id` })
  const rows = await readRows<Row>(Prisma.sql`
    SELECT c.id, h.program, c.skill_id AS "skillId", c.window_from::text AS "windowFrom",
      c.window_to::text AS "windowTo", c.extended_at IS NOT NULL AS extended, ${PLAN_PAUSES} AS pauses,
      c.closed_as::text AS "closedAs",
      CASE WHEN ${own} THEN json_build_object('cue', c.cue, 'action', c.action) END AS words
    FROM commitment c JOIN enrollment e ON e.id = c.enrollment_id JOIN cohort h ON h.id = e.cohort_id
    WHERE c.observation_id = ${id}::uuid AND (${own} OR ${told})
    ORDER BY c.created_at, c.id`)
  return {
    plans: rows.map(({ program, skillId, windowTo, extended, pauses, ...plan }) => ({
      ...plan,
      lastDay: lastDay({ windowFrom: plan.windowFrom, windowTo, extended, pauses }),
      skillTitle: getSkills(program).find((skill) => skill.id === skillId)?.title ?? skillId,
    })),
    mayPlan:
      reader === 'coach' &&
      side.revealed &&
      !voided &&
      enrollmentIn(actor, cohort.slug) !== undefined,
  }
}
