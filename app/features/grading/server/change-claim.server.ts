import { recordAudit } from '~/features/identity/index.server'
import { now } from '~/platform/clock.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { Forbidden } from '~/platform/shared/app-error'
import { gradingEvents, type ReviewRefusal } from '../contract'
import { holding } from '../domain/lease'
import { giveBack, lockAttempt, readClaim, takeInHand } from './claims.server'

interface ChangeClaim {
  attemptId: string
  mutationId: string
}

export type ChangeClaimResult = { ok: true } | ({ ok: false } & ReviewRefusal)

/**
 * The lead facilitator takes a submission over that someone else has in hand; that person is told, and
 * keeps what they wrote as their own draft. Free ones are just taken. Throws Forbidden for other
 * facilitators of the cohort, NotFound for everyone else.
 */
export async function takeOver(
  actor: Pick<Actor, 'personId'>,
  page: string,
  { attemptId, mutationId }: ChangeClaim,
): Promise<ChangeClaimResult> {
  if (attemptId !== page) return { ok: false, reason: 'other-page' }
  return once(actor, mutationId, 'claim.take-over', async (tx) => {
    const { lead, cohortSlug } = await lockAttempt(tx, actor.personId, page)
    const claim = await readClaim(tx, actor, attemptId)
    if (!claim || holding(claim, actor.personId, now()) !== 'other')
      return takeInHand(tx, actor.personId, attemptId)
    if (!lead) throw new Forbidden('Only the lead facilitator of this cohort may take it over.')
    const fromId = claim.facilitatorId
    await takeInHand(tx, actor.personId, attemptId, { evenIfHeld: true })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'claim.taken-over',
      subjectKind: 'reflection_attempt',
      subjectId: attemptId,
      old: { holder: fromId },
      new: { holder: actor.personId },
    })
    await publish(tx, gradingEvents['claim.taken-over'], {
      attemptId,
      cohortSlug,
      fromId,
      byId: actor.personId,
      at: now(),
    })
    return { ok: true }
  })
}

/** Puts a submission back for others; what was written stays as a draft. Only one's own claim goes. */
export async function putBack(
  actor: Pick<Actor, 'personId'>,
  page: string,
  { attemptId, mutationId }: ChangeClaim,
): Promise<ChangeClaimResult> {
  if (attemptId !== page) return { ok: false, reason: 'other-page' }
  return once(actor, mutationId, 'claim.put-back', async (tx) => {
    await lockAttempt(tx, actor.personId, page)
    await giveBack(tx, attemptId, { me: actor.personId })
    return { ok: true }
  })
}
