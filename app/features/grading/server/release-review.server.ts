import { recordAudit } from '~/features/identity/index.server'
import type { Decision, SavedReview } from '~/features/reflections/contract'
import { readRubric } from '~/features/reflections/contract'
import { readReview } from '~/features/reflections/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import type { Actor } from '~/platform/shared/actor'
import { gradingEvents, type ReviewRefusal } from '../contract'
import { holding } from '../domain/lease'
import { mayBecome, refuseMark } from '../domain/review'
import { undoUntil } from '../domain/undo'
import { giveBack, type HeldAttempt, lockAttempt, readClaim } from './claims.server'

export type ReleaseResult = { ok: true; decision: Decision } | ({ ok: false } & ReviewRefusal)

/**
 * Releases a review that is ready: from now on the coach reads it, and what it decides holds. Releasing it
 * a second time changes nothing and answers the same; `undoRelease` takes it back for ten minutes. Throws
 * NotFound outside one's cohorts.
 * @param page the submission of the address; a form that was made for another one is refused
 */
export async function releaseReview(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: { attemptId: string; lockVersion: number; mutationId: string },
): Promise<ReleaseResult> {
  if (form.attemptId !== page) return { ok: false, reason: 'other-page' }
  return once(actor, form.mutationId, 'review.release', async (tx): Promise<ReleaseResult> => {
    const attempt = await lockAttempt(tx, actor.personId, page, 'review.release')
    const review = await readReview(tx, actor, page)
    if (review?.state === 'released' && review.decision)
      return { ok: true, decision: review.decision }
    const refused = await refuseRelease(tx, actor.personId, attempt, review, form.lockVersion)
    if (refused) return { ok: false, ...refused }
    if (!review?.decision) return { ok: false, reason: 'not-ready' }
    return release(tx, actor.personId, attempt, { id: review.id, decision: review.decision })
  })
}

async function refuseRelease(
  tx: Tx,
  me: string,
  { id, rubricSource, rubricHash }: HeldAttempt,
  review: SavedReview | null,
  lockVersion: number,
): Promise<ReviewRefusal | null> {
  if (!review?.decision || !mayBecome(review.state, 'released')) return { reason: 'not-ready' }
  const claim = await readClaim(tx, { personId: me }, id)
  if (claim && holding(claim, me, now()) === 'other')
    return { reason: 'held', holder: claim.holderName }
  if (review.lockVersion !== lockVersion) return { reason: 'conflict', theirs: review }
  const unfit = refuseMark(review.decision, review, readRubric(rubricSource, rubricHash))
  return unfit && { reason: unfit }
}

async function release(
  tx: Tx,
  me: string,
  attempt: HeldAttempt,
  { id, decision }: { id: string; decision: Decision },
): Promise<ReleaseResult> {
  const { enrollmentId, cohortId, cohortSlug, moduleKey, personId } = attempt
  const releasedAt = now()
  await tx.review.update({ where: { id }, data: { releasedAt, releasedById: me } })
  await giveBack(tx, attempt.id)
  await recordAudit(tx, {
    actorId: me,
    action: 'review.released',
    subjectKind: 'review',
    subjectId: id,
    old: { state: 'ready' },
    new: { state: 'released', decision },
  })
  await publish(tx, gradingEvents['review.released'], {
    ...{ attemptId: attempt.id, reviewId: id, undoUntil: undoUntil(releasedAt) },
    ...{ enrollmentId, cohortId, cohortSlug, moduleKey, personId, decision },
    reviewerId: me,
  })
  return { ok: true, decision }
}
