import type { Decision, ReviewContent } from '~/features/reflections/contract'
import { FIRST_READER, type ReaderSlot } from '~/features/reflections/contract'
import { now } from '~/platform/clock.server'
import type { Tx } from '~/platform/db/client.server'
import { newId } from '~/platform/ids.server'

interface WriteReview {
  attempt: { id: string; rubricHash: string }
  reader?: ReaderSlot
  reviewerId: string
  /** The review to write over; null makes the first. */
  review: { id: string; lockVersion: number } | null
  content: ReviewContent
  /** Ready to release with this decision; null is a draft. */
  mark: Decision | null
}

/** Writes the whole review; a comment on a criterion without a level stays in the grader's own draft. */
export async function writeReview(
  tx: Tx,
  { attempt, reader = FIRST_READER, reviewerId, review, content, mark }: WriteReview,
): Promise<{ id: string; lockVersion: number }> {
  const at = now()
  const id = review?.id ?? newId()
  const lockVersion = (review?.lockVersion ?? 0) + 1
  const said = {
    reviewerId,
    comment: content.comment,
    decision: mark,
    readyAt: mark ? at : null,
    updatedAt: at,
    lockVersion,
  }
  if (review) await tx.review.update({ where: { id }, data: said })
  else
    await tx.review.create({
      data: {
        ...said,
        ...{ id, attemptId: attempt.id, rubricHash: attempt.rubricHash },
        ...{ readerSlot: reader, version: 1, createdAt: at },
      },
    })
  await tx.reviewScore.deleteMany({ where: { reviewId: id } })
  await tx.reviewScore.createMany({
    data: Object.entries(content.criteria).flatMap(([criterionKey, { level, comment }]) =>
      level === null ? [] : [{ reviewId: id, criterionKey, level, comment }],
    ),
  })
  return { id, lockVersion }
}
