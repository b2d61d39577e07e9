import { type Decision, type ReviewContent, readRubric } from '~/features/reflections/contract'
import { readReview } from '~/features/reflections/index.server'
import { blocks, explain, findIdentifiers } from '~/features/writing/contract'
import { keepDraft } from '~/features/writing/index.server'
import type { Tx } from '~/platform/db/client.server'
import { once } from '~/platform/db/receipts.server'
import type { Actor } from '~/platform/shared/actor'
import {
  ACCEPT,
  packReview,
  RETURN,
  REVIEW_PURPOSE,
  type ReviewForm,
  type ReviewRefusal,
} from '../contract'
import { fitsRubric, refuseMark } from '../domain/review'
import { type HeldAttempt, lockAttempt, takeInHand } from './claims.server'
import { writeReview } from './review-rows.server'

export type SaveReviewResult =
  | { ok: true; lockVersion: number; mark: Decision | null }
  | ({ ok: false } & ReviewRefusal)

const MARKS: Record<ReviewForm['intent'], Decision | null> = {
  save: null,
  [ACCEPT]: 'accepted',
  [RETURN]: 'returned',
}

const contentOf = ({ comment, criteria }: ReviewForm): ReviewContent => ({
  comment,
  criteria: Object.fromEntries(
    criteria.map(({ id, level, comment: words }) => [id, { level: level ?? null, comment: words }]),
  ),
})

/**
 * Saves a review, as a draft or marked ready to release. It carries the version that it is based on: when
 * someone has saved in between, nothing is written and both versions can be shown.
 * @param page the submission of the address; a form that was made for another one is refused
 * @throws NotFound outside one's cohorts
 */
export async function saveReview(
  actor: Pick<Actor, 'personId'>,
  page: string,
  form: ReviewForm,
): Promise<SaveReviewResult> {
  if (form.attemptId !== page) return { ok: false, reason: 'other-page' }
  const content = contentOf(form)
  const [blocked] = blocks(findIdentifiers(packReview({ base: 0, ...content })))
  if (blocked)
    return {
      ok: false,
      reason: 'identifiers',
      message: `${explain(blocked)} Take it out of your comments, then save again.`,
    }
  const save = async (tx: Tx) => {
    const attempt = await lockAttempt(tx, actor.personId, page)
    return saveLocked(tx, actor, attempt, form, content)
  }
  return once(actor, form.mutationId, 'review.save', save, async (tx, first) => {
    const attempt = await lockAttempt(tx, actor.personId, page)
    const review = await readReview(tx, actor, attempt.id)
    return first.ok && review?.lockVersion === first.lockVersion
  })
}

async function saveLocked(
  tx: Tx,
  actor: Pick<Actor, 'personId'>,
  attempt: HeldAttempt,
  { intent, lockVersion, baseVersion }: ReviewForm,
  content: ReviewContent,
): Promise<SaveReviewResult> {
  const rubric = readRubric(attempt.rubricSource, attempt.rubricHash)
  if (!fitsRubric(content, rubric)) return { ok: false, reason: 'other-rubric' }
  const mark = MARKS[intent]
  const refused = mark && refuseMark(mark, content, rubric)
  if (refused) return { ok: false, reason: refused }
  const review = await readReview(tx, actor, attempt.id)
  if (review?.state === 'released') return { ok: false, reason: 'released' }
  const inHand = await takeInHand(tx, actor.personId, attempt.id)
  if (!inHand.ok) return inHand
  if (lockVersion !== (review?.lockVersion ?? 0))
    return review
      ? { ok: false, reason: 'conflict', theirs: review }
      : { ok: false, reason: 'other-page' }
  const next = lockVersion + 1
  const draft = await keepDraft(tx, actor, {
    purpose: REVIEW_PURPOSE,
    subject: attempt.id,
    baseVersion,
    body: packReview({ base: next, ...content }),
  })
  if (!draft.ok) return { ok: false, reason: 'draft-conflict' }
  await writeReview(tx, { attempt, reviewerId: actor.personId, review, content, mark })
  return { ok: true, lockVersion: next, mark }
}
