import { type Completion, completion } from '~/features/checks/index.server'
import { dueOn } from '~/features/coaching/contract'
import type { PlanOutcome } from '~/features/practice/contract'
import { IS_NO_OPPORTUNITY, PLAN_USE_DAYS } from '~/features/practice/index.server'
import {
  type Cadence,
  type PauseDays,
  type PlannedDays,
  pausedOn,
  pausedSpans,
  planDays,
  type Span,
} from '~/features/transfer/contract'
import { now } from '~/platform/clock.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { SkillId } from '~/platform/shared/kernel'
import type { Day } from '~/platform/shared/time'
import type { Away } from '../../contract'
import type { PlanEnd } from '../../domain/needs-a-hand'

/** These signs beside the states say whether a coach may need a hand. */
export interface Signs {
  cohortId: string
  today: Day
  since: Day
  /** The last contact, live session, review or reply; observations are known from the states. */
  lastContactOn: Day | null
  /** The day on which they asked for support in a check-in, and no one has settled it yet. */
  supportAskedOn: Day | null
  /** The day on which they asked to meet more often, not settled either. */
  rhythmAskedOn: Day | null
  /** The coaching contact that an agreed rhythm asks for; null where no one has set a rhythm. */
  due: { on: Day; metOn: Day | null } | null
  /** The days on which they are away. */
  pauses: Span[]
  /** The facilitators may know why they are away today. */
  awayFor: string | null
  /** The newest first. */
  plans: { skillId: SkillId; end: PlanEnd }[]
  /** The last day of which they said that no opportunity came, by skill. */
  noChanceOn: Partial<Record<SkillId, Day>>
  /** Lessons done and checks understood: no sign, and read with them. */
  completion: Completion
}

interface PlanRow {
  skillId: SkillId
  windowFrom: Day
  windowTo: Day
  extended: boolean
  closedAs: PlanOutcome | null
  /** Days since its window began on which its skill was used. */
  uses: Day[]
}

interface Row extends Omit<Signs, 'plans' | 'pauses' | 'awayFor' | 'due'> {
  enrollmentId: string
  cadences: { from: Day; cadence: Cadence }[]
  contacts: Day[]
  pauses: (PauseDays & { reason: string | null })[]
  plans: PlanRow[]
}

/** No more of someone's plans are looked at. */
const NEWEST = 6

/**
 * The signs of the coaches of these cohorts, by enrollment; one statement for all of them. A reply counts as a contact
 * unless another coach wrote it.
 * @param which of their enrollments (alias `e`)
 */
export async function readSigns(
  cohortIds: readonly string[],
  which: Prisma.Sql,
): Promise<Map<string, Signs>> {
  const inCohorts = Prisma.sql`ANY(${cohortIds}::uuid[])`
  const at = Prisma.sql`${now().toISOString()}::timestamptz`
  const day = (instant: Prisma.Sql) => Prisma.sql`(${instant} AT TIME ZONE p.time_zone)::date`
  const rows = await readRows<Row>(Prisma.sql`
    SELECT e.id AS "enrollmentId", e.cohort_id AS "cohortId", ${day(at)}::text AS today,
      greatest(${day(Prisma.sql`e.enrolled_at`)}, c.starts_on)::text AS since,
      greatest(
        (SELECT max(v.happened_on) FROM skill_event v
          WHERE v.enrollment_id = e.id AND v.type = 'contact-held' AND NOT EXISTS (
            SELECT FROM skill_event u WHERE u.enrollment_id = e.id AND u.type = 'contact-undone'
              AND u.source_id = v.source_id)),
        (SELECT max(${day(Prisma.sql`r.released_at`)})
           FROM reflection_attempt a JOIN review r ON r.attempt_id = a.id
          WHERE a.enrollment_id = e.id AND r.released_at IS NOT NULL AND r.undone_at IS NULL),
        (SELECT max(v.meets_on) FROM session_attendance t JOIN cohort_session v ON v.id = t.session_id
          WHERE t.enrollment_id = e.id AND t.presence = 'here'),
        replied.on_day)::text AS "lastContactOn",
      (SELECT min(${day(Prisma.sql`s.asked_at`)}) FROM support_task s JOIN check_in k ON k.id = s.check_in_id
        WHERE k.enrollment_id = e.id AND s.done_at IS NULL)::text AS "supportAskedOn",
      (SELECT min(${day(Prisma.sql`r.asked_at`)}) FROM cadence_request r
        WHERE r.enrollment_id = e.id AND r.settled_at IS NULL)::text AS "rhythmAskedOn",
      coalesce((SELECT json_agg(json_build_object('from', k.from_day, 'cadence', k.cadence) ORDER BY k.from_day, k.set_at)
        FROM cadence_choice k WHERE k.enrollment_id = e.id), '[]') AS cadences,
      coalesce((SELECT json_agg(k.held_on ORDER BY k.held_on)
        FROM contact k WHERE k.enrollment_id = e.id AND k.undone_at IS NULL), '[]') AS contacts,
      coalesce((SELECT json_agg(json_build_object('startsOn', u.starts_on, 'backOn', u.back_on, 'endedOn', u.ended_on,
          'reason', CASE WHEN u.reason_shown THEN u.reason END))
        FROM pause u WHERE u.enrollment_id = e.id), '[]') AS pauses,
      coalesce((SELECT json_agg(x) FROM (
        SELECT c.skill_id AS "skillId", c.window_from AS "windowFrom", c.window_to AS "windowTo",
          c.extended_at IS NOT NULL AS extended, c.closed_as AS "closedAs",
          CASE WHEN c.closed_as = 'done' THEN '[]'::json ELSE ${PLAN_USE_DAYS} END AS uses
        FROM commitment c WHERE c.enrollment_id = e.id
        ORDER BY c.window_to DESC, c.created_at DESC LIMIT ${NEWEST}::int) x), '[]') AS plans,
      coalesce((SELECT json_object_agg(x.skill_id, x.day) FROM (
        SELECT v.skill_id, max(v.happened_on) AS day FROM skill_event v
        WHERE v.enrollment_id = e.id AND ${IS_NO_OPPORTUNITY} GROUP BY v.skill_id) x), '{}') AS "noChanceOn",
      ${completion()} AS completion
    FROM enrollment e JOIN person p ON p.id = e.person_id JOIN cohort c ON c.id = e.cohort_id
    LEFT JOIN (
      SELECT t.cohort_id, asked.author_id, max(${Prisma.sql`(y.created_at AT TIME ZONE w.time_zone)::date`}) AS on_day
        FROM thread t JOIN post y ON y.thread_id = t.id AND y.removed_at IS NULL
        JOIN post asked ON asked.id = y.reply_to_id JOIN person w ON w.id = asked.author_id
       WHERE t.cohort_id = ${inCohorts} AND NOT EXISTS (
           SELECT FROM enrollment other WHERE other.cohort_id = t.cohort_id AND other.person_id = y.author_id)
       GROUP BY t.cohort_id, asked.author_id) replied
      ON replied.author_id = e.person_id AND replied.cohort_id = e.cohort_id
    WHERE e.cohort_id = ${inCohorts} AND e.withdrawn_at IS NULL AND ${which}`)
  return new Map(
    rows.map(({ enrollmentId, plans, pauses, cadences, contacts, ...signs }) => [
      enrollmentId,
      {
        pauses: pausedSpans(pauses),
        due:
          cadences.length === 0
            ? null
            : {
                on: dueOn(
                  { since: signs.since, cadences, contacts, pauses: pausedSpans(pauses) },
                  signs.today,
                ),
                metOn: contacts.at(-1) ?? null,
              },
        awayFor:
          pauses.find((pause) => pausedOn(signs.today, pausedSpans([pause])))?.reason ?? null,
        plans: plans.map((plan) => ({
          skillId: plan.skillId,
          end: endOf({ pauses, ...plan }, signs.today),
        })),
        ...signs,
      },
    ]),
  )
}

/** Whether they are away today, and until when. */
export function awayOf(signs: Signs | undefined): Away | null {
  const span = signs && pausedOn(signs.today, signs.pauses)
  return span ? { backOn: span.to, reason: signs.awayFor } : null
}

/** How a plan ended. One on whose days no use was noted or seen is missed once it no longer counts. */
function endOf(plan: PlanRow & PlannedDays, today: Day): PlanEnd {
  const { countsOn } = planDays(plan)
  if (plan.closedAs === 'done' || plan.uses.some(countsOn)) return 'used'
  if (plan.closedAs === 'no_opportunity') return 'no-opportunity'
  if (plan.closedAs === 'not_yet') return 'missed'
  return countsOn(today) ? 'open' : 'missed'
}
