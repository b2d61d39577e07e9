import { namesApart, type Reader, scope } from '~/features/identity/index.server'
import { Prisma, readRows } from '~/platform/db/client.server'
import type { AttemptView, Feedback, Rubric, SavedReview } from '../contract'
import { readRubric } from '../domain/rubric'
import {
  countingReviewJson,
  isBegun,
  lastUndone,
  type ReviewJson,
  savedReview,
} from './counting-review.server'

interface Row {
  id: string
  number: number
  body: string
  words: number
  submittedAt: Date
  dueBackAt: Date
  assignmentHash: string
  rubricHash: string
  rubricSource: string
  review: ReviewJson | null
  /** When its newest release was undone, if one was. */
  undoneAt: Date | null
  /** Someone has or had it in hand, or has written about it: its writer cannot take it back anymore. */
  claimed: boolean
}

/** One attempt with what its first reader has said, released or not. Never leaves the server as it is. */
export interface AttemptRow extends Omit<Row, 'rubricSource' | 'review'> {
  rubric: Rubric
  review: SavedReview | null
}

/**
 * Attempts of one reflection, newest first, in one statement.
 * @param who reads them
 * @param scope which rows of `reflection_attempt a`, with the actor's right to them
 */
export async function readAttempts(who: Reader, scope: Prisma.Sql): Promise<AttemptRow[]> {
  const rows = await readRows<Row>(Prisma.sql`
    SELECT a.id, a.number, a.body, a.words, a.submitted_at AS "submittedAt", a.due_back_at AS "dueBackAt",
           a.assignment_hash AS "assignmentHash", a.rubric_hash AS "rubricHash", v.source AS "rubricSource",
           ${countingReviewJson(Prisma.sql`a.id`)} AS review,
           ${lastUndone(Prisma.sql`a.id`)} AS "undoneAt", ${isBegun(Prisma.sql`a.id`)} AS claimed
      FROM reflection_attempt a
      JOIN content_version v ON v.hash = a.rubric_hash
     WHERE a.taken_back_at IS NULL AND ${scope}
     ORDER BY a.number DESC`)
  const nameOf = await namesApart(
    who,
    rows.map(({ review }) => review?.reviewer ?? null),
  )
  return rows.map(({ rubricSource, review, ...row }) => ({
    ...row,
    rubric: readRubric(rubricSource, row.rubricHash),
    review: review && savedReview(review, nameOf),
  }))
}

/** A coach may know all of a review once it is released, and before that not even that it exists. */
function feedbackOf({ review, rubric }: AttemptRow): Feedback | null {
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

const WHOSE = {
  owner: Prisma.sql`(SELECT e.person_id FROM enrollment e WHERE e.id = a.enrollment_id)`,
  cohort: Prisma.sql`a.cohort_id`,
}

/** The attempts of one enrollment's reflection in a module, for the person who wrote them. */
export const ownAttempts = (personId: string, enrollmentId: string, moduleKey: string) =>
  Prisma.sql`a.enrollment_id = ${enrollmentId}::uuid AND a.module_key = ${moduleKey}
    AND ${scope({ personId }, 'reflection.read', WHOSE)}`
