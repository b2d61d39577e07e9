import { Prisma, readRows } from '~/platform/db/client.server'
import { MIN_QUESTIONS, PASS_PERCENT } from '../domain/check-rules'

export interface Completion {
  done: number
  total: number
}

/**
 * SQL: how many of the lessons and checks that its cohort asks for an enrollment `e` has done, as a `Completion`. A
 * check is done once every skill that the cohort agreed on is understood. Reflections are counted by their own room.
 */
export const completion = (): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('total', count(r.key), 'done', count(p.completed_at) + count(r.key) FILTER (
      WHERE r.kind = 'check' AND r.teaches <@ nullif(ARRAY(
        SELECT s.skill_id FROM check_attempt a JOIN check_result s ON s.attempt_id = a.id
         WHERE a.enrollment_id = e.id AND a.module_key = r.module_key
           AND s.questions >= ${MIN_QUESTIONS}::int
           AND s.correct * 100 >= ${PASS_PERCENT}::int * s.questions), '{}')))
     FROM cohort_requirement r
     LEFT JOIN lesson_progress p
       ON r.kind = 'lesson' AND p.enrollment_id = e.id AND p.lesson_key = r.key
    WHERE r.cohort_id = e.cohort_id AND r.kind IN ('lesson', 'check'))`

/** The completion of each of these enrollments, in one statement. Those that do not exist are left out. */
export async function completionOf(
  enrollmentIds: readonly string[],
): Promise<Map<string, Completion>> {
  if (enrollmentIds.length === 0) return new Map()
  const rows = await readRows<{ id: string; completion: Completion }>(Prisma.sql`
    SELECT e.id, ${completion()} AS completion FROM enrollment e
     WHERE e.id = ANY(${[...enrollmentIds]}::uuid[])`)
  return new Map(rows.map(({ id, completion }) => [id, completion]))
}
