import type { Prisma } from '~/platform/db/client.server'
import { type Actor, membershipsOf } from '~/platform/shared/actor'

/** The signed observations that the actor may see: as coach, as observer, as facilitator of the cohort. */
export function visibleTo(actor: Actor): Prisma.ObservationWhereInput {
  const guided = membershipsOf(actor, 'facilitator').map(({ cohortId }) => cohortId)
  return {
    signedAt: { not: null },
    OR: [
      { observerId: actor.personId },
      { occasion: { enrolment: { personId: actor.personId } } },
      { occasion: { enrolment: { cohortId: { in: guided } } } },
    ],
  }
}

/** Who observed may void, and the cohort's lead facilitator. */
export const mayVoid = (
  actor: Actor,
  { observerId, cohortId }: Record<'observerId' | 'cohortId', string>,
) =>
  observerId === actor.personId ||
  membershipsOf(actor, 'facilitator').some((m) => m.lead && m.cohortId === cohortId)
