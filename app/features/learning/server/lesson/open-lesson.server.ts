import { SCORED_KINDS } from '~/features/catalog/contract'
import { Prisma, readRows } from '~/platform/db/client.server'
import { currentCheckSource } from '../check-source.server'
import type { KeptAnswer } from './part-answers.server'

export interface OpenedLesson {
  /** Whether the wording with this hash has been kept; only then is the opening marked. */
  kept: boolean
  done: boolean
  /** Where the coach stopped reading it. */
  place: string | null
  /** Whether the module's check was handed in. */
  checked: boolean
  /** The latest answer to each part of this lesson, and to every part of the program that is scored beside a reference. */
  answers: KeptAnswer[]
}

interface Opening {
  enrollmentId: string
  lessonKey: string
  moduleKey: string
  contentHash: string
  at: Date
}

/**
 * Marks a lesson as open and reads all that the coach has done in it, in one statement. The mark is what
 * "go on where you stopped" goes by, so it moves only when another lesson was open since, or after five
 * minutes: most reads write nothing.
 */
export async function readOpenedLesson(opening: Opening): Promise<OpenedLesson> {
  const { enrollmentId, lessonKey, moduleKey, contentHash } = opening
  const at = opening.at.toISOString()
  const [marks] = await readRows<OpenedLesson>(Prisma.sql`
    WITH wording AS (SELECT hash FROM content_version WHERE hash = ${contentHash}),
    mine AS (SELECT * FROM lesson_progress WHERE enrollment_id = ${enrollmentId}::uuid),
    opened AS (
      INSERT INTO lesson_progress AS p
        (enrollment_id, lesson_key, module_key, opened_at, last_seen_at, content_hash)
      SELECT ${enrollmentId}::uuid, ${lessonKey}, ${moduleKey}, ${at}::timestamptz, ${at}::timestamptz, hash
        FROM wording
       WHERE NOT EXISTS (
         SELECT 1 FROM mine m
          WHERE m.lesson_key = ${lessonKey}
            AND m.last_seen_at > ${at}::timestamptz - interval '5 minutes'
            AND m.last_seen_at >= ALL (SELECT last_seen_at FROM mine))
      ON CONFLICT (enrollment_id, lesson_key) DO UPDATE
        SET last_seen_at = greatest(p.last_seen_at, excluded.last_seen_at),
            content_hash = CASE WHEN p.completed_at IS NULL THEN excluded.content_hash
                                ELSE p.content_hash END)
    SELECT EXISTS (SELECT 1 FROM wording) AS kept,
           EXISTS (SELECT 1 FROM mine
                    WHERE lesson_key = ${lessonKey} AND completed_at IS NOT NULL) AS done,
           (SELECT place FROM mine WHERE lesson_key = ${lessonKey}) AS place,
           ${currentCheckSource().submitted(enrollmentId, moduleKey)} AS checked,
           (SELECT coalesce(json_agg(json_build_object(
                     'lessonKey', lesson_key, 'partId', part_id, 'seq', seq,
                     'wording', wording, 'answer', answer)), '[]')
              FROM (SELECT DISTINCT ON (lesson_key, part_id) lesson_key, part_id, seq, wording, answer
                      FROM part_answer
                     WHERE enrollment_id = ${enrollmentId}::uuid
                       AND (lesson_key = ${lessonKey} OR kind = ANY(${SCORED_KINDS}))
                     ORDER BY lesson_key, part_id, seq DESC) latest) AS answers`)
  if (!marks) throw new Error('no answer about a lesson')
  return marks
}
