import { partAnswerSchema, saidIn, WRITTEN_KINDS } from '~/features/catalog/contract'
import { getLesson } from '~/features/catalog/index.server'
import type { LeftCohort } from '~/features/cohorts/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { OwnAnswer } from '../../contract'

interface Row {
  lessonKey: string
  partId: string
  answer: unknown
}

/**
 * Lists what someone wrote in the lessons of a cohort that they have left, lesson by lesson. Each part has
 * only its last wording.
 * Empty for a cohort that was never theirs; see `getLeftCohort`.
 */
export async function listOwnAnswers(
  actor: Actor,
  { slug, program }: LeftCohort,
): Promise<OwnAnswer[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT DISTINCT ON (a.lesson_key, a.part_id)
      a.lesson_key AS "lessonKey", a.part_id AS "partId", a.answer
    FROM part_answer a JOIN enrollment e ON e.id = a.enrollment_id JOIN cohort c ON c.id = e.cohort_id
    WHERE c.slug = ${slug} AND ${scope(actor, 'writings.read', { owner: Prisma.sql`e.person_id` })}
      AND a.kind = ANY(${WRITTEN_KINDS})
    ORDER BY a.lesson_key, a.part_id, a.seq DESC`)
  return rows.flatMap(({ lessonKey, partId, answer }) => {
    const text = textOf(answer)
    return text
      ? [{ id: `${lessonKey}/${partId}`, title: lessonTitle(program, lessonKey), text }]
      : []
  })
}

function textOf(answer: unknown): string | null {
  const parsed = partAnswerSchema.safeParse(answer)
  return parsed.success ? saidIn(parsed.data) : null
}

function lessonTitle(program: string, lessonKey: string): string {
  try {
    return getLesson(program, lessonKey).title
  } catch (error) {
    if (error instanceof NotFound) return lessonKey
    throw error
  }
}
