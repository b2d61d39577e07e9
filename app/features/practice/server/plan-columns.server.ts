import { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { CommitmentView, DuePlan } from '../contract'
import { lastDay } from '../domain/plan-rules'

/** A row of `PLAN_COLUMNS`; the catalog knows the skill's title. */
export type PlanWords = Omit<CommitmentView, 'skillTitle'>

/** Every statement that shows plans selects these of `commitment c`, as JSON. */
export const PLAN_COLUMNS = Prisma.sql`
  c.id, c.skill_id AS "skillId", c.cue, c.action, c.moment, c.obstacle, c.remedy,
  c.window_from AS "windowFrom", c.window_to AS "windowTo", c.confidence, c.closed_as AS "closedAs",
  c.extended_at IS NOT NULL AS extended,
  (SELECT count(*)::int FROM field_note n WHERE n.commitment_id = c.id) AS notes,
  EXISTS (SELECT FROM field_note n WHERE n.commitment_id = c.id AND n.used IN ('yes', 'partly')) AS told`

/** So many open plans stand at the top of a page. */
const MOST_DUE = 50

/** JSON of the open plans whose first day has come, the one that ends first first. */
export const duePlans = (enrollmentId: string, today: Day) => Prisma.sql`
  coalesce((SELECT json_agg(x) FROM (
    SELECT ${PLAN_COLUMNS} FROM commitment c
    WHERE c.enrollment_id = ${enrollmentId}::uuid AND c.closed_at IS NULL AND c.window_from <= ${today}::date
    ORDER BY c.extended_at IS NOT NULL, c.window_to, c.created_at, c.id LIMIT ${MOST_DUE}) x), '[]'::json)`

/** With the last day as the coach sees it. */
export const asDue = (plan: CommitmentView, today: Day): DuePlan => ({
  ...plan,
  lastDay: lastDay(plan),
  over: lastDay(plan) < today,
})
