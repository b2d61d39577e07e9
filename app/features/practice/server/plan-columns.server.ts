import { DEFAULT_POLICY, type PauseDays } from '~/features/transfer/contract'
import { Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { CommitmentView, DuePlan } from '../contract'
import { holdsDay, lastDay } from '../domain/plan-rules'

/** A row of `PLAN_COLUMNS`; the catalog knows the skill's title, and the rules what pauses do to its days. */
export type PlanRowJson = Omit<CommitmentView, 'skillTitle'> & {
  pauses: PauseDays[]
  /** Days of its window or later on which someone observed the skill, the first first. */
  observed: Day[]
}

/** JSON of the pauses of the coach of plan `c`: its last day depends on them, wherever it is told. */
export const PLAN_PAUSES = Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('startsOn', u.starts_on, 'backOn', u.back_on, 'endedOn', u.ended_on))
    FROM pause u WHERE u.enrollment_id = c.enrollment_id), '[]'::json)`

/** The observations (`v`) of the skill of plan `c` in real practice since its window began. */
const OBSERVED = Prisma.sql`
  skill_event v WHERE v.enrollment_id = c.enrollment_id AND v.skill_id = c.skill_id
    AND v.type = 'observation-finalised' AND v.happened_on >= c.window_from AND v.payload ->> 'mode' <> 'role-play'
    AND NOT EXISTS (SELECT FROM skill_event w WHERE w.enrollment_id = c.enrollment_id AND w.skill_id = c.skill_id
      AND w.type = 'observation-voided' AND w.payload ->> 'observationId' = v.payload ->> 'observationId')`

/** JSON of the days since the window of plan `c` began on which its skill was used: noted, or seen at work. */
export const PLAN_USE_DAYS = Prisma.sql`
  coalesce((SELECT json_agg(x.day) FROM (
    SELECT n.happened_on AS day FROM field_note n WHERE n.enrollment_id = c.enrollment_id
      AND n.skill_id = c.skill_id AND n.used IN ('yes', 'partly') AND n.happened_on >= c.window_from
    UNION SELECT v.happened_on FROM ${OBSERVED} AND (v.payload ->> 'level')::int >= ${DEFAULT_POLICY.observed.minLevel}::int) x
  ), '[]'::json)`

/** SQL condition: a field note says that plan `c` was used. It names the plan, or has closed it beside the one that it names. */
export const HAS_USE_NOTE = Prisma.sql`
  EXISTS (SELECT FROM field_note n
    WHERE n.enrollment_id = c.enrollment_id AND n.skill_id = c.skill_id AND n.used IN ('yes', 'partly')
      AND (n.commitment_id = c.id OR c.closed_at IN (n.recorded_at, n.corrected_at) OR EXISTS (
        SELECT FROM field_note_version v WHERE v.note_id = n.id AND v.written_at = c.closed_at)))`

/** Every statement that shows plans selects these of `commitment c`, as JSON. */
export const PLAN_COLUMNS = Prisma.sql`
  c.id, c.skill_id AS "skillId", c.cue, c.action, c.moment, c.obstacle, c.remedy,
  c.window_from AS "windowFrom", c.window_to AS "windowTo", c.confidence, c.closed_as AS "closedAs", c.observation_id AS "observationId",
  c.extended_at IS NOT NULL AS extended,
  (SELECT count(*)::int FROM field_note n WHERE n.commitment_id = c.id) AS notes,
  ${HAS_USE_NOTE} AS told, ${PLAN_PAUSES} AS pauses,
  coalesce((SELECT json_agg(DISTINCT v.happened_on ORDER BY v.happened_on) FROM ${OBSERVED} AND c.closed_at IS NULL), '[]'::json) AS observed`

/** So many open plans stand at the top of a page. */
const MOST_DUE = 50

/** JSON of the open plans whose first day has come, the one that ends first first. */
export const duePlans = (enrollmentId: string, today: Day) => Prisma.sql`
  coalesce((SELECT json_agg(x) FROM (
    SELECT ${PLAN_COLUMNS} FROM commitment c
    WHERE c.enrollment_id = ${enrollmentId}::uuid AND c.closed_at IS NULL AND c.window_from <= ${today}::date
    ORDER BY c.extended_at IS NOT NULL, c.window_to, c.created_at, c.id LIMIT ${MOST_DUE}) x), '[]'::json)`

/** Gives a plan with its days as they are on `today`: pauses and an extension move its last day. */
export function toDuePlan(row: PlanRowJson & { skillTitle: string }, today: Day): DuePlan {
  const { pauses, observed, ...plan } = row
  const last = lastDay(row)
  return {
    ...plan,
    lastDay: last,
    stretched: last > lastDay({ ...row, pauses: [] }),
    over: last < today,
    observedOn: observed.findLast((day) => holdsDay(row, day)) ?? null,
  }
}
