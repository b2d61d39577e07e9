import type { ReactNode } from 'react'
import { askedInWords } from '~/features/reflections/contract'
import { counted } from '~/platform/shared/lists/counts'
import { paths } from '~/platform/shared/paths'
import { Badge, Time } from '~/ui/bits'
import { ButtonLink } from '~/ui/button'
import { Link } from '~/ui/navigation'
import { EmptyState, Name, Notice, PageHeader, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { daysInWords, NEXT_PLACE, type SubmissionView as Submission } from '../contract'
import type { ReviewFormProps } from './review-form'
import { ReviewPanel } from './review-panel'
import { SplitPanes } from './split-panes'

/** One submission to grade: text left, rubric right, the neighbors that wait above. */
export function SubmissionView({
  message,
  assignment,
  others,
  ...props
}: ReviewFormProps & {
  message: string | null
  /** The assignment's body. */
  assignment: ReactNode
  /** The other attempts of the same reflection, as their writer sees them; null where there are none. */
  others: ReactNode
}) {
  const { submission, writer } = props
  const { module, cohort, personName, mode } = submission
  return (
    <>
      <PageHeader
        title={<Name>{personName}</Name>}
        eyebrow={`${cohort.title} · Module ${module.number}, ${module.title}`}
        back={{ to: paths.queue(), label: 'Queue' }}
        action={<Neighbors submission={submission} />}
      />
      <Stack>
        {message && mode !== 'edit' ? (
          <Notice tone="warning" live>
            {message}
          </Notice>
        ) : null}
        {mode === 'done' && !submission.next && !submission.previous ? <QueueClear /> : null}
        <SplitPanes
          leftLabel="Text"
          rightLabel="Rubric"
          left={
            <Text
              submission={submission}
              timeZone={writer.timeZone}
              assignment={assignment}
              others={others}
            />
          }
          right={<ReviewPanel {...props} />}
        />
      </Stack>
    </>
  )
}

const QueueClear = () => (
  <EmptyState title="Queue clear" action={<ButtonLink to={paths.facilitate()}>Done</ButtonLink>}>
    Nothing else waits for you.
  </EmptyState>
)

function Neighbors({ submission: { previous, next } }: { submission: Submission }) {
  return (
    <nav aria-label="Submissions that wait" className="flex flex-wrap items-center gap-x-5">
      {previous ? (
        <Link
          className="link py-2"
          to={paths.submission(previous)}
          rel="prev"
          aria-keyshortcuts="k p"
        >
          Previous waiting
        </Link>
      ) : null}
      {next ? (
        <Link
          id={NEXT_PLACE.slice(1)}
          className="link py-2"
          to={paths.submission(next)}
          rel="next"
          aria-keyshortcuts="j n"
        >
          Next waiting
        </Link>
      ) : (
        <span className="text-muted">
          {previous ? 'This is the last one' : 'Nothing else waits'}
        </span>
      )}
    </nav>
  )
}

/** The words that the coach had before them, folded until they are wanted. */
function Assignment({
  submission: { assignmentChanged, assignment },
  children,
}: {
  submission: Submission
  children: ReactNode
}) {
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 py-3 font-semibold">
        The assignment
        {assignment.asked ? (
          <span className="ml-3 font-normal text-muted text-sm">
            {askedInWords(assignment.asked)}
          </span>
        ) : null}
      </summary>
      <div className="flex flex-col gap-4 px-5 pb-5">
        {assignmentChanged ? (
          <Notice>This is today’s wording. It was changed after this attempt was submitted.</Notice>
        ) : null}
        <div>{children}</div>
      </div>
    </details>
  )
}

function Text({
  submission,
  timeZone,
  assignment,
  others,
}: {
  submission: Submission
  timeZone: string
  assignment: ReactNode
  others: ReactNode
}) {
  const { number, newest, words, submittedAt, daysWaiting, dueBack, mode } = submission
  const { asked } = submission.assignment
  return (
    <Stack>
      <h2 className="text-xl">{submission.assignment.title}</h2>
      <Assignment submission={submission}>{assignment}</Assignment>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-muted text-sm">
        <Badge>Attempt {number}</Badge>
        <span>
          {counted(words, 'word')}
          {asked ? <span>, {askedInWords(asked)} asked for</span> : null}
        </span>
        <span>
          submitted <Time at={submittedAt} zone={timeZone} />
        </span>
        {mode === 'done' ? null : (
          <span>
            waiting <span>{daysWaiting === 0 ? 'since today' : daysInWords(daysWaiting)}</span>,{' '}
            <span>{dueBack.late ? 'was due back' : 'due back'}</span> {dueBack.deadline}
          </span>
        )}
      </p>
      {newest.id === submission.id ? null : (
        <Notice
          tone="warning"
          title="This is not the newest attempt"
          action={
            <Link className="link" to={paths.submission(newest.id)}>
              Open attempt {newest.number}
            </Link>
          }
        />
      )}
      <TextView text={submission.body} size="reading" />
      {others ? (
        <Stack gap="small">
          <h3 className="font-semibold text-lg">Other attempts</h3>
          {others}
        </Stack>
      ) : null}
    </Stack>
  )
}
