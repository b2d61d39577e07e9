import type { LockedCohort } from '~/features/cohorts/index.server'
import type { SeatToMove } from '~/features/seats/index.server'
import type { Tx } from '~/platform/db/client.server'
import { publish } from '~/platform/events/events.server'
import { moveEvents } from '../contract'

interface Told {
  moveId: string
  seat: SeatToMove
  from: LockedCohort
  to: LockedCohort
  actorId: string
  paid: { number: string; amountMinor: number } | null
  refundMinor: number
  currency: string
}

/**
 * A lead who moved a seat has it in writing. A coach who moved their own is told by the letter to whoever goes along,
 * and of the money by its receipt or refund.
 */
export async function tellLead(tx: Tx, told: Told): Promise<void> {
  const { moveId, seat, from, to, actorId, paid, refundMinor, currency } = told
  if (!seat.agencyId) return
  const { email } = await tx.person.findUniqueOrThrow({
    where: { id: actorId },
    select: { email: true },
  })
  const { name: agencyName } = await tx.agency.findUniqueOrThrow({
    where: { id: seat.agencyId },
    select: { name: true },
  })
  await publish(tx, moveEvents['seat.moved'], {
    ...{ moveId, seatId: seat.id, number: seat.number, agencyName },
    ...{ fromTitle: from.title, toTitle: to.title, startsOn: to.startsOn, timeZone: to.timeZone },
    ...{ paid, refundMinor, currency, leadId: actorId, leadEmail: email },
  })
}
