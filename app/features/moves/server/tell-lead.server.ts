import type { LockedCohort } from '~/features/cohorts/index.server'
import { NO_AGENCY } from '~/features/identity/contract'
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

/** Whoever moved a seat has it in writing. */
export async function tellLead(tx: Tx, told: Told): Promise<void> {
  const { moveId, seat, from, to, actorId, paid, refundMinor, currency } = told
  const { email } = await tx.person.findUniqueOrThrow({
    where: { id: actorId },
    select: { email: true },
  })
  const agency = seat.agencyId
    ? await tx.agency.findUnique({ where: { id: seat.agencyId }, select: { name: true } })
    : null
  await publish(tx, moveEvents['seat.moved'], {
    ...{ moveId, seatId: seat.id, number: seat.number, agencyName: agency?.name ?? NO_AGENCY },
    ...{ fromTitle: from.title, toTitle: to.title, startsOn: to.startsOn, timeZone: to.timeZone },
    ...{ paid, refundMinor, currency, leadId: actorId, leadEmail: email },
  })
}
