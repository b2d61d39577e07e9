import { db, Prisma } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { CheckMark } from '../domain/check-rules'
import type { SeenLesson } from '../domain/outline'

/** Everything that pages above a lesson show of one coach. */
export interface Marks {
  seen: SeenLesson[]
  /** By module key. */
  checks: Record<string, CheckMark>
  /** Later questions that wait, oldest first. */
  probes: { moduleKey: string; skills: string[] }[]
  /** Skill ids of the focus that counts now. */
  focus: string[]
  /** How many skills were rated. */
  rated: number
}

/** As the database tells them: instants are text in JSON. */
export interface MarksRow {
  seen: (Omit<SeenLesson, 'lastSeenAt'> & { lastSeenAt: string })[]
  checks: Record<
    string,
    Omit<CheckMark, 'begunAt' | 'handedInAt'> & {
      begunAt: string | null
      handedInAt: string | null
    }
  >
  probes: Marks['probes']
  focus: string[]
  rated: number
}

/**
 * Columns of a SELECT that reads the marks of an enrolment; nothing for who is not enrolled.
 * @param today where the coach lives
 */
export const marksOf = (enrolmentId: string | null, today: Day) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(
            'lessonKey', lesson_key, 'lastSeenAt', last_seen_at, 'place', place,
            'done', completed_at IS NOT NULL)), '[]')
     FROM lesson_progress WHERE enrolment_id = ${enrolmentId}::uuid) AS seen,
  (SELECT coalesce(json_object_agg(c.module_key, json_build_object(
            'begunAt', c.begun_at, 'handedInAt', c.handed_in_at, 'taken', c.taken,
            'results', c.results)), '{}')
     FROM (SELECT a.module_key, max(a.started_at) FILTER (WHERE a.handed_in_at IS NULL) AS begun_at,
                  max(a.handed_in_at) AS handed_in_at,
                  count(DISTINCT a.id) FILTER (WHERE a.handed_in_at IS NOT NULL) AS taken,
                  coalesce(json_agg(json_build_object('skill', r.skill_id, 'questions', r.questions,
                    'correct', r.correct)) FILTER (WHERE r.skill_id IS NOT NULL), '[]') AS results
             FROM check_attempt a LEFT JOIN check_result r ON r.attempt_id = a.id
            WHERE a.enrolment_id = ${enrolmentId}::uuid GROUP BY a.module_key) c) AS checks,
  (SELECT coalesce(json_agg(json_build_object('moduleKey', module_key, 'skills', skills)
            ORDER BY due_on, module_key, number), '[]')
     FROM probe
    WHERE enrolment_id = ${enrolmentId}::uuid AND answered_at IS NULL
      AND due_on <= ${today}::date) AS probes,
  ${focusColumn(enrolmentId)},
  (SELECT count(DISTINCT skill_id)::int FROM skill_rating
    WHERE enrolment_id = ${enrolmentId}::uuid) AS rated`

/** The newest choice counts. */
export const focusColumn = (enrolmentId: string | null) => Prisma.sql`
  coalesce((SELECT skill_ids FROM focus_choice WHERE enrolment_id = ${enrolmentId}::uuid
             ORDER BY seq DESC LIMIT 1), '{}') AS focus`

export const marksFrom = ({ seen, checks, probes, focus, rated }: MarksRow): Marks => ({
  ...{ probes, focus, rated },
  seen: seen.map((one) => ({ ...one, lastSeenAt: new Date(one.lastSeenAt) })),
  checks: Object.fromEntries(
    Object.entries(checks).map(([key, { begunAt, handedInAt, ...mark }]) => [
      key,
      { ...mark, begunAt: instantIn(begunAt), handedInAt: instantIn(handedInAt) },
    ]),
  ),
})

const instantIn = (text: string | null) => (text === null ? null : new Date(text))

/** One statement. */
export async function readMarks(enrolmentId: string | null, today: Day): Promise<Marks> {
  const [row] = await db().$queryRaw<[MarksRow]>`SELECT ${marksOf(enrolmentId, today)}`
  return marksFrom(row)
}
