import { isEnrolling } from '~/features/cohorts/contract'
import { ledBy, lockCohort } from '~/features/cohorts/index.server'
import { emailSchema } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { InviteRefusal } from '../../contract'
import { hasReachedLetterLimit } from '../invitations/letter-limit.server'
import { offerSeat } from '../invitations/offer-seat.server'
import { refusalFor } from '../invitations/standing.server'
import { freeSeats } from './free-seats.server'

interface Input {
  agencyId: string
  /** Slug. */
  cohort: string
  email: string
  /** A plain line of the lead's own, for the letter. */
  note?: string | undefined
  mutationId: string
}

type Invited = { ok: true; invitationId: string } | { ok: false; reason: InviteRefusal }

/**
 * Offers one of the agency's free seats in a cohort to an email address, for 14 days.
 * @throws NotFound unless the actor leads the agency
 */
export async function inviteToSeat(actor: Actor, input: Input): Promise<Invited> {
  const email = emailSchema.parse(input.email)
  return once(actor, input.mutationId, 'invite-to-seat', async (tx): Promise<Invited> => {
    const agency = await tx.agency.findFirst({
      where: { id: input.agencyId, ...ledBy(actor, 'seat.invite') },
      select: { id: true, name: true },
    })
    if (!agency) throw new NotFound()
    const cohort = await lockCohort(tx, { slug: input.cohort })
    const [seat] = await freeSeats(tx, cohort, agency.id, 1)
    if (!seat && !isEnrolling(cohort, now())) return { ok: false, reason: 'closed' }
    const refused = await refusalFor(tx, cohort.id, email)
    if (refused) return { ok: false, reason: refused }
    if (await hasReachedLetterLimit(tx, agency.id, email)) return { ok: false, reason: 'often' }
    if (!seat) return { ok: false, reason: 'no-free-seat' }
    const { id: seatId, replacesId } = seat
    const offer = { cohort, agency, seatId, email, replacesId, note: input.note }
    const invitationId = await offerSeat(tx, actor, offer)
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'seat.offered',
      subjectKind: 'seat',
      subjectId: seatId,
      new: { invitationId },
    })
    return { ok: true, invitationId }
  })
}
