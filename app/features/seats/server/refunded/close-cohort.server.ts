import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { endInvitation } from './cancel-seats.server'

/** Takes back every open invitation to a cohort that was canceled and is locked. */
export async function revokeInvitations(tx: Tx, cohortId: string): Promise<void> {
  const offered = await tx.invitation.findMany({
    where: { seat: { cohortId }, acceptedAt: null, revokedAt: null },
    select: { id: true, seatId: true },
  })
  for (const { id: invitationId, seatId } of offered) {
    await endInvitation(tx, seatId, now())
    await recordAudit(tx, {
      ...{ actorId: null, action: 'seat.offer-revoked', subjectKind: 'seat' },
      ...{ subjectId: seatId, old: { invitationId } },
    })
  }
}

/** Ends the waiting list of a canceled cohort, which is locked. @returns the people who waited */
export async function endWaitingList(tx: Tx, cohortId: string) {
  const waiting = await tx.waitingEntry.findMany({
    where: { cohortId, endedAt: null },
    select: { person: { select: { id: true, email: true } } },
    orderBy: { id: 'asc' },
  })
  await tx.waitingEntry.updateMany({
    where: { cohortId, endedAt: null },
    data: { endedAt: now(), endedAs: 'canceled' },
  })
  return waiting.map(({ person }) => ({ personId: person.id, email: person.email }))
}
