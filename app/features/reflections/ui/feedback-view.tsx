import { counted } from '~/platform/shared/lists/counts'
import { Badge, Time } from '~/ui/bits'
import { Name } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import type { AttemptView, CriterionFeedback, Feedback } from '../contract'

const DECISIONS = {
  accepted: 'Accepted',
  returned: 'Returned for revision',
} as const

/** A facilitator has released this about an attempt: the decision, each level in words, the comments. */
export function FeedbackView({ feedback, timeZone }: { feedback: Feedback; timeZone: string }) {
  return (
    <div className="flex flex-col gap-5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={feedback.decision === 'accepted' ? 'success' : 'info'}>
          {DECISIONS[feedback.decision]}
        </Badge>
        <span className="text-muted text-sm">
          <Name>{feedback.reviewerName}</Name>, <Time at={feedback.releasedAt} zone={timeZone} />
        </span>
      </p>
      {feedback.comment ? <TextView text={feedback.comment} /> : null}
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {feedback.criteria.map((criterion) => (
          <CriterionLine key={criterion.id} criterion={criterion} />
        ))}
      </ul>
    </div>
  )
}

function CriterionLine({ criterion }: { criterion: CriterionFeedback }) {
  const { title, level, label, text, comment } = criterion
  return (
    <li className="flex flex-col gap-1.5 py-4">
      {/* The level has a line of its own: beside the title it would stand right in one criterion and left in the next. */}
      <p className="flex flex-col">
        <span className="font-semibold">{title}</span>
        <span className="text-sm">
          Level {level} of 4: {label}
        </span>
      </p>
      <p className="text-muted text-sm">{text}</p>
      {comment ? <TextView text={comment} className="border-lamp border-l-3 pl-4" /> : null}
    </li>
  )
}

/** Several attempts, each folded until it is wanted. */
export const PastAttempts = ({
  attempts,
  timeZone,
}: {
  attempts: readonly AttemptView[]
  timeZone: string
}) => attempts.map((each) => <PastAttempt key={each.id} attempt={each} timeZone={timeZone} />)

/** One attempt as it was submitted, with what came back. */
export function PastAttempt({
  attempt,
  timeZone,
  open = false,
}: {
  attempt: AttemptView
  timeZone: string
  open?: boolean
}) {
  return (
    <details
      open={open}
      className="group rounded-lg border border-line bg-surface open:pb-5 [&>*:not(summary)]:px-5"
    >
      <summary className="flex min-h-12 cursor-pointer items-center gap-x-3 px-5 py-3 font-semibold">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span>Attempt {attempt.number}</span>
          <span className="font-normal text-muted text-sm">
            submitted <Time at={attempt.submittedAt} zone={timeZone} /> ·{' '}
            {counted(attempt.words, 'word')}
          </span>
        </span>
      </summary>
      <TextView text={attempt.body} size="reading" className="pt-2 pb-6" />
      {attempt.feedback ? <FeedbackView feedback={attempt.feedback} timeZone={timeZone} /> : null}
    </details>
  )
}
