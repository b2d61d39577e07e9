import type { ObservationCard } from '~/features/observations/contract'
import { isOwnEnrollmentIn, readObservationCards } from '~/features/observations/index.server'
import { type Actor, meantEnrollment } from '~/platform/shared/actor'

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
  return chosen
    ? readObservationCards(actor, { theirs: isOwnEnrollmentIn(actor, chosen), limit })
    : []
}
