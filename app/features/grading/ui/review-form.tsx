import type { FormEvent } from 'react'
import type { SavedReview } from '~/features/reflections/contract'
import type { Writer } from '~/features/writing/contract'
import { isolated } from '~/platform/shared/text'
import { formatInstant } from '~/platform/shared/time'
import { type AutosaveBox, ConflictPanel, SaveState, TwoVersions } from '~/ui/autosave'
import { Button } from '~/ui/button'
import { TextArea } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, usePlainForm } from '~/ui/forms/form'
import { useNavigation } from '~/ui/navigation'
import {
  ACCEPT,
  packReview,
  RETURN,
  SAVE_REVIEW,
  type SubmissionView,
  unpackReview,
  unscored,
  verdict,
} from '../contract'
import { CriterionField } from './criterion-field'
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
      <ActionBar submission={submission} draft={draft} box={box} timeZone={writer.timeZone} />
    </ActionForm>
  )
}

function ActionBar({
  submission,
  draft,
  box,
  timeZone,
}: Parameters<typeof VerdictLine>[0] & { box: AutosaveBox; timeZone: string }) {
  return (
    <div className="sticky bottom-0 -mx-4 border-line border-t bg-paper px-4 py-3 max-sm:static">
      <VerdictLine submission={submission} draft={draft} />
      <SaveState box={box} timeZone={timeZone} />
      <ReviewButtons settling={box.settling} />
    </div>
  )
}

function VerdictLine({
  submission: { rubric },
  draft,
}: {
  submission: SubmissionView
  draft: Parameters<typeof verdict>[0]
}) {
  const missing = unscored(draft, rubric).length
  const decided = verdict(draft, rubric)
  return (
    <p className="text-sm">
      {decided === null
        ? `${rubric.criteria.length - missing} of ${rubric.criteria.length} criteria scored.`
        : decided === 'accepted'
          ? `Every criterion is at level ${rubric.passLevel} or above: this is accepted.`
          : `A criterion is below level ${rubric.passLevel}: this goes back for revision.`}
    </p>
  )
}

function ReviewButtons({ settling }: { settling: boolean }) {
  const sending = useNavigation().formData?.get('intent')
  const busy = (intent: string) => ({ pending: settling || sending === intent })
  return (
    <FormActions>
      <Button type="submit" name="intent" value={ACCEPT} aria-keyshortcuts="m" {...busy(ACCEPT)}>
        Accept
      </Button>
      <Button
        type="submit"
        name="intent"
        value={RETURN}
        tone="secondary"
        aria-keyshortcuts="v"
        {...busy(RETURN)}
      >
        Return for revision
      </Button>
      <Button
        type="submit"
        name="intent"
        value={SAVE_REVIEW}
        tone="quiet"
        aria-keyshortcuts="s"
        {...busy(SAVE_REVIEW)}
      >
        Save draft
      </Button>
    </FormActions>
  )
}
