import type { SaveDraftResult } from '~/features/writing/contract'
import { keepDraft } from '~/features/writing/index.server'
import { once } from '~/platform/db/receipts.server'
import { param } from '~/platform/http/params.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { REVIEW_PURPOSE, unpackReview } from '../contract'
import { lockAttempt, takeInHand } from './claims.server'

export interface KeepReviewDraft {
  attemptId: string
  baseVersion: number
  /** A packed review (contract: `packReview`). */
  body: string
  mutationId: string
}

/**
 * Autosaves what a grader has written, for the grader alone, and renews the lease: a submission stays in
 * hand while someone writes about it. The draft is kept also when someone else has it in hand.
 * Throws NotFound outside one's cohorts.
 */
export async function keepReviewDraft(
  actor: Pick<Actor, 'personId'>,
  { attemptId, baseVersion, body, mutationId }: KeepReviewDraft,
): Promise<SaveDraftResult | { ok: false; reason: 'unreadable' }> {
  if (!param.uuid.test(attemptId)) throw new NotFound()
  if (!unpackReview(body)) return { ok: false, reason: 'unreadable' }
  const result = await once(actor, mutationId, 'review.draft', async (tx) => {
    await lockAttempt(tx, actor.personId, attemptId)
    await takeInHand(tx, actor.personId, attemptId)
    const draft = { purpose: REVIEW_PURPOSE, subject: attemptId, baseVersion, body }
    const saved = await keepDraft(tx, actor, draft)
    return saved.ok ? { ...saved, savedAt: saved.savedAt.toISOString() } : saved
  })
  return result.ok ? { ...result, savedAt: new Date(result.savedAt) } : result
}
