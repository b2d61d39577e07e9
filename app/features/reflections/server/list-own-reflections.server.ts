import { getModule } from '~/features/catalog/index.server'
import type { LeftCohort } from '~/features/cohorts/contract'
import { scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { type OwnReflection, REFLECTION_PURPOSE } from '../contract'
import { attemptView, readAttempts } from './attempt-rows.server'

interface Place {
  moduleKey: string
  position: number
  attemptIds: string[]
  /** The text that was begun and not submitted; empty where there is none. */
  draft: string
}

/**
 * Lists the reflections that someone wrote in a cohort that they have left, module by module. Each comes
 * with what was released about it, also since, and with what they had begun.
 * The list is empty for a cohort that was never theirs; see `getLeftCohort`.
 */
export async function listOwnReflections(
  actor: Actor,
  { slug, program }: LeftCohort,
): Promise<OwnReflection[]> {
  const places = await readRows<Place>(Prisma.sql`
    SELECT m.module_key AS "moduleKey", m.position,
      array(SELECT a.id FROM reflection_attempt a
        WHERE a.enrollment_id = e.id AND a.module_key = m.module_key AND a.taken_back_at IS NULL) AS "attemptIds",
      coalesce((SELECT d.body FROM draft d
        WHERE d.person_id = e.person_id AND d.purpose = ${REFLECTION_PURPOSE} AND d.used_at IS NULL
          AND d.subject LIKE e.id::text || '/' || m.module_key || '/%'
        ORDER BY d.updated_at DESC LIMIT 1), '') AS draft
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id JOIN cohort_module m ON m.cohort_id = c.id
    WHERE c.slug = ${slug} AND ${scope(actor, 'reflection.read', { owner: Prisma.sql`e.person_id` })}
      AND (EXISTS (SELECT 1 FROM reflection_attempt a
                    WHERE a.enrollment_id = e.id AND a.module_key = m.module_key AND a.taken_back_at IS NULL)
        OR EXISTS (SELECT 1 FROM draft d
                    WHERE d.person_id = e.person_id AND d.purpose = ${REFLECTION_PURPOSE}
                      AND d.used_at IS NULL AND d.body <> ''
                      AND d.subject LIKE e.id::text || '/' || m.module_key || '/%'))
    ORDER BY m.position, e.enrolled_at`)
  const rows = await readAttempts(
    actor,
    Prisma.sql`a.enrollment_id IN (
    SELECT e.id FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
     WHERE c.slug = ${slug} AND ${scope(actor, 'reflection.read', { owner: Prisma.sql`e.person_id` })})`,
  )
  return places.map(({ moduleKey, position, draft, attemptIds }) => ({
    ...{ moduleKey, number: position, title: moduleTitle(program, moduleKey), draft },
    attempts: rows.filter(({ id }) => attemptIds.includes(id)).map(attemptView),
  }))
}

/** A module may have left the program since; what was written in it has not. */
function moduleTitle(program: string, moduleKey: string): string {
  try {
    return getModule(program, moduleKey).title
  } catch (error) {
    if (error instanceof NotFound) return moduleKey
    throw error
  }
}
