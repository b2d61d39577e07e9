import { Prisma, readRows } from '~/platform/db/client.server'
import { MIN_QUESTIONS, PASS_PERCENT } from '../domain/check-rules'

export interface Completion {
  done: number
  total: number
}

/**
 * How many of the lessons and checks that its cohort asks for each enrolment has done; one statement for
 * all of them. A check is done once every skill that the cohort agreed on is understood. Enrolments that
 * do not exist are left out. Reflections are counted by their own room.
 */
export async function completionOf(
  enrolmentIds: readonly string[],
): Promise<Map<string, Completion>> {
  if (enrolmentIds.length === 0) return new Map()
  const rows = await readRows<Completion & { enrolmentId: string }>(Prisma.sql`
    WITH understood AS (
      SELECT a.enrolment_id, a.module_key, array_agg(DISTINCT s.skill_id) AS skills
        FROM check_attempt a JOIN check_result s ON s.attempt_id = a.id
       WHERE a.enrolment_id = ANY(${[...enrolmentIds]}::uuid[])
         AND s.questions >= ${MIN_QUESTIONS}::int
         AND s.correct * 100 >= ${PASS_PERCENT}::int * s.questions
       GROUP BY a.enrolment_id, a.module_key)
    SELECT e.id AS "enrolmentId", count(r.key)::int AS total,
           (count(p.completed_at) + count(r.key) FILTER (
             WHERE r.kind = 'check' AND r.teaches <@ u.skills))::int AS done
      FROM enrolment e
      LEFT JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind IN ('lesson', 'check')
      LEFT JOIN lesson_progress p
        ON r.kind = 'lesson' AND p.enrolment_id = e.id AND p.lesson_key = r.key
      LEFT JOIN understood u
        ON r.kind = 'check' AND u.enrolment_id = e.id AND u.module_key = r.module_key
     WHERE e.id = ANY(${[...enrolmentIds]}::uuid[])
     GROUP BY e.id`)
  return new Map(rows.map(({ enrolmentId, done, total }) => [enrolmentId, { done, total }]))
}
