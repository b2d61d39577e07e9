import { getModule, getReflectionAssignment } from '~/features/catalog/index.server'
import {
  type Named,
  named,
  namesApart,
  recordAccess,
  scope,
} from '~/features/identity/index.server'
import { daysWaiting, dueBackIn, type SavedReview } from '~/features/reflections/contract'
import { type AttemptRow, attemptView, readAttempts } from '~/features/reflections/index.server'
import { readDraft } from '~/features/writing/index.server'
import { now } from '~/platform/clock.server'
import { db, Prisma, readRows } from '~/platform/db/client.server'
import type { Actor } from '~/platform/shared/actor'
import { NotFound } from '~/platform/shared/app-error'
import { REVIEW_PURPOSE, type SubmissionView } from '../contract'
import { mayUndo, undoUntil } from '../domain/undo'
import { liveClaims } from './claims.server'
import { gradedAttempts } from './graded-attempts.server'
import { graderOf, LONGEST_WAIT_FIRST, waitingEntries } from './work-rows.server'

interface Head {
  person: Named
  cohortSlug: string
  cohortTitle: string
  program: string
  timeZone: string
  moduleKey: string
  position: number
  lead: boolean
  holder: Named | null
  expiresAt: Date | null
  previous: string | null
  next: string | null
  /** The submission that has waited longest of all. */
  first: string | null
}

/**
 * One submission to grade: the text, the rubric that it was written for, the review so far, who has it in
 * hand, and the neighbors that wait. Keeps on record that it was looked at. Throws NotFound for anyone
 * who is not a facilitator of its cohort.
 */
export async function getSubmission(
  actor: Pick<Actor, 'personId'>,
  id: string,
): Promise<SubmissionView> {
  const [head, rows, draft] = await Promise.all([
    readHead(actor.personId, id),
    readAttempts(actor, gradedAttempts(actor.personId, id)),
    readDraft(actor, { purpose: REVIEW_PURPOSE, subject: id }),
  ])
  const row = rows.find((each) => each.id === id)
  const newest = rows[0]
  if (!head || !row || !newest) throw new NotFound()
  const { person, holder } = head
  await recordAccess(db(), {
    viewerId: actor.personId,
    subjectId: person[0],
    thingKind: 'reflection',
    thingId: id,
  })
  const nameOf = await namesApart(actor, [person, holder])
  const here = place(head, nameOf(person))
  const hand = hands(head, holder && nameOf(holder), row.review, actor.personId)
  return {
    ...here,
    assignmentChanged: here.assignment.hash !== row.assignmentHash,
    ...text(row, head.timeZone),
    ...hand,
    newest: { id: newest.id, number: newest.number },
    undoUntil: newest.id === id ? undoOf(row.review) : null,
    rubric: row.rubric,
    review: row.review,
    draft,
    others: rows.filter((each) => each.id !== id).map(attemptView),
    previous: head.previous,
    // Whoever has answered the newest goes on with the one that waits longest.
    next: head.next ?? (hand.mode === 'done' ? head.first : null),
  }
}

const place = (head: Head, personName: string) => ({
  personName,
  cohort: { slug: head.cohortSlug, title: head.cohortTitle, timeZone: head.timeZone },
  module: {
    key: head.moduleKey,
    number: head.position,
    title: getModule(head.program, head.moduleKey).title,
  },
  assignment: getReflectionAssignment(head.program, head.moduleKey, head.cohortSlug),
})

const text = (row: AttemptRow, timeZone: string) => ({
  id: row.id,
  number: row.number,
  body: row.body,
  words: row.words,
  submittedAt: row.submittedAt,
  dueBack: dueBackIn(row.dueBackAt, now(), timeZone),
  daysWaiting: daysWaiting(row.submittedAt, now(), timeZone),
})

function hands(
  { holder, expiresAt, lead }: Head,
  holderName: string | null,
  review: SavedReview | null,
  me: string,
) {
  const claim =
    holder && holderName && expiresAt ? { holderName, mine: holder[0] === me, expiresAt } : null
  const held = claim !== null && !claim.mine
  return { claim, mayTakeOver: held && lead, mode: modeOf(review, held) }
}

/** Once the coach has submitted again, what they answered stays. */
const undoOf = (review: SavedReview | null) =>
  review?.releasedAt && mayUndo(review.releasedAt, now()) ? undoUntil(review.releasedAt) : null

function modeOf(review: SavedReview | null, held: boolean): SubmissionView['mode'] {
  if (review?.state === 'released') return 'done'
  if (held) return 'held'
  return review?.state === 'ready' ? 'ready' : 'edit'
}

/** Free, or in one's own hands. */
const mayBeRead = (me: string, at: Date) => Prisma.sql`(
  SELECT * FROM ${waitingEntries(graderOf(me), at)} w WHERE w.holder_id IS NULL OR w.holder_id = ${me}::uuid)`

async function readHead(me: string, id: string): Promise<Head | undefined> {
  const at = now()
  const actor = { personId: me }
  const whose = { owner: Prisma.sql`e.person_id`, cohort: Prisma.sql`a.cohort_id` }
  const [head] = await readRows<Head>(Prisma.sql`
    SELECT ${named(Prisma.sql`e.person_id`)} AS person, c.slug AS "cohortSlug", c.title AS "cohortTitle",
           c.program, c.time_zone AS "timeZone", a.module_key AS "moduleKey", m.position,
           ${scope(actor, 'claim.take-over', whose)} AS lead, ${named(Prisma.sql`g.facilitator_id`)} AS holder, g.expires_at AS "expiresAt",
           (SELECT w.attempt_id FROM ${mayBeRead(me, at)} w
             WHERE (w.submitted_at, w.attempt_id) < (a.submitted_at, a.id)
             ORDER BY w.submitted_at DESC, w.attempt_id DESC LIMIT 1) AS previous,
           (SELECT w.attempt_id FROM ${mayBeRead(me, at)} w
             WHERE (w.submitted_at, w.attempt_id) > (a.submitted_at, a.id)
             ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1) AS next,
           (SELECT w.attempt_id FROM ${mayBeRead(me, at)} w
             WHERE w.attempt_id <> a.id ORDER BY ${LONGEST_WAIT_FIRST} LIMIT 1) AS first
      FROM reflection_attempt a
      JOIN cohort c ON c.id = a.cohort_id
      JOIN cohort_module m ON m.cohort_id = a.cohort_id AND m.module_key = a.module_key
      JOIN enrollment e ON e.id = a.enrollment_id
      LEFT JOIN ${liveClaims(at)} g ON g.attempt_id = a.id
     WHERE a.id = ${id}::uuid AND ${scope(actor, 'reflection.grade', whose)}`)
  return head
}
