import { Prisma, readRow } from '~/platform/db/client.server'
import type { Day } from '~/platform/shared/time'
import type { SeenLesson } from '../domain/outline'
import { type ChecksOfCoach, checksTeller } from './hear-of-checks.server'

/** Everything that pages above a lesson show of one coach. */
export interface Marks {
  seen: SeenLesson[]
  checks: ChecksOfCoach
  /** Skill ids of the focus that counts now. */
  focus: string[]
  /** How many skills were rated. */
  rated: number
}

/** As the database tells them, beside the columns of the checks: instants are text in JSON. */
export interface MarksRow extends Record<string, unknown> {
  seen: (Omit<SeenLesson, 'lastSeenAt'> & { lastSeenAt: string })[]
  focus: string[]
  rated: number
}

/**
 * Columns of a SELECT that reads the marks of an enrollment; nothing for who is not enrolled.
 * @param today where the coach lives
 */
export const marksOf = (enrollmentId: string | null, today: Day) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(
            'lessonKey', lesson_key, 'lastSeenAt', last_seen_at, 'place', place,
            'done', completed_at IS NOT NULL)), '[]')
     FROM lesson_progress WHERE enrollment_id = ${enrollmentId}::uuid) AS seen,
  ${checksTeller().columns(enrollmentId, today)},
  ${focusColumn(enrollmentId)},
  (SELECT count(DISTINCT skill_id)::int FROM skill_rating
    WHERE enrollment_id = ${enrollmentId}::uuid) AS rated`

/** The newest choice counts. */
export const focusColumn = (enrollmentId: string | null) => Prisma.sql`
  coalesce((SELECT skill_ids FROM focus_choice WHERE enrollment_id = ${enrollmentId}::uuid
             ORDER BY seq DESC LIMIT 1), '{}') AS focus`

export function marksFrom(row: MarksRow): Marks {
  const { seen, focus, rated } = row
  return {
    ...{ focus, rated, checks: checksTeller().read(row) },
    seen: seen.map((one) => ({ ...one, lastSeenAt: new Date(one.lastSeenAt) })),
  }
}

/** One statement. */
export async function readMarks(enrollmentId: string | null, today: Day): Promise<Marks> {
  const row = await readRow<MarksRow>(Prisma.sql`SELECT ${marksOf(enrollmentId, today)}`)
  return marksFrom(row)
}
