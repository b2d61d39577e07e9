import { type AutosaveBox, SaveState } from '~/ui/autosave'
import { Button } from '~/ui/button'
import { FormActions } from '~/ui/forms/form'
import { useNavigation } from '~/ui/navigation'
import {
  ACCEPT,
  isBelowPass,
  RETURN,
  type ReviewDraft,
  SAVE_REVIEW,
  type SubmissionView,
  unscored,
} from '../contract'

interface Props {
  submission: Pick<SubmissionView, 'rubric'>
  draft: ReviewDraft
  box: AutosaveBox
  timeZone: string
}

/** Under the rubric: where the levels lead so far, and the buttons, first the one that they allow. */
export function ReviewActions({ submission: { rubric }, draft, box, timeZone }: Props) {
  return (
    <div className="sticky bottom-0 -mx-4 border-line border-t bg-paper px-4 py-3 max-sm:static">
      <p className="text-sm">{verdictWords(draft, rubric)}</p>
      <SaveState box={box} timeZone={timeZone} />
      <ReviewButtons settling={box.settling} isReturned={isBelowPass(draft, rubric)} />
    </div>
  )
}

/** Says where the levels that are chosen so far lead, and why. */
function verdictWords(draft: ReviewDraft, rubric: SubmissionView['rubric']): string {
  const { criteria, passLevel } = rubric
  const missing = unscored(draft, rubric).length
  const scored = `${criteria.length - missing} of ${criteria.length} criteria scored.`
  const returned = `A criterion is below level ${passLevel}: this goes back for revision.`
  const isReturned = isBelowPass(draft, rubric)
  if (missing > 0) return isReturned ? `${scored} ${returned}` : scored
  return isReturned
    ? returned
    : `Every criterion is at level ${passLevel} or above: this is accepted.`
}

const MARKS = [
  { intent: ACCEPT, label: 'Accept', shortcut: 'm' },
  { intent: RETURN, label: 'Return for revision', shortcut: 'v' },
] as const

function ReviewButtons({ settling, isReturned }: { settling: boolean; isReturned: boolean }) {
  const sending = useNavigation().formData?.get('intent')
  const busy = (intent: string) => ({ pending: settling || sending === intent })
  const marks = isReturned ? [...MARKS].reverse() : MARKS
  return (
    <FormActions>
      {marks.map(({ intent, label, shortcut }, at) => (
        <Button
          key={intent}
          type="submit"
          name="intent"
          value={intent}
          tone={at === 0 ? 'primary' : 'secondary'}
          aria-keyshortcuts={shortcut}
          {...busy(intent)}
        >
          {label}
        </Button>
      ))}
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
