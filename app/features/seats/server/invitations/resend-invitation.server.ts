import { emailSchema } from '~/features/identity/contract'
import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { type InvitationRefusal, type InviteRefusal, seatEvents } from '../../contract'
import { invitationState } from '../../domain/seats'
import { isFrozen } from '../seats/is-free.server'
import { canTakeUpOffer } from '../seats/reassigning.server'
import { hasReachedLetterLimit } from './letter-limit.server'
import { offerSeat } from './offer-seat.server'
import { refusalFor } from './standing.server'
import { takeInvitation } from './take-invitation.server'

interface Input {
  invitationId: string
  mutationId: string
}

type Refused = { ok: false; reason: InvitationRefusal }
type Resent = { ok: true; invitationId: string } | Refused

/**
 * Sends a new link to the same address, for another 14 days; the old link stops working. Also for an
 * invitation that ran out.
 */
export const resendInvitation = (actor: Actor, { invitationId, mutationId }: Input) =>
  once(actor, mutationId, 'resend-invitation', async (tx): Promise<Resent> => {
    const taken = await takeOpen(tx, actor, invitationId)
    if (!taken.ok) return taken
    if (await hasReachedLetterLimit(tx, taken.agency.id, taken.invitation.email))
      return { ok: false, reason: 'often' }
    return renew(tx, actor, taken, taken.invitation.email, 'seat.offer-renewed')
  })

type Readdressed =
  | Resent
  | { ok: false; reason: Extract<InviteRefusal, 'taken' | 'facilitates'> | 'same-address' }

/** The invitation goes to another address instead: the old link is dead at once, and the history keeps both. */
export async function changeAddress(actor: Actor, input: Input & { email: string }) {
  const email = emailSchema.parse(input.email)
  const { invitationId, mutationId } = input
  return once(actor, mutationId, 'change-address', async (tx): Promise<Readdressed> => {
    const taken = await takeOpen(tx, actor, invitationId)
    if (!taken.ok) return taken
    if (taken.invitation.email === email) return { ok: false, reason: 'same-address' }
    const refused = await refusalFor(tx, taken.cohort.id, email)
    if (refused) return { ok: false, reason: refused }
    if (await hasReachedLetterLimit(tx, taken.agency.id, email))
      return { ok: false, reason: 'often' }
    return renew(tx, actor, taken, email, 'seat.offer-redirected')
  })
}

type Taken = Awaited<ReturnType<typeof takeInvitation>>

async function takeOpen(
  tx: Tx,
  actor: Actor,
  invitationId: string,
): Promise<({ ok: true } & Taken) | Refused> {
  const taken = await takeInvitation(tx, actor, invitationId)
  const state = invitationState(taken.invitation, now())
  if (state === 'accepted' || state === 'revoked' || state === 'declined')
    return { ok: false, reason: state }
  if (!(await canTakeUpOffer(tx, taken.cohort, taken.invitation)))
    return { ok: false, reason: 'closed' }
  if (await isFrozen(tx, taken.invitation.seatId)) return { ok: false, reason: 'frozen' }
  return { ok: true, ...taken }
}

/** Made again, so that the history keeps which link was sent where and when; offering closes the old one. */
async function renew(
  tx: Tx,
  actor: Actor,
  { invitation, cohort, agency }: Taken,
  email: string,
  action: string,
): Promise<Resent> {
  const { id: invitationId, seatId, note, replacesId } = invitation
  await publish(tx, seatEvents['seat.invitation-revoked'], { invitationId })
  const offer = { cohort, agency, seatId, email, note, replacesId }
  const renewed = await offerSeat(tx, actor, offer)
  await recordAudit(tx, {
    actorId: actor.personId,
    action,
    subjectKind: 'seat',
    subjectId: seatId,
    old: { invitationId },
    new: { invitationId: renewed },
  })
  return { ok: true, invitationId: renewed }
}
