import { getAgencySeats } from '~/features/seats/index.server'
import { now } from '~/platform/clock.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { FIRST_PAGE, type Find } from '~/platform/shared/lists/find'
import type { SeatsPage } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

const idsOfInvitation = () => ({
  ...{ resend: newId(), revoke: newId(), remind: newId(), address: newId() },
})

/** One page of the agency's seats, with what its lead may do with each. */
export async function getSeatsPage(
  actor: Actor,
  wanted: string | null,
  find: Find = FIRST_PAGE,
): Promise<SeatsPage> {
  const agency = await getAgencyHead(actor, wanted)
  const at = now()
  const { cohorts, counts, ...found } = await getAgencySeats(actor, agency.id, find)
  return {
    agency,
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      seats: cohort.seats.map((seat) => ({
        ...seat,
        holder: seat.holder && { ...seat.holder, mutationId: newId() },
        invitation: seat.invitation && { ...seat.invitation, mutationIds: idsOfInvitation() },
        remindable:
          seat.invitation?.state === 'open' &&
          seat.invitation.remindFrom !== null &&
          seat.invitation.remindFrom <= at,
      })),
    })),
    inviting: counts
      .filter(({ enrolling, free }) => enrolling && free > 0)
      .map(({ cohort: { slug, title }, free }) => ({ slug, title, free })),
    inviteId: newId(),
    find: { ...find, ...found },
  }
}
