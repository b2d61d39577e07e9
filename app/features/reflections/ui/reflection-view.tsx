import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDayIn, formatTime } from '~/platform/shared/time'
import { Button, ButtonLink } from '~/ui/button'
import { MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'
import { Column, Notice, PageHeader, Section, Stack } from '~/ui/page'
import { type ReflectionPageView, TAKE_BACK } from '../contract'
import { FeedbackView, PastAttempt } from './feedback-view'
import { ReflectionWriter, type WriterProps } from './reflection-writer'
import { RubricView } from './rubric-view'
import { StaleNotice } from './stale-notice'

type Props = Pick<WriterProps, 'writer' | 'mutationId' | 'lastResult' | 'conflict' | 'asked'> & {
  page: ReflectionPageView
  /** The assignment's body. */
  assignment: ReactNode
}

/** A module's reflection, from the first word to the last feedback. */
export function ReflectionView({ page, assignment, ...writing }: Props) {
  const { module, cohort, attempts, draft, state } = page
  const returned = draft ? attempts[0]?.feedback : null
  const past = returned || state === 'accepted' ? attempts : attempts.slice(1)
  return (
    <Column width={draft ? 'wide' : 'reading'}>
      <PageHeader
        title={page.assignment.title}
        eyebrow={`Module ${module.number}, ${module.title} · Reflection`}
        back={{ to: paths.module(cohort.slug, module.key), label: module.title }}
      />
      <Stack gap="large">
        <StaleNotice page={page} lastResult={writing.lastResult} />
        <StateNotice page={page} writing={writing} />
        <Task open={attempts.length === 0}>{assignment}</Task>
        {draft ? (
          <div className="grid items-start gap-10 lg:grid-cols-[3fr_2fr]">
            {/* On a phone what came back is read first, what is looked for after the box. */}
            {returned ? (
              <aside className="flex flex-col gap-6 lg:sticky lg:top-6 lg:order-last">
                <Section title="Feedback">
                  <FeedbackView feedback={returned} timeZone={writing.writer.timeZone} />
                </Section>
                <RubricView rubric={page.rubric} />
              </aside>
            ) : null}
            <ReflectionWriter
              {...writing}
              draft={draft}
              safetyContact={page.safetyContact}
              words={page.assignment.asked}
            />
            {returned ? null : <RubricView rubric={page.rubric} open />}
          </div>
        ) : (
          <RubricView rubric={page.rubric} />
        )}
        <Submitted page={page} timeZone={writing.writer.timeZone} />
        {past.length > 0 ? (
          <Section title="What you submitted">
            {past.map((attempt) => (
              <PastAttempt key={attempt.id} attempt={attempt} timeZone={writing.writer.timeZone} />
            ))}
          </Section>
        ) : null}
      </Stack>
    </Column>
  )
}

/** Where it stands, and what comes next. */
function StateNotice({
  page,
  writing: { writer, mutationId, lastResult },
}: {
  page: ReflectionPageView
  writing: Pick<Props, 'writer' | 'mutationId' | 'lastResult'>
}) {
  const { state, dueBack, opensOn, cohort, module } = page
  switch (state) {
    case 'submitted':
      return (
        <Notice
          tone="success"
          title={`With your facilitator, ${dueBack?.late ? 'was due back' : 'due back'} by ${dueBack?.weekday}`}
          live
          action={<TakeBack page={page} mutationId={mutationId} lastResult={lastResult} />}
        >
          {page.answerUndoneAt ? (
            <p>
              Your facilitator released an answer and took it back at{' '}
              {formatTime(page.answerUndoneAt, writer.timeZone)} to change it. It will be here again
              soon.
            </p>
          ) : null}
          <p>
            {dueBack?.late
              ? `That was ${dueBack.deadline}. It is late, and that is on us: nothing is asked of you.`
              : `That is ${dueBack?.deadline}. You will get an email when there is an answer.`}
          </p>
        </Notice>
      )
    case 'accepted':
      return (
        <Notice
          tone="success"
          title="Accepted"
          action={
            <ButtonLink tone="secondary" size="small" to={paths.module(cohort.slug, module.key)}>
              Back to the module
            </ButtonLink>
          }
        >
          Your facilitator’s words are below.
        </Notice>
      )
    case 'closed':
      return (
        <Notice title="Not open yet">
          You can write it from {formatDayIn(opensOn, cohort.timeZone, 'year')}.
        </Notice>
      )
    case 'preview':
      return (
        <Notice
          title="This is what coaches see"
          action={
            <ButtonLink
              tone="secondary"
              size="small"
              to={paths.queue({ cohort: cohort.slug, module: module.key })}
            >
              Submissions of this module
            </ButtonLink>
          }
        />
      )
    case 'writing':
      return null
  }
}

/** Until a facilitator has claimed it. Why it is refused is said beside the button. */
function TakeBack({
  page: { mayTakeBack, attempts },
  mutationId,
  lastResult,
}: {
  page: ReflectionPageView
} & Pick<Props, 'mutationId' | 'lastResult'>) {
  const sending = useNavigation().formData?.get('intent') === TAKE_BACK
  const answered = lastResult?.initialValue?.intent === TAKE_BACK ? lastResult : null
  const refused = answered?.error?.['']?.join(' ')
  if (!mayTakeBack && !refused) return null
  return (
    <Form method="post" className="flex flex-col items-start gap-2">
      {refused ? <p role="alert">{refused}</p> : null}
      {mayTakeBack ? (
        <>
          <MutationId value={mutationId} />
          <input type="hidden" name="number" value={attempts[0]?.number} />
          <Button
            type="submit"
            name="intent"
            value={TAKE_BACK}
            tone="secondary"
            size="small"
            pending={sending}
          >
            Take it back to change it
          </Button>
        </>
      ) : null}
    </Form>
  )
}

function Task({ open, children }: { open: boolean; children: ReactNode }) {
  if (open) return <div>{children}</div>
  return (
    <details className="rounded-lg border border-line bg-surface">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 py-3 font-semibold">
        The assignment
      </summary>
      <div className="px-5 pb-5">{children}</div>
    </details>
  )
}

/** The newest attempt while it waits, or what was said about it in the end. */
function Submitted({ page, timeZone }: { page: ReflectionPageView; timeZone: string }) {
  const [newest] = page.attempts
  if (!newest) return null
  if (page.state === 'submitted') return <PastAttempt attempt={newest} timeZone={timeZone} open />
  if (page.state === 'accepted' && newest.feedback)
    return (
      <Section title="What your facilitator says">
        <FeedbackView feedback={newest.feedback} timeZone={timeZone} />
      </Section>
    )
  return null
}
