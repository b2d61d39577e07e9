import type { CheckSource } from '~/features/learning/index.server'
import { Prisma } from '~/platform/db/client.server'
import { type CheckMark, standingOf } from '../domain/check-rules'
import { QUESTIONS_PER_SKILL } from '../domain/probe-rules'

/** As the database tells it: instants are text in JSON. */
interface ChecksRow {
  checks: Record<
    string,
    Omit<CheckMark, 'begunAt' | 'handedInAt'> & {
      begunAt: string | null
      handedInAt: string | null
    }
  >
  probes: { moduleKey: string; skills: string[] }[]
}

/** Implements the port of `learning`: the pages of a course read these columns in their own statements. */
export const checkSource: CheckSource = {
  columns: (enrollmentId, today) => Prisma.sql`
  (SELECT coalesce(json_object_agg(c.module_key, json_build_object(
            'begunAt', c.begun_at, 'handedInAt', c.handed_in_at, 'taken', c.taken,
            'results', c.results)), '{}')
     FROM (SELECT a.module_key, max(a.started_at) FILTER (WHERE a.handed_in_at IS NULL) AS begun_at,
                  max(a.handed_in_at) AS handed_in_at,
                  count(DISTINCT a.id) FILTER (WHERE a.handed_in_at IS NOT NULL) AS taken,
                  coalesce(json_agg(json_build_object('skill', r.skill_id, 'questions', r.questions,
                    'correct', r.correct)) FILTER (WHERE r.skill_id IS NOT NULL), '[]') AS results
             FROM check_attempt a LEFT JOIN check_result r ON r.attempt_id = a.id
            WHERE a.enrollment_id = ${enrollmentId}::uuid GROUP BY a.module_key) c) AS checks,
  (SELECT coalesce(json_agg(json_build_object('moduleKey', module_key, 'skills', skills)
            ORDER BY due_on, module_key, number), '[]')
     FROM probe
    WHERE enrollment_id = ${enrollmentId}::uuid AND answered_at IS NULL
      AND due_on <= ${today}::date) AS probes`,

  read(row) {
    const { checks, probes } = row as Readonly<Record<string, unknown>> & ChecksRow
    const marks = new Map(Object.entries(checks).map(([key, mark]) => [key, markFrom(mark)]))
    return {
      standing: (moduleKey, skills, at) => standingOf(skills, marks.get(moduleKey), at),
      waiting: probes.map(({ moduleKey, skills }) => ({
        ...{ moduleKey, questions: QUESTIONS_PER_SKILL * skills.length },
      })),
    }
  },

  submitted: (enrollmentId, moduleKey) => Prisma.sql`
    EXISTS (SELECT 1 FROM check_attempt
             WHERE enrollment_id = ${enrollmentId}::uuid AND module_key = ${moduleKey}
               AND handed_in_at IS NOT NULL)`,
}

const markFrom = ({ begunAt, handedInAt, ...mark }: ChecksRow['checks'][string]): CheckMark => ({
  ...mark,
  ...{ begunAt: instantIn(begunAt), handedInAt: instantIn(handedInAt) },
})

const instantIn = (text: string | null) => (text === null ? null : new Date(text))
