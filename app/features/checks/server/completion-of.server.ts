import { Prisma, readRows } from '~/platform/db/client.server'
import { MIN_QUESTIONS, PASS_PERCENT } from '../domain/check-rules'

export interface Completion {
  done: number
  total: number
}

/**
 * How many of the lessons and checks that its cohort asks for each enrollment has done; one statement for
 * all of them. A check is done once every skill that the cohort agreed on is understood. Enrollments that
 * do not exist are left out. Reflections are counted by their own room.
 */
export async function completionOf(
  enrollmentIds: readonly string[],
): Promise<Map<string, Completion>> {
  if (enrollmentIds.length === 0) return new Map()
  const rows = await readRows<Completion & { enrollmentId: string }>(Prisma.sql`
    WITH understood AS (
      SELECT a.enrollment_id, a.module_key, array_agg(DISTINCT s.skill_id) AS skills
        FROM check_attempt a JOIN check_result s ON s.attempt_id = a.id
       WHERE a.enrollment_id = ANY(${[...enrollmentIds]}::uuid[])
         AND s.questions >= ${MIN_QUESTIONS}::int
         AND s.correct * 100 >= ${PASS_PERCENT}::int * s.questions
       GROUP BY a.enrollment_id, a.module_key)
    SELECT e.id AS "enrollmentId", count(r.key)::int AS total,
           (count(p.completed_at) + count(r.key) FILTER (
             WHERE r.kind = 'check' AND r.teaches <@ u.skills))::int AS done
      FROM enrollment e
      LEFT JOIN cohort_requirement r ON r.cohort_id = e.cohort_id AND r.kind IN ('lesson', 'check')
      LEFT JOIN lesson_progress p
        ON r.kind = 'lesson' AND p.enrollment_id = e.id AND p.lesson_key = r.key
      LEFT JOIN understood u
        ON r.kind = 'check' AND u.enrollment_id = e.id AND u.module_key = r.module_key
     WHERE e.id = ANY(${[...enrollmentIds]}::uuid[])
     GROUP BY e.id`)
  return new Map(rows.map(({ enrollmentId, done, total }) => [enrollmentId, { done, total }]))
}
