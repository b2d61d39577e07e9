import {
  type NameApart,
  type Named,
  named,
  namesApart,
  type Reader,
} from '~/features/identity/index.server'
import { Prisma, type Tx } from '~/platform/db/client.server'
import type { Decision, Level, SavedReview } from '../contract'
import { FIRST_READER, type ReaderSlot, stateOf } from '../domain/saved-review'

/**
 * The review that counts of one reader, as a table for LATERAL: the newest released one that was not undone,
 * else the newest. The database holds the rule (`review_that_counts`), because the queue's triggers need it too.
 * @param attempt SQL of the attempt's id
 */
export const countingReview = (attempt: Prisma.Sql, reader: ReaderSlot = FIRST_READER) =>
  Prisma.sql`review_that_counts(${attempt}, ${reader}::int)`

export interface ReviewJson {
  id: string
  version: number
  lockVersion: number
  decision: Decision | null
  comment: string
  reviewer: Named
  savedAt: string
  readyAt: string | null
  releasedAt: string | null
  scores: { id: string; level: Level; comment: string }[]
}

/**
 * The review that counts as JSON (`ReviewJson`), null where there is none. For a column of a SELECT.
 */
export const countingReviewJson = (attempt: Prisma.Sql, reader: ReaderSlot = FIRST_READER) =>
  Prisma.sql`(
    SELECT json_build_object(
             'id', w.id, 'version', w.version, 'lockVersion', w.lock_version, 'decision', w.decision,
             'comment', w.comment, 'reviewer', ${named(Prisma.sql`w.reviewer_id`)},
             'savedAt', w.updated_at, 'readyAt', w.ready_at, 'releasedAt', w.released_at,
             'scores', (SELECT coalesce(json_agg(json_build_object(
                          'id', s.criterion_key, 'level', s.level, 'comment', s.comment)), '[]')
                          FROM review_score s WHERE s.review_id = w.id))
      FROM ${countingReview(attempt, reader)} w)`

export function savedReview({ scores, ...review }: ReviewJson, nameOf: NameApart): SavedReview {
  const releasedAt = review.releasedAt ? new Date(review.releasedAt) : null
  const readyAt = review.readyAt ? new Date(review.readyAt) : null
  return {
    id: review.id,
    version: review.version,
    lockVersion: review.lockVersion,
    decision: review.decision,
    comment: review.comment,
    reviewerId: review.reviewer[0],
    reviewerName: nameOf(review.reviewer),
    state: stateOf({ readyAt, releasedAt }),
    savedAt: new Date(review.savedAt),
    releasedAt,
    criteria: Object.fromEntries(scores.map(({ id, level, comment }) => [id, { level, comment }])),
  }
}

/** Whether a facilitator has, or had, an attempt in hand, or has written about it: its writer cannot take it back. */
export const isBegun = (attempt: Prisma.Sql) => Prisma.sql`(
  EXISTS (SELECT 1 FROM grading_claim g WHERE g.attempt_id = ${attempt})
    OR EXISTS (SELECT 1 FROM review w WHERE w.attempt_id = ${attempt}))`

/** When the newest release about an attempt was undone; null when none was. */
export const lastUndone = (attempt: Prisma.Sql) =>
  Prisma.sql`(SELECT max(w.undone_at) FROM review w WHERE w.attempt_id = ${attempt})`

/** The review of an attempt that counts, or null. */
export async function readReview(
  tx: Tx,
  who: Reader,
  attemptId: string,
  reader: ReaderSlot = FIRST_READER,
): Promise<SavedReview | null> {
  const [row] = await tx.$queryRaw<{ review: ReviewJson | null }[]>`
    SELECT ${countingReviewJson(Prisma.sql`${attemptId}::uuid`, reader)} AS review`
  if (!row?.review) return null
  return savedReview(row.review, await namesApart(who, [row.review.reviewer], tx))
}
