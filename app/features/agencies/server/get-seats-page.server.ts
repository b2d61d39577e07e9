import { getAgencySeats } from '~/features/cohorts/index.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import type { SeatsPage } from '../contract'
import { getAgencyHead } from './get-agency-head.server'

/** The agency's seats, with what its lead may do with each. */
export async function getSeatsPage(actor: Actor, wanted: string | null): Promise<SeatsPage> {
  const agency = await getAgencyHead(actor, wanted)
  const cohorts = await getAgencySeats(actor, agency.id)
  return {
    agency,
    cohorts: cohorts.map((cohort) => ({
      ...cohort,
      seats: cohort.seats.map((seat) => ({
        ...seat,
        mutationIds: { free: newId(), resend: newId(), revoke: newId() },
      })),
    })),
    inviting: cohorts
      .filter(({ enrolling, free }) => enrolling && free > 0)
      .map(({ cohort: { slug, title }, free }) => ({ slug, title, free })),
    inviteId: newId(),
  }
}
