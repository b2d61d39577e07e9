import { recordAudit } from '~/features/identity/index.server'
import { FIRST_READER } from '~/features/reflections/contract'
import { readReview } from '~/features/reflections/index.server'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import { publish } from '~/platform/events/events.server'
import { newId } from '~/platform/ids.server'
import type { Actor } from '~/platform/shared/actor'
import { gradingEvents, type ReviewRefusal } from '../contract'
import { mayUndo } from '../domain/undo'
import { lockAttempt, takeInHand } from './claims.server'

export type UndoReleaseResult = { ok: true } | ({ ok: false } & ReviewRefusal)

const REASON = 'The release was undone.'

/**
 * Takes a release back within ten minutes, before its mail leaves. What was released is kept as it was; the
 * same words stand as the next version, ready, in the hands of whoever undoes it. Refused once the coach
 * has submitted again. Throws NotFound outside one's cohorts.
 * @param page the submission of the address; a form that was made for another one is refused
 */
export async function undoRelease(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: { attemptId: string; mutationId: string },
): Promise<UndoReleaseResult> {
  if (form.attemptId !== page) return { ok: false, reason: 'other-page' }
  return once(actor, form.mutationId, 'review.undo', async (tx): Promise<UndoReleaseResult> => {
    const attempt = await lockAttempt(tx, actor.personId, page, 'review.release')
    const review = await readReview(tx, actor, page)
    if (!review?.releasedAt) return { ok: false, reason: 'not-released' }
    const at = now()
    if (!mayUndo(review.releasedAt, at)) return { ok: false, reason: 'too-late' }
    if (await isAnswered(tx, page)) return { ok: false, reason: 'answered' }
    await tx.review.update({ where: { id: review.id }, data: { undoneAt: at } })
    const next = await copyReview(tx, review.id, at)
    await takeInHand(tx, actor.personId, page)
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'review.release-undone',
      subjectKind: 'review',
      subjectId: review.id,
      old: { state: 'released', decision: review.decision },
      new: { state: 'ready', review: next },
    })
    const { cohortSlug, moduleKey, personId } = attempt
    await publish(tx, gradingEvents['review.release-undone'], {
      ...{ attemptId: page, reviewId: review.id, cohortSlug, moduleKey, personId },
    })
    return { ok: true }
  })
}

/** The coach has submitted the next attempt: what was released is what they answered. */
async function isAnswered(tx: Tx, attemptId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ answered: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM reflection_attempt a JOIN reflection_attempt b
          ON b.enrollment_id = a.enrollment_id AND b.module_key = a.module_key AND b.number > a.number
       WHERE a.id = ${attemptId}::uuid AND b.taken_back_at IS NULL) AS answered`
  return row?.answered ?? false
}

/** The next version with the same words, marked ready again. */
async function copyReview(tx: Tx, reviewId: string, at: Date): Promise<string> {
  const id = newId()
  await tx.$executeRaw`
    INSERT INTO review (id, attempt_id, reader_slot, version, reviewer_id, rubric_hash, comment, decision,
                        lock_version, created_at, updated_at, ready_at, reason)
    SELECT ${id}::uuid, attempt_id, ${FIRST_READER}::int, version + 1, reviewer_id, rubric_hash, comment, decision,
           lock_version + 1, ${at}, ${at}, ${at}, ${REASON}
      FROM review WHERE id = ${reviewId}::uuid`
  await tx.$executeRaw`
    INSERT INTO review_score (review_id, criterion_key, level, comment)
    SELECT ${id}::uuid, criterion_key, level, comment FROM review_score WHERE review_id = ${reviewId}::uuid`
  return id
}
