import type { SavedReview } from '~/features/reflections/contract'
import { isolated } from '~/platform/shared/text'
import { formatDeadlineTime } from '~/platform/shared/time'
import { Time } from '~/ui/bits'
import { Card, Name, Notice, Stack } from '~/ui/page'
import {
  PUT_BACK,
  RELEASE,
  RELEASE_PLACE,
  SAVE_REVIEW,
  type SubmissionView,
  TAKE_OVER,
  UNDO_RELEASE,
} from '../contract'
import { LEASE_MINUTES } from '../domain/lease'
import { SubmissionButton } from './claim-forms'
import { ReviewForm, type ReviewFormProps } from './review-form'
import { ReviewKeys } from './review-keys'
import { ReviewSummary } from './review-summary'

const DECIDED = { accepted: 'accepted', returned: 'returned for revision' } as const

/** The right side: the rubric to fill in, or why it cannot be filled in now. */
export function ReviewPanel(props: ReviewFormProps) {
  const { submission, mutationId, writer } = props
  const { mode, review, rubric } = submission
  return (
    <Stack>
      {mode === 'edit' ? (
        <>
          <InHand submission={submission} mutationId={mutationId} timeZone={writer.timeZone} />
          <ReviewForm {...props} />
        </>
      ) : null}
      {mode === 'held' ? <Held {...props} /> : null}
      {mode === 'ready' && review ? <Ready {...props} review={review} /> : null}
      {mode === 'done' && review ? <Released {...props} review={review} /> : null}
      {mode !== 'edit' && review ? <ReviewSummary content={review} rubric={rubric} /> : null}
      <ReviewKeys mode={mode} />
    </Stack>
  )
}

/** The panel shows the review that the coach reads, and for ten minutes the way back. */
function Released({
  submission: { id, undoUntil },
  mutationId,
  writer,
  review,
}: ReviewFormProps & { review: SavedReview }) {
  return (
    <Notice
      tone="success"
      title={`Released, ${DECIDED[review.decision ?? 'accepted']}`}
      action={
        undoUntil ? (
          <SubmissionButton
            intent={UNDO_RELEASE}
            attemptId={id}
            mutationId={mutationId}
            tone="secondary"
            size="small"
            aria-keyshortcuts="u"
          >
            Undo the release
          </SubmissionButton>
        ) : null
      }
    >
      By <Name>{review.reviewerName}</Name>
      {review.releasedAt ? (
        <span>
          , <Time at={review.releasedAt} zone={writer.timeZone} />
        </span>
      ) : null}
      <span>. The coach can see it now.</span>
      {undoUntil ? (
        <span>
          {' '}
          You can undo this until {formatDeadlineTime(undoUntil, writer.timeZone)}; the email leaves
          then.
        </span>
      ) : null}
    </Notice>
  )
}

function InHand({
  submission: { claim, id },
  mutationId,
  timeZone,
}: {
  submission: SubmissionView
  mutationId: string
  timeZone: string
}) {
  if (!claim)
    return (
      <p className="text-muted text-sm">
        Unclaimed. It is yours for {LEASE_MINUTES} minutes as soon as you begin to write.
      </p>
    )
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-muted text-sm">
      <p>
        Claimed by you until {formatDeadlineTime(claim.expiresAt, timeZone)}; writing keeps it
        longer.
      </p>
      <SubmissionButton
        intent={PUT_BACK}
        attemptId={id}
        mutationId={mutationId}
        tone="quiet"
        size="small"
      >
        Return to queue
      </SubmissionButton>
    </div>
  )
}

function Held({ submission, mutationId, writer }: ReviewFormProps) {
  const { claim, mayTakeOver, draft, id } = submission
  return (
    <Notice
      title={`${isolated(claim?.holderName ?? '')} has claimed this`}
      action={
        mayTakeOver ? (
          <SubmissionButton
            intent={TAKE_OVER}
            attemptId={id}
            mutationId={mutationId}
            tone="secondary"
            size="small"
          >
            Take it over
          </SubmissionButton>
        ) : null
      }
    >
      You can read it. It is free again{' '}
      <span>
        {claim
          ? `at ${formatDeadlineTime(claim.expiresAt, writer.timeZone)} at the earliest`
          : 'soon'}
      </span>
      <span>.</span>
      {draft.body ? (
        <span>{' What you have written about it is saved as your own draft.'}</span>
      ) : null}
      {mayTakeOver ? (
        <span>{' As lead facilitator you may take it over; they are told.'}</span>
      ) : null}
    </Notice>
  )
}

/** Marked, but the coach knows nothing of it yet. */
function Ready({ submission, mutationId, review }: ReviewFormProps & { review: SavedReview }) {
  const { id, personName, rubric } = submission
  const target = { attemptId: id, mutationId, lockVersion: review.lockVersion }
  return (
    <Card tone="lit" title={`Ready: ${DECIDED[review.decision ?? 'accepted']}`}>
      <p>
        <Name>{personName}</Name> does not see it before you release it.
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <SubmissionButton
          {...target}
          id={RELEASE_PLACE.slice(1)}
          intent={RELEASE}
          // The decision stands above it, clear of the notice.
          className="scroll-mt-28"
          aria-keyshortcuts="r"
        >
          Release to <Name>{personName}</Name>
        </SubmissionButton>
        <ChangeIt submission={submission} mutationId={mutationId} review={review} rubric={rubric} />
      </div>
    </Card>
  )
}

/** Saves the same review as a draft again: a small form of its own, because the rubric is closed. */
function ChangeIt({
  submission,
  mutationId,
  review,
  rubric,
}: Pick<ReviewFormProps, 'submission' | 'mutationId'> & {
  review: SavedReview
  rubric: SubmissionView['rubric']
}) {
  return (
    <SubmissionButton
      intent={SAVE_REVIEW}
      attemptId={submission.id}
      mutationId={mutationId}
      lockVersion={review.lockVersion}
      tone="secondary"
      aria-keyshortcuts="e"
      fields={[
        ['baseVersion', String(submission.draft.version)],
        ['comment', review.comment],
        ...rubric.criteria.flatMap(({ id }, index): [string, string][] => [
          [`criteria[${index}].id`, id],
          [`criteria[${index}].level`, String(review.criteria[id]?.level ?? '')],
          [`criteria[${index}].comment`, review.criteria[id]?.comment ?? ''],
        ]),
      ]}
    >
      Change it
    </SubmissionButton>
  )
}
