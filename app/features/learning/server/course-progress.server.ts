import { Prisma, readRow } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { SeenLesson } from '../domain/outline'
import { type ChecksOfCoach, currentCheckSource } from './check-source.server'

/** One coach's progress in a course, as the pages above a lesson show it. */
export interface CourseProgress {
  seen: SeenLesson[]
  checks: ChecksOfCoach
  /** Skill ids of the focus that counts now. */
  focus: string[]
  /** How many skills were rated. */
  rated: number
}

/** As the database tells them, beside the columns of the checks: instants are text in JSON. */
export interface CourseProgressRow extends Record<string, unknown> {
  seen: (Omit<SeenLesson, 'lastSeenAt'> & { lastSeenAt: string })[]
  focus: string[]
  rated: number
}

/**
 * Columns of a SELECT that reads the progress of an enrollment; empty for someone who is not enrolled.
 * @param today where the coach lives
 */
export const courseProgressColumns = (enrollmentId: string | null, today: Day) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(
            'lessonKey', lesson_key, 'lastSeenAt', last_seen_at, 'place', place,
            'done', completed_at IS NOT NULL)), '[]')
     FROM lesson_progress WHERE enrollment_id = ${enrollmentId}::uuid) AS seen,
  ${currentCheckSource().columns(enrollmentId, today)},
  ${focusColumn(enrollmentId)},
  (SELECT count(DISTINCT skill_id)::int FROM skill_rating
    WHERE enrollment_id = ${enrollmentId}::uuid) AS rated`

/** The column `focus` of a SELECT: the skill ids of the newest choice. */
export const focusColumn = (enrollmentId: string | null) => Prisma.sql`
  coalesce((SELECT skill_ids FROM focus_choice WHERE enrollment_id = ${enrollmentId}::uuid
             ORDER BY seq DESC LIMIT 1), '{}') AS focus`

/** Reads a row that has these columns. */
export function courseProgressFrom(row: CourseProgressRow): CourseProgress {
  const { seen, focus, rated } = row
  return {
    ...{ focus, rated, checks: currentCheckSource().read(row) },
    seen: seen.map((one) => ({ ...one, lastSeenAt: new Date(one.lastSeenAt) })),
  }
}

/** Reads the progress of an enrollment in one statement. */
export async function readCourseProgress(
  enrollmentId: string | null,
  today: Day,
): Promise<CourseProgress> {
  const row = await readRow<CourseProgressRow>(
    Prisma.sql`SELECT ${courseProgressColumns(enrollmentId, today)}`,
  )
  return courseProgressFrom(row)
}
