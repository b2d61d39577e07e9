import { db, Prisma } from '~/platform/db/client.server'
import type { AttemptView, Decision, Feedback, Level, Rubric, SavedReview } from '../contract'
import { stateOf } from '../domain/review'
import { readRubric } from '../domain/rubric'

interface ReviewJson {
  id: string
  lockVersion: number
  decision: Decision | null
  comment: string
  reviewerId: string
  reviewerName: string
  savedAt: string
  readyAt: string | null
  releasedAt: string | null
  scores: { id: string; level: Level; comment: string }[]
}

interface Row {
  id: string
  number: number
  body: string
  words: number
  submittedAt: Date
  dueBackAt: Date
  rubricHash: string
  rubricSource: string
  review: ReviewJson | null
}

/** One attempt with what its first reader has said, released or not. Never leaves the server as it is. */
export interface AttemptRow extends Omit<Row, 'rubricSource' | 'review'> {
  rubric: Rubric
  review: SavedReview | null
}

/**
 * Attempts of one reflection, newest first, in one statement.
 * @param scope which rows of `reflection_attempt a`, with the actor's right to them
 */
export async function readAttempts(scope: Prisma.Sql): Promise<AttemptRow[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.id, a.number, a.body, a.words, a.submitted_at AS "submittedAt", a.due_back_at AS "dueBackAt",
           a.rubric_hash AS "rubricHash", v.source AS "rubricSource", r.review
      FROM reflection_attempt a
      JOIN content_version v ON v.hash = a.rubric_hash
      LEFT JOIN LATERAL (
        SELECT json_build_object(
                 'id', w.id, 'lockVersion', w.lock_version, 'decision', w.decision, 'comment', w.comment,
                 'reviewerId', w.reviewer_id, 'reviewerName', p.name, 'savedAt', w.updated_at,
                 'readyAt', w.ready_at, 'releasedAt', w.released_at,
                 'scores', (SELECT coalesce(json_agg(json_build_object(
                              'id', s.criterion_key, 'level', s.level, 'comment', s.comment)), '[]')
                              FROM review_score s WHERE s.review_id = w.id)) AS review
          FROM review w JOIN person p ON p.id = w.reviewer_id
         WHERE w.attempt_id = a.id AND w.reader_slot = 1
         ORDER BY w.released_at IS NULL, w.version DESC LIMIT 1) r ON true
     WHERE ${scope}
     ORDER BY a.number DESC`
  return rows.map(({ rubricSource, review, ...row }) => ({
    ...row,
    rubric: readRubric(rubricSource, row.rubricHash),
    review: review && savedReview(review),
  }))
}

function savedReview({ scores, ...review }: ReviewJson): SavedReview {
  const releasedAt = review.releasedAt ? new Date(review.releasedAt) : null
  const readyAt = review.readyAt ? new Date(review.readyAt) : null
  return {
    id: review.id,
    lockVersion: review.lockVersion,
    decision: review.decision,
    comment: review.comment,
    reviewerId: review.reviewerId,
    reviewerName: review.reviewerName,
    state: stateOf({ readyAt, releasedAt }),
    savedAt: new Date(review.savedAt),
    releasedAt,
    criteria: Object.fromEntries(scores.map(({ id, level, comment }) => [id, { level, comment }])),
  }
}

/** What the coach may know of a review: everything once it is released, before that not even that it exists. */
export function feedbackOf({ review, rubric }: AttemptRow): Feedback | null {
  if (!review?.releasedAt || !review.decision) return null
  const { decision, releasedAt, reviewerName, comment } = review
  const criteria = rubric.criteria.flatMap(({ id, title, levels }) => {
    const score = review.criteria[id]
    if (!score?.level) return []
    const { label, text } = levels[score.level]
    return [{ id, title, level: score.level, label, text, comment: score.comment }]
  })
  return { decision, releasedAt, reviewerName, comment, criteria }
}

export function attemptView(row: AttemptRow): AttemptView {
  const { id, number, body, words, submittedAt } = row
  return { id, number, body, words, submittedAt, feedback: feedbackOf(row) }
}

/** The attempts of one enrolment's reflection in a module, for the person who wrote them. */
export const ownAttempts = (personId: string, enrolmentId: string, moduleKey: string) =>
  Prisma.sql`a.enrolment_id = ${enrolmentId}::uuid AND a.module_key = ${moduleKey}
    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.id = a.enrolment_id AND e.person_id = ${personId}::uuid)`

/** All attempts of the same reflection as `attemptId`, for a facilitator of that cohort. */
export const gradedAttempts = (facilitatorId: string, attemptId: string) =>
  Prisma.sql`(a.enrolment_id, a.module_key) IN (
      SELECT t.enrolment_id, t.module_key FROM reflection_attempt t WHERE t.id = ${attemptId}::uuid)
    AND EXISTS (SELECT 1 FROM cohort_facilitator f
      WHERE f.cohort_id = a.cohort_id AND f.person_id = ${facilitatorId}::uuid AND f.ended_at IS NULL)`
