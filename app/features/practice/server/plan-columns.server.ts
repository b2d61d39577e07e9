import { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { CommitmentView, DuePlan } from '../contract'
import { lastDay } from '../domain/plan-rules'

/** A row of `PLAN_COLUMNS`; the catalog knows the skill's title. */
export type PlanWords = Omit<CommitmentView, 'skillTitle'>

/** Whether a note tells of a use of plan `c`: it names the plan, or has closed it beside the one that it names. */
export const IS_TOLD = Prisma.sql`
  EXISTS (SELECT FROM field_note n
    WHERE n.enrollment_id = c.enrollment_id AND n.skill_id = c.skill_id AND n.used IN ('yes', 'partly')
      AND (n.commitment_id = c.id OR c.closed_at IN (n.recorded_at, n.corrected_at) OR EXISTS (
        SELECT FROM field_note_version v WHERE v.note_id = n.id AND v.written_at = c.closed_at)))`

/** Every statement that shows plans selects these of `commitment c`, as JSON. */
export const PLAN_COLUMNS = Prisma.sql`
  c.id, c.skill_id AS "skillId", c.cue, c.action, c.moment, c.obstacle, c.remedy,
  c.window_from AS "windowFrom", c.window_to AS "windowTo", c.confidence, c.closed_as AS "closedAs",
  c.extended_at IS NOT NULL AS extended,
  (SELECT count(*)::int FROM field_note n WHERE n.commitment_id = c.id) AS notes,
  ${IS_TOLD} AS told`

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
