import { Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { paths } from '~/platform/shared/paths'
import type { LeftCohort } from '../../contract'

/** Cohorts that this person was in and is not in anymore, the newest first. */
export const listLeftCohorts = ({ personId }: Pick<Actor, 'personId'>) =>
  readRows<LeftCohort>(Prisma.sql`
    SELECT c.slug, c.title, c.program, max(e.withdrawn_at) AS "leftAt"
    FROM enrollment e JOIN cohort c ON c.id = e.cohort_id
    WHERE e.person_id = ${personId}::uuid
    GROUP BY c.id HAVING bool_and(e.withdrawn_at IS NOT NULL)
    ORDER BY c.starts_on DESC, c.slug`)

/**
 * One of them: what they wrote there stays theirs to read.
 * @throws NotFound for a cohort that this person never was in, or is in now
 */
export async function getLeftCohort(
  actor: Pick<Actor, 'personId'>,
  slug: string,
): Promise<LeftCohort> {
  const left = (await listLeftCohorts(actor)).find((cohort) => cohort.slug === slug)
  if (!left) throw new NotFound()
  return left
}

/** Whether this person was in the cohort and is not anymore. */
export const hasLeft = async (
  actor: Pick<Actor, 'personId' | 'memberships'>,
  slug: string,
): Promise<boolean> => {
  const isIn = actor.memberships.some((m) => 'cohortSlug' in m && m.cohortSlug === slug)
  return !isIn && (await listLeftCohorts(actor)).some((cohort) => cohort.slug === slug)
}

/**
 * Where whoever has left is led from the pages of a coach: to what they wrote in that cohort, or from pages of
 * no cohort to their home, which says what is still theirs. Null for everyone else.
 */
export async function findLeftCohortPath(
  actor: Pick<Actor, 'personId' | 'memberships'>,
  slug: string | undefined,
): Promise<string | null> {
  if (slug !== undefined) return (await hasLeft(actor, slug)) ? paths.writings(slug) : null
  if (actor.memberships.some((m) => m.kind === 'coach')) return null
  return (await listLeftCohorts(actor)).length > 0 ? paths.learn() : null
}
