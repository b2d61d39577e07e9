import { facilitates, type LockedCohort } from '~/features/cohorts/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { seatEvents } from '../../contract'
import { enroll } from './enroll.server'

/**
 * Why someone cannot have a seat of their own in a cohort; null where they can. Whoever gives one then holds the
 * cohort's lock.
 */
export async function ownSeatRefusal(
  tx: Pick<Tx, 'enrollment' | 'cohortFacilitator'>,
  cohortId: string,
  personId: string,
): Promise<'already-enrolled' | 'facilitates' | null> {
  const enrolled = await tx.enrollment.count({ where: { cohortId, personId, withdrawnAt: null } })
  if (enrolled > 0) return 'already-enrolled'
  return (await facilitates(tx, cohortId, { id: personId })) ? 'facilitates' : null
}

interface Own {
  cohort: LockedCohort
  person: { id: string; email: string }
  orderId: string
}

/** Whoever bought a seat for themselves takes it. The caller has asked `ownSeatRefusal` under the cohort's lock. */
export async function claimOwnSeat(tx: Tx, { cohort, person, orderId }: Own): Promise<void> {
  const seat = await tx.seat.findFirstOrThrow({
    where: { orderId, agencyId: null },
    select: { id: true, agencyId: true },
  })
  const enrolled = await enroll(tx, person.id, cohort, seat)
  await publish(tx, seatEvents['coach.enrolled'], {
    ...enrolled,
    ...{ cohortId: cohort.id, cohortSlug: cohort.slug, cohortTitle: cohort.title },
    ...{ startsOn: cohort.startsOn, timeZone: cohort.timeZone },
    ...{ personId: person.id, email: person.email, agencyId: null, invitedById: null },
  })
}
