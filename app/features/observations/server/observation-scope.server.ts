import { may, scope, scopeFilter } from '~/features/identity/index.server'
import { Prisma } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'

type Where = Prisma.ObservationWhereInput

/** Where an observation says whose it is and where it belongs. */
const PLACES = {
  owner: (personId: string): Where => ({ occasion: { enrollment: { personId } } }),
  author: (observerId: string): Where => ({ observerId }),
  cohort: (cohort: Prisma.CohortWhereInput): Where => ({ occasion: { enrollment: { cohort } } }),
}

/** Whoever has signed an observation of an occasion is an author of all that was seen there. */
const ofOccasion = (observerId: string): Where => ({
  occasion: { observations: { some: { observerId, signedAt: { not: null } } } },
})

/** The signed observations that the actor may see: as coach, as observer of the occasion, as facilitator of the cohort. */
export const visibleTo = (actor: Actor): Where => ({
  signedAt: { not: null },
  ...scopeFilter(actor, 'observation.read', { ...PLACES, author: ofOccasion }),
})

/** Those that the actor may void. */
export const voidableBy = (actor: Actor): Where => scopeFilter(actor, 'observation.void', PLACES)

/** The same for one that was read, to offer it or not. */
export const mayVoid = (
  actor: Actor,
  observation: { coachId: string; observerId: string; cohortId: string },
): boolean =>
  may(actor, 'observation.void', {
    owner: observation.coachId,
    author: observation.observerId,
    cohort: observation.cohortId,
  })

/** SQL condition on an enrollment `e` of a cohort `c`: it is the actor's own, also in a cohort that they have left. */
export const isOwnEnrollmentIn = (actor: Actor, slug: string): Prisma.Sql =>
  Prisma.sql`c.slug = ${slug} AND ${scope(actor, 'practice.read', { owner: Prisma.sql`e.person_id` })}`
