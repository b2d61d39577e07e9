import { getSeatHistory } from '~/features/seats/index.server'
import type { Actor } from '~/platform/shared/actor'
import type { SeatPage } from '../../contract'
import { getAgencyHead } from '../get-agency-head.server'

/** One seat and everything that has happened to it. */
export async function getSeatPage(actor: Actor, seatId: string): Promise<SeatPage> {
  const { agencyId, ...seat } = await getSeatHistory(actor, seatId)
  return { agency: await getAgencyHead(actor, agencyId), seat }
}
