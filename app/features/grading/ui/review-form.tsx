import type { FormEvent } from 'react'
import type { SavedReview } from '~/features/reflections/contract'
import type { Writer } from '~/features/writing/contract'
import { isolated } from '~/platform/shared/text'
import { formatInstant } from '~/platform/shared/time'
import { ConflictPanel, TwoVersions } from '~/ui/autosave'
import { TextArea } from '~/ui/forms/field'
import { ActionForm, type LastResult, usePlainForm } from '~/ui/forms/form'
import { packReview, type SubmissionView, unpackReview } from '../contract'
import { CriterionField } from './criterion-field'
import { ReviewActions } from './review-actions'
import { criterionOf, EMPTY, withCriterion } from './review-content'
import { ReviewSummary } from './review-summary'
import { mergePacked, useReview } from './use-review'

export interface ReviewFormProps {
  submission: SubmissionView
  writer: Writer
  mutationId: string
  lastResult: LastResult
  /** The review that someone else has saved in between. */
  theirs: SavedReview | null
}

const FORM = 'review'

/** The rubric to fill in. All that is typed is autosaved as the grader's own draft. */
export function ReviewForm({
  submission,
  writer,
  mutationId,
  lastResult,
  theirs,
}: ReviewFormProps) {
  const review = useReview(submission, { lastResult, theirs })
  const { box, draft, conflict } = review
  const { rubric } = submission
  const [form, field] = usePlainForm({ id: FORM, lastResult })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => box.submitWhenSaved(event)
  return (
    <ActionForm form={form} mutationId={mutationId} onSubmit={onSubmit}>
      <input type="hidden" name="attemptId" value={submission.id} />
      <input type="hidden" name="lockVersion" value={draft.base} />
      <input
        type="hidden"
        name="baseVersion"
        value={(box.state.theirs ?? box.state.confirmed).version}
      />
      {conflict ? (
        <TwoVersions
          title="Someone else saved this review in the meantime"
          about="Both versions are here; choose what to keep. Nothing has been overwritten."
          mine={<ReviewSummary content={draft} rubric={rubric} />}
          theirs={<ReviewSummary content={conflict} rubric={rubric} />}
          theirsIs={`saved by ${isolated(conflict.reviewerName)}, ${formatInstant(conflict.savedAt, writer.timeZone)}`}
          onChoose={review.choose}
        />
      ) : null}
      <ConflictPanel
        box={box}
        timeZone={writer.timeZone}
        show={(text) => <ReviewSummary content={unpackReview(text) ?? EMPTY} rubric={rubric} />}
        merge={mergePacked}
      />
      {rubric.criteria.map((criterion, index) => (
        <CriterionField
          key={criterion.id}
          {...{ criterion, index, formId: FORM, ...criterionOf(draft, criterion.id) }}
          errors={form.allErrors[`criteria[${index}].comment`]}
          onLevel={(level) => review.set(withCriterion(draft, criterion.id, { level }))}
          onComment={(comment) => review.set(withCriterion(draft, criterion.id, { comment }))}
          onBlur={box.save}
        />
      ))}
      <TextArea
        field={field('comment')}
        label="Overall comment"
        hint="What the coach reads first: what you saw, and one thing to try."
        optional
        rows={4}
        value={draft.comment}
        onChange={(event) =>
          review.set(packReview({ ...draft, comment: event.currentTarget.value }))
        }
        onBlur={box.save}
      />
      <ReviewActions submission={submission} draft={draft} box={box} timeZone={writer.timeZone} />
    </ActionForm>
  )
}
