import { getProgram, getSkills } from '~/features/catalog/index.server'
import { PASS_PERCENT } from '~/features/checks/contract'
import type { ContactKind } from '~/features/coaching/contract'
import type { CohortView } from '~/features/cohorts/contract'
import { type Named, named, namesApart } from '~/features/identity/index.server'
import {
  IS_NO_OPPORTUNITY,
  NO_OPPORTUNITY_CONFIRMATIONS,
  NOTE_READERS,
  PLAN_PAUSES,
} from '~/features/practice/index.server'
import { countingReview } from '~/features/reflections/index.server'
import type { Presence } from '~/features/sessions/contract'
import { type PauseDays, planDays } from '~/features/transfer/contract'
import { occasionsHiddenFrom } from '~/features/transfer/index.server'
import { Prisma, readRow } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import type { Day } from '~/platform/shared/time'
import type { TimelineItem } from '../../contract'

/** So many things stand on one page. */
const PAGE = 25

interface Row {
  key: string
  on: Day
  kind: TimelineItem['kind']
  told: {
    id?: string
    keys?: string[]
    skill?: string
    skills?: string[]
    missing?: string[]
    module?: string
    by?: Named
    from?: Day
    to?: Day | null
    extended?: boolean
    pauses?: PauseDays[]
    closedAs?: string | null
    state?: 'submitted' | 'accepted' | 'returned'
    understood?: boolean
    confirmed?: boolean
    voided?: boolean
    minutes?: number
    number?: number
    presence?: Presence
    contact?: ContactKind
    wish?: string | null
    day?: number
    reason?: string | null
    done?: boolean
  }
}

/**
 * The parts of a coach's time in a cohort that its facilitators may see, as one list of `key`, `on_day`, `at`, `kind`
 * and `told`. Lessons of one day are one row.
 */
const happened = (actor: Actor, enrollmentId: string): Prisma.Sql => {
  const mayRead = NOTE_READERS.asFacilitator(actor)
  const mine = Prisma.sql`e.id = ${enrollmentId}::uuid`
  const day = (at: Prisma.Sql) => Prisma.sql`(${at} AT TIME ZONE p.time_zone)::date`
  const of = (rest: Prisma.Sql) =>
    Prisma.sql`${rest} JOIN person p ON p.id = e.person_id WHERE ${mine}`
  return Prisma.sql`
    SELECT 'lessons ' || ${day(Prisma.sql`l.completed_at`)} AS key, ${day(Prisma.sql`l.completed_at`)} AS on_day,
      max(l.completed_at) AS at, 'lessons' AS kind,
      json_build_object('keys', json_agg(l.lesson_key ORDER BY l.completed_at)) AS told
      FROM lesson_progress l JOIN enrollment e ON e.id = l.enrollment_id JOIN person p ON p.id = e.person_id
     WHERE ${mine} AND l.completed_at IS NOT NULL GROUP BY ${day(Prisma.sql`l.completed_at`)}
    UNION ALL SELECT 'check ' || a.id, ${day(Prisma.sql`a.handed_in_at`)}, a.handed_in_at, 'check',
      json_build_object('module', a.module_key, 'understood', NOT EXISTS (
        SELECT FROM check_result r WHERE r.attempt_id = a.id AND r.correct * 100 < ${PASS_PERCENT}::int * r.questions))
      FROM check_attempt a JOIN enrollment e ON e.id = a.enrollment_id ${of(Prisma.empty)} AND a.handed_in_at IS NOT NULL
    UNION ALL SELECT 'plan ' || c.id, c.made_on, c.created_at, 'plan',
      json_build_object('skill', c.skill_id, 'from', c.window_from, 'to', c.window_to, 'closedAs', c.closed_as,
        'extended', c.extended_at IS NOT NULL, 'pauses', ${PLAN_PAUSES},
        'id', (SELECT o.id FROM observation o WHERE o.id = c.observation_id AND o.occasion_id NOT IN ${occasionsHiddenFrom(actor)}))
      FROM commitment c JOIN enrollment e ON e.id = c.enrollment_id ${of(Prisma.empty)}
    UNION ALL SELECT 'note ' || n.id, n.happened_on, n.recorded_at, 'note',
      json_build_object('id', n.id, 'skill', n.skill_id)
      FROM field_note n JOIN enrollment e ON e.id = n.enrollment_id ${of(Prisma.empty)} AND ${mayRead}
    UNION ALL SELECT 'no-chance ' || v.id, v.happened_on, v.recorded_at, 'no-chance',
      json_build_object('id', v.id, 'skill', v.skill_id, 'confirmed', EXISTS (SELECT FROM ${NO_OPPORTUNITY_CONFIRMATIONS}))
      FROM skill_event v JOIN enrollment e ON e.id = v.enrollment_id ${of(Prisma.empty)} AND ${IS_NO_OPPORTUNITY}
    UNION ALL SELECT 'reflection ' || a.id, ${day(Prisma.sql`a.submitted_at`)}, a.submitted_at, 'reflection',
      json_build_object('id', a.id, 'module', a.module_key, 'state', coalesce((
        SELECT w.decision::text FROM ${countingReview(Prisma.sql`a.id`)} w WHERE w.released_at IS NOT NULL), 'submitted'))
      FROM reflection_attempt a JOIN enrollment e ON e.id = a.enrollment_id ${of(Prisma.empty)} AND a.taken_back_at IS NULL
    UNION ALL SELECT 'observation ' || o.id, oc.happened_on, o.signed_at, 'observation',
      json_build_object('id', o.id, 'by', ${named(Prisma.sql`o.observer_id`)}, 'voided', o.voided_at IS NOT NULL,
        'skills', ARRAY(SELECT s.skill_id FROM observation_score s WHERE s.observation_id = o.id ORDER BY s.skill_id),
        'missing', ARRAY(SELECT s.skill_id FROM observation_score s WHERE s.observation_id = o.id AND NOT s.opportunity
                          ORDER BY s.skill_id))
      FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
      JOIN enrollment e ON e.id = oc.enrollment_id ${of(Prisma.empty)}
       AND o.signed_at IS NOT NULL AND o.occasion_id NOT IN ${occasionsHiddenFrom(actor)}
    UNION ALL SELECT 'session ' || t.session_id, v.meets_on, v.meets_at, 'session',
      json_build_object('number', w.position, 'presence', t.presence)
      FROM session_attendance t JOIN cohort_session v ON v.id = t.session_id
      JOIN cohort_module w ON w.cohort_id = v.cohort_id AND w.module_key = v.module_key
      JOIN enrollment e ON e.id = t.enrollment_id ${of(Prisma.empty)}
    UNION ALL SELECT 'contact ' || k.id, k.held_on, k.recorded_at, 'contact',
      json_build_object('minutes', k.minutes, 'contact', k.kind)
      FROM contact k JOIN enrollment e ON e.id = k.enrollment_id ${of(Prisma.empty)} AND k.undone_at IS NULL
    UNION ALL SELECT 'check-in ' || k.id, ${day(Prisma.sql`k.submitted_at`)}, k.submitted_at, 'check-in',
      json_build_object('day', k.day)
      FROM check_in k JOIN enrollment e ON e.id = k.enrollment_id ${of(Prisma.empty)} AND k.submitted_at IS NOT NULL
    UNION ALL SELECT 'pause ' || u.id, u.starts_on, u.recorded_at, 'pause',
      json_build_object('to', coalesce(u.ended_on, u.back_on),
        'reason', CASE WHEN u.reason_shown THEN u.reason END)
      FROM pause u JOIN enrollment e ON e.id = u.enrollment_id ${of(Prisma.empty)}
    UNION ALL SELECT 'wish ' || s.id, ${day(Prisma.sql`s.asked_at`)}, s.asked_at, 'wish',
      json_build_object('wish', s.wish, 'done', s.done_at IS NOT NULL)
      FROM support_task s JOIN check_in k ON k.id = s.check_in_id
      JOIN enrollment e ON e.id = k.enrollment_id ${of(Prisma.empty)}`
}

/** A page of it, the newest first, and behind the last page the last one. One statement. */
export async function readTimeline(
  actor: Actor,
  { program, requirements }: Pick<CohortView, 'program' | 'requirements'>,
  enrollmentId: string,
  asked: number,
): Promise<{ timeline: TimelineItem[]; page: number; pages: number }> {
  const all = happened(actor, enrollmentId)
  const { count, rows } = await readRow<{ count: number; rows: Row[] }>(Prisma.sql`
    WITH happened AS (${all}),
    counted AS (SELECT count(*)::int AS count FROM happened)
    SELECT (SELECT count FROM counted) AS count, coalesce((SELECT json_agg(x) FROM (
      SELECT key, on_day AS "on", kind, told FROM happened ORDER BY on_day DESC, at DESC, key
      LIMIT ${PAGE}::int OFFSET (least(${asked}::int, greatest(1, ceil((SELECT count FROM counted) / ${PAGE}::numeric)))::int - 1)
        * ${PAGE}::int) x), '[]') AS rows`)
  const nameOf = await namesApart(
    actor,
    rows.map(({ told }) => told.by ?? null),
  )
  const skills = new Map(getSkills(program).map(({ id, title }) => [id, title]))
  const titles = new Map(requirements.map(({ key, title }) => [key, title]))
  const pages = Math.max(1, Math.ceil(count / PAGE))
  const modules = new Map(getProgram(program).modules.map(({ key, title }) => [key, title]))
  const words: Words = {
    nameOf,
    skill: (id = '') => skills.get(id) ?? id,
    title: (key = '') => titles.get(key) ?? key,
    module: (key = '') => modules.get(key) ?? key,
  }
  return {
    timeline: rows.flatMap((row) => itemOf(row, words)),
    ...{ page: Math.min(asked, pages), pages },
  }
}

interface Words {
  nameOf: (person: Named) => string
  skill: (id?: string) => string
  title: (key?: string) => string
  module: (key?: string) => string
}

/** A row in words; nothing of it is private. */
function itemOf({ key, on, kind, told }: Row, words: Words): TimelineItem[] {
  const at = { key, on }
  const { id = '', skill, module } = told
  switch (kind) {
    case 'lessons':
      return [{ ...at, kind, titles: (told.keys ?? []).map(words.title) }]
    case 'check':
      return [{ ...at, kind, module: words.module(module), understood: told.understood === true }]
    case 'plan': {
      const { from, to, closedAs = null } = told
      const plan = { skill: words.skill(skill), closedAs, observationId: told.id ?? null }
      if (!from || !to) return []
      const { extended = false, pauses = [] } = told
      const { lastDay } = planDays({ windowFrom: from, windowTo: to, extended, pauses })
      return [{ ...at, kind, ...plan, from, to: lastDay }]
    }
    case 'note':
      return [{ ...at, kind, id, skill: words.skill(skill) }]
    case 'no-chance': {
      const confirmed = told.confirmed === true
      return [{ ...at, kind, id, skill: words.skill(skill), confirmed }]
    }
    case 'reflection':
      return [{ ...at, kind, id, module: words.module(module), state: told.state ?? 'submitted' }]
    case 'observation': {
      const by = told.by ? words.nameOf(told.by) : ''
      const skills = (told.skills ?? []).map(words.skill)
      const missing = (told.missing ?? []).map(words.skill)
      return [{ ...at, kind, id, skills, missing, by, voided: told.voided === true }]
    }
    case 'session':
      return told.presence
        ? [{ ...at, kind, number: told.number ?? 0, presence: told.presence }]
        : []
    case 'contact':
      return told.contact
        ? [{ ...at, kind, contact: told.contact, minutes: told.minutes ?? 0 }]
        : []
    case 'check-in':
      return [{ ...at, kind, day: told.day ?? 0 }]
    case 'pause': {
      const { to = null, reason = null } = told
      return [{ ...at, kind, backOn: to, reason }]
    }
    case 'wish':
      return [{ ...at, kind, wish: told.wish ?? null, done: told.done === true }]
  }
}
