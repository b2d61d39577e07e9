import type { CohortView } from '~/features/cohorts/contract'
import { getCohortFor } from '~/features/cohorts/index.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'

/**
 * The cohort in which the actor is a coach. Throws NotFound for everybody else, also for who leads it: what
 * coaches say about themselves is theirs alone, so there is nothing here to read along.
 */
export async function asCoachOf(
  actor: Actor,
  slug: string,
): Promise<CohortView & { enrolmentId: string }> {
  const cohort = await getCohortFor(actor, slug)
  const { enrolmentId } = cohort
  if (!enrolmentId) throw new NotFound()
  return { ...cohort, enrolmentId }
}
