import { scope } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'
import type { ObservationCard } from '../contract'
import { readCards } from './observation-cards.server'

const OWNER = { owner: Prisma.sql`e.person_id` }

/** SQL condition on an enrollment `e` of a cohort `c`: it is the actor's own, also in a cohort that they have left. */
export const ownIn = (actor: Actor, slug: string): Prisma.Sql =>
  Prisma.sql`c.slug = ${slug} AND ${scope(actor, 'practice.read', OWNER)}`

/**
 * The observations of the actor in a cohort, also in one that they have left, the newest first, in one statement.
 * Without a cohort named it is the one chosen last, else the newest.
 * @param limit at most so many; without it all
 */
export async function listOwnObservations(
  actor: Actor,
  slug: string | null,
  { limit }: { limit?: number } = {},
): Promise<ObservationCard[]> {
  const chosen = slug ?? meantEnrollment(actor)?.cohortSlug
  return chosen ? readCards(actor, { theirs: ownIn(actor, chosen), limit }) : []
}
