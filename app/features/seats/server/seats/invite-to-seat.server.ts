import { isEnrolling } from '~/features/cohorts/contract'
import { facilitates, ledBy, lockCohort } from '~/features/cohorts/index.server'
import { emailSchema } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import type { InviteRefusal } from '../../contract'
import { isTaken, offerSeat } from '../invitations/offer-seat.server'

interface Input {
  agencyId: string
  /** Slug. */
  cohort: string
  email: string
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
    if (!isEnrolling(cohort, now())) return { ok: false, reason: 'closed' }
    if (await isTaken(tx, cohort.id, email)) return { ok: false, reason: 'taken' }
    if (await facilitates(tx, cohort.id, { email })) return { ok: false, reason: 'facilitates' }
    const seatId = await findFreeSeat(tx, agency.id, cohort.id)
    if (!seatId) return { ok: false, reason: 'no-free-seat' }
    const invitationId = await offerSeat(tx, actor, { cohort, agency, seatId, email })
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

/** The oldest seat that no one holds and no one has been offered. */
async function findFreeSeat(tx: Tx, agencyId: string, cohortId: string): Promise<string | null> {
  const seat = await tx.seat.findFirst({
    where: {
      agencyId,
      cohortId,
      canceledAt: null,
      assignments: { none: { endedAt: null } },
      invitations: { none: { acceptedAt: null, revokedAt: null, expiresAt: { gt: now() } } },
    },
    orderBy: [{ createdAt: 'asc' }, { orderId: 'asc' }, { number: 'asc' }],
    select: { id: true },
  })
  return seat?.id ?? null
}
