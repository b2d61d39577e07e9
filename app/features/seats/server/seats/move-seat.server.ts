import { isEnrolling } from '~/features/cohorts/contract'
import { type LockedCohort, ledBy } from '~/features/cohorts/index.server'
import { emailSchema } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { dayOf } from '~/platform/shared/time'
import type { InviteRefusal, WithdrawalReason } from '../../contract'
import { offerSeat } from '../invitations/offer-seat.server'
import { refusalFor } from '../invitations/standing.server'
import { lockCohortOfSeat } from '../moved/lock-cohort-of-seat.server'
import { isFrozen } from './is-free.server'
import { readReassigning } from './reassigning.server'
import { withdrawHolder } from './withdraw-holder.server'

interface Input {
  seatId: string
  reason: WithdrawalReason
  /** The address of the person who gets the seat next. */
  email: string
  mutationId: string
}

type Moved = { ok: true; invitationId: string } | { ok: false; reason: InviteRefusal }

const isShut = ({ visibility }: LockedCohort) =>
  visibility !== 'open' && visibility !== 'by_invitation'

/**
 * Withdraws whoever holds the seat and offers it to the next person, both or neither. In a running cohort that is
 * reassigning: up to a day and for so many seats, see `domain/reassign`.
 */
export async function moveSeat(actor: Actor, input: Input): Promise<Moved> {
  const email = emailSchema.parse(input.email)
  const { seatId, reason, mutationId } = input
  return once(actor, mutationId, 'move-seat', async (tx): Promise<Moved> => {
    const seat = await tx.seat.findFirst({
      where: { id: seatId, canceledAt: null, agency: ledBy(actor, 'seat.free') },
      select: { cohortId: true, agencyId: true },
    })
    if (!seat) throw new NotFound()
    const cohort = await lockCohortOfSeat(tx, { ...seat, id: seatId })
    // Refusals first: a refusal does not undo what was written before it.
    const { left, endsOn } = await readReassigning(tx, cohort, seat.agencyId)
    const at = now()
    if (left === 0)
      return {
        ok: false,
        reason: dayOf(at, cohort.timeZone) < endsOn ? 'none-left-to-move' : 'closed',
      }
    if (left === null && !isEnrolling(cohort, at)) return { ok: false, reason: 'closed' }
    if (isShut(cohort)) return { ok: false, reason: 'closed' }
    if (await isFrozen(tx, seatId)) return { ok: false, reason: 'frozen' }
    const refused = await refusalFor(tx, cohort.id, email)
    if (refused) return { ok: false, reason: refused }
    // One instant for both: `undoFree` knows by it that the offer belongs to the move.
    const { agency, assignmentId } = await withdrawHolder(tx, actor, seatId, reason, at)
    const replacesId =
      left === null ? null : (assignmentId ?? (await lastOn(tx, seatId, cohort.id)))
    const offer = { cohort, agency, seatId, email, replacesId }
    const invitationId = await offerSeat(tx, actor, offer, at)
    await recordAudit(tx, {
      ...{ actorId: actor.personId, action: 'seat.offered', subjectKind: 'seat' },
      ...{ subjectId: seatId, new: { invitationId } },
    })
    return { ok: true, invitationId }
  })
}

/** The time on a seat that ended last: two leads may have unassigned it at the same moment. */
async function lastOn(tx: Tx, seatId: string, cohortId: string): Promise<string | null> {
  const last = await tx.seatAssignment.findFirst({
    where: { seatId, cohortId, endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return last?.id ?? null
}
