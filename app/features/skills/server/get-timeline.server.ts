import { getLesson, getSkills } from '~/features/catalog/index.server'
import { getCohortFor } from '~/features/cohorts/index.server'
import { unopenedIds } from '~/features/observations/index.server'

import { IS_NO_OPPORTUNITY, NO_OPPORTUNITY_CONFIRMATIONS } from '~/features/practice/index.server'
import { OWN_PRESENCE_WORDS, type Presence } from '~/features/sessions/contract'

import { STATE_NAMES } from '~/features/transfer/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import { offsetOf, pageShown } from '~/platform/db/search.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import type { Day } from '~/platform/shared/time'
import type { TimelineItem, TimelineKind, TimelinePage } from '../contract'

const PAGE = 30

interface Row {
  kind: TimelineKind
  on: Day
  ref: string
  skills: string[]
  /** The number of a step, or of a live session. */
  step: number | null
}

interface Asked {
  slug: string | null
  skill: string | null
  page: number
}

/** All that happened on the reader's way in one cohort, the newest first, in one statement. Throws NotFound. */
export async function getTimeline(
  actor: Actor,
  { slug, skill, page }: Asked,
): Promise<TimelinePage> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  if (!chosen) throw new NotFound()
  const cohort = await getCohortFor(actor, chosen, 'focus.choose')
  const { enrollmentId, program } = cohort
  const skills = getSkills(program)
  const filter = skills.some(({ id }) => id === skill) ? skill : null
  const only = filter ? Prisma.sql`WHERE ${filter} = ANY(t.skills)` : Prisma.empty
  const rows = await readRows<Row & { page: number }>(Prisma.sql`
    WITH found AS (SELECT t.* FROM (${happenings(enrollmentId, actor.timeZone)}) t ${only})
    SELECT t.kind, t.day::text AS "on", t.ref, t.skills, t.step, ${pageShown(page, PAGE)} AS page
    FROM found t ORDER BY t.day DESC, t.kind, t.ref LIMIT ${PAGE + 1} OFFSET ${offsetOf(page, PAGE)}`)
  const titles = new Map(skills.map(({ id, title }) => [id, title]))
  return {
    cohort: { slug: cohort.slug, title: cohort.title },
    skills: skills.map(({ id, title }) => ({ id, title })),
    skill: filter,
    items: rows.slice(0, PAGE).map((row) => itemOf(row, program, titles)),
    page: rows[0]?.page ?? 1,
    older: rows.length > PAGE,
  }
}

/** A step that rests on an observation which the coach has still to rate is not told before. */
const happenings = (enrollmentId: string, zone: string) => {
  const mine = Prisma.sql`enrollment_id = ${enrollmentId}::uuid`
  return Prisma.sql`
    SELECT 'lesson' AS kind, (p.completed_at AT TIME ZONE ${zone})::date AS day, p.lesson_key AS ref,
      coalesce(r.teaches, '{}') AS skills, NULL::int AS step
    FROM lesson_progress p JOIN enrollment e ON e.id = p.enrollment_id
    LEFT JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.key = p.lesson_key AND r.kind = 'lesson'
    WHERE p.enrollment_id = ${enrollmentId}::uuid AND p.completed_at IS NOT NULL
    UNION ALL SELECT 'plan', made_on, id::text, ARRAY[skill_id], NULL FROM commitment WHERE ${mine}
    UNION ALL SELECT 'note', happened_on, id::text, ARRAY[skill_id], NULL FROM field_note WHERE ${mine}
    UNION ALL SELECT 'confirmation', v.happened_on, v.id::text, ARRAY[v.skill_id], NULL FROM skill_event v
    WHERE v.${mine} AND ${IS_NO_OPPORTUNITY} AND EXISTS (SELECT FROM ${NO_OPPORTUNITY_CONFIRMATIONS})
    UNION ALL SELECT 'observation', oc.happened_on, o.id::text,
      ARRAY(SELECT s.skill_id FROM observation_score s WHERE s.observation_id = o.id ORDER BY 1), NULL
    FROM observation o JOIN observation_occasion oc ON oc.id = o.occasion_id
    WHERE oc.${mine} AND o.signed_at IS NOT NULL AND o.voided_at IS NULL
    UNION ALL SELECT 'check-in', (c.submitted_at AT TIME ZONE ${zone})::date, c.id::text,
      ARRAY(SELECT a.skill_id FROM check_in_answer a WHERE a.check_in_id = c.id ORDER BY 1), NULL
    FROM check_in c WHERE c.${mine} AND c.submitted_at IS NOT NULL
    UNION ALL SELECT 'contact', held_on, id::text, '{}'::text[], NULL FROM contact WHERE ${mine} AND undone_at IS NULL
    UNION ALL SELECT 'session', v.meets_on, v.module_key || ' ' || t.presence, '{}'::text[], w.position
    FROM session_attendance t JOIN cohort_session v ON v.id = t.session_id
    JOIN cohort_module w ON w.cohort_id = v.cohort_id AND w.module_key = v.module_key WHERE t.${mine}
    UNION ALL SELECT 'step', (x.value->>'on')::date, s.skill_id || x.key, ARRAY[s.skill_id], x.key::int
    FROM skill_state s CROSS JOIN jsonb_each(s.entered) x
    WHERE s.${mine} AND NOT (x.key::int >= 5 AND EXISTS (SELECT 1 FROM observation o
      JOIN observation_occasion oc ON oc.id = o.occasion_id AND oc.happened_on = (x.value->>'on')::date
      JOIN observation_score sc ON sc.observation_id = o.id AND sc.skill_id = s.skill_id
      WHERE o.id IN (${unopenedIds(enrollmentId)})))`
}

const TITLES: Record<Exclude<TimelineKind, 'lesson' | 'step' | 'session'>, string> = {
  plan: 'Made a plan',
  note: 'Field note',
  observation: 'Observation',
  'check-in': 'Check-in',
  contact: 'Coaching contact',
  confirmation: 'A facilitator confirmed that no opportunity came',
}

const PAGES: Partial<Record<TimelineKind, (ref: string) => string>> = {
  plan: paths.commitment,
  note: paths.note,
  observation: paths.observation,
  'check-in': paths.checkIn,
}

function itemOf(
  { kind, on, ref, skills, step }: Row,
  program: string,
  titles: ReadonlyMap<string, string>,
): TimelineItem {
  const title = () => {
    if (kind === 'lesson') return `Finished “${lessonTitle(program, ref)}”`
    if (kind === 'session') {
      const presence = ref.split(' ').at(-1) as Presence
      return `Live session ${step}: ${OWN_PRESENCE_WORDS[presence]}`
    }
    return kind === 'step' ? `Reached ${STATE_NAMES[(step ?? 0) as 0 | 1]}` : TITLES[kind]
  }
  return {
    ...{ key: `${kind} ${ref}`, kind, on, title: title() },
    skills: skills.map((id) => titles.get(id) ?? id),
    to: PAGES[kind]?.(ref) ?? null,
  }
}

/** A lesson that the program has no more keeps its key as a name. */
function lessonTitle(program: string, key: string): string {
  try {
    return getLesson(program, key).title
  } catch {
    return key
  }
}
