import { isEnrolling } from '~/features/cohorts/contract'
import { facilitates, ledBy, lockCohort } from '~/features/cohorts/index.server'
import { emailSchema } from '~/features/identity/contract'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { InviteRefusal, WithdrawalReason } from '../../contract'
import { isTaken, offerSeat } from '../invitations/offer-seat.server'
import { withdrawHolder } from './withdraw-holder.server'

interface Input {
  seatId: string
  reason: WithdrawalReason
  /** The address of the person who gets the seat next. */
  email: string
  mutationId: string
}

type Moved = { ok: true; invitationId: string } | { ok: false; reason: InviteRefusal }

/** Withdraws whoever holds the seat and offers it to the next person, both or neither. */
export async function moveSeat(actor: Actor, input: Input): Promise<Moved> {
  const email = emailSchema.parse(input.email)
  const { seatId, reason, mutationId } = input
  return once(actor, mutationId, 'move-seat', async (tx): Promise<Moved> => {
    const seat = await tx.seat.findFirst({
      where: { id: seatId, canceledAt: null, agency: ledBy(actor, 'seat.free') },
      select: { cohortId: true },
    })
    if (!seat) throw new NotFound()
    const cohort = await lockCohort(tx, { id: seat.cohortId })
    // Refusals first: a refusal does not undo what was written before it.
    if (!isEnrolling(cohort, now())) return { ok: false, reason: 'closed' }
    if (await isTaken(tx, cohort.id, email)) return { ok: false, reason: 'taken' }
    if (await facilitates(tx, cohort.id, { email })) return { ok: false, reason: 'facilitates' }
    // One instant for both: `undoFree` knows by it that the offer belongs to the move.
    const at = now()
    const { agency } = await withdrawHolder(tx, actor, seatId, reason, at)
    const offer = { cohort, agency, seatId, email }
    return { ok: true, invitationId: await offerSeat(tx, actor, offer, at) }
  })
}
