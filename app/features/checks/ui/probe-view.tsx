import type { ReactNode } from 'react'
import { paths } from '~/platform/shared/paths'
import { formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { DoneMark } from '~/ui/done-mark'
import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { Column, Notice, PageHeader, Section, Stack, Time } from '~/ui/page'
import type { ProbePage, ProbeProblem, ProbeQuestionsView, ProbeResultView } from '../contract'
import { probeTitle } from '../domain/probe-rules'
import { AnsweredQuestions } from './check/answered-questions'
import { framed, LessonLinks, MovingHead, Scenario, useKeptChoices } from './check/check-parts'

export interface ProbeViewProps {
  page: ProbePage
  /** IANA, of the reader. */
  timeZone: string
  mutationId: string
  /** Why the form was refused. */
  said: ProbeProblem | undefined
  /** The paths of the skills, from the practice room. */
  skillPaths?: ReactNode
}

/** A few questions some time after a module, and what came of them. */
export function ProbePageView(props: ProbeViewProps) {
  const { page } = props
  const { view } = page
  return (
    <Column width={view.kind === 'result' ? 'regular' : 'reading'}>
      {view.kind === 'ahead' ? (
        <PageHeader
          title="Nothing to answer today"
          eyebrow={page.module.title}
          back={{ to: paths.learn({ cohort: page.cohort.slug }), label: 'Learn' }}
          lead={`The next questions from this module come on ${formatDayIn(view.dueOn, props.timeZone)}. You will get an email then.`}
        />
      ) : null}
      {view.kind === 'questions' ? <Questions key={view.number} {...props} view={view} /> : null}
      {view.kind === 'result' ? <Result {...props} view={view} /> : null}
    </Column>
  )
}

const FORM = 'probe'

function Questions(props: ProbeViewProps & { view: ProbeQuestionsView }) {
  const { page, view, mutationId, said } = props
  const kept = useKeptChoices({
    form: FORM,
    subject: [page.cohort.slug, page.module.key, String(view.number)],
    mutationId,
    posted: said !== undefined,
  })
  const errors = errorsOf(view, said)
  return (
    <Stack gap="large">
      <div className="flex flex-col gap-3">
        <MovingHead eyebrow={page.module.title}>
          {probeTitle(view.questions.length, page.module.number)}
        </MovingHead>
        <p className="text-lg text-muted">
          A look back, because that is what makes it last. You see the reasons as soon as you have
          answered.
        </p>
      </div>
      <ActionForm
        form={{ id: FORM, status: said?.unanswered ? 'error' : undefined, allErrors: errors }}
        {...framed(said)}
        action={paths.probe(page.cohort.slug, page.module.key, { number: view.number })}
        kept={kept}
        className="gap-10"
      >
        <input type="hidden" name="number" value={view.number} />
        {view.questions.map(({ id, number, scenario, question, options }) => (
          <section key={id} aria-label={`Question ${number}`} className="flex flex-col gap-5">
            <h2 className="text-xl">Question {number}</h2>
            <Scenario paragraphs={scenario} />
            <RadioGroup
              field={{
                id: `${FORM}-${id}`,
                name: `answers.${id}`,
                initialValue: said?.chosen?.[id],
                required: true,
                errors: errors[id],
              }}
              label={question}
              options={options.map(({ key, text }) => ({ value: key, label: text }))}
            />
          </section>
        ))}
        <FormActions>
          <SubmitButton pendingLabel="Saving">See how it went</SubmitButton>
        </FormActions>
      </ActionForm>
    </Stack>
  )
}

const errorsOf = ({ questions }: ProbeQuestionsView, said: ProbeProblem | undefined) =>
  Object.fromEntries(
    questions
      .filter(({ id }) => said?.unanswered?.includes(id))
      .map(({ id, number }) => [id, [`Choose an answer to question ${number}.`]]),
  )

function Result({
  page,
  view,
  timeZone,
  said,
  skillPaths,
}: ProbeViewProps & { view: ProbeResultView }) {
  const { cohort, module } = page
  return (
    <Stack gap="page">
      <Stack gap="regular">
        <MovingHead eyebrow={module.title}>
          {view.outcomes.every(({ passed }) => passed) ? 'It is still there' : 'Worth another look'}
        </MovingHead>
        <p className="text-muted">
          Answered on <Time at={view.answeredAt} zone={timeZone} />
        </p>
        {said?.problem ? <Notice live>{said.problem}</Notice> : null}
        <ul className="flex max-w-reading flex-col divide-y divide-line border-y border-line">
          {view.outcomes.map(({ skill, passed, lessons }) => (
            <li key={skill.id} className="flex gap-4 py-4">
              <span className="pt-0.5">
                <DoneMark done={passed} label="" />
              </span>
              <div className="flex min-w-0 flex-col gap-1">
                <h2 className="text-lg">{skill.title}</h2>
                <p>
                  {passed
                    ? 'All right: you have it at hand.'
                    : 'Not all of it came back today. That is common, and a short look brings it back:'}
                </p>
                {passed ? null : <LessonLinks cohort={cohort.slug} lessons={lessons} />}
              </div>
            </li>
          ))}
        </ul>
        <p>
          {view.more ? (
            <ButtonLink to={paths.probe(cohort.slug, module.key)}>
              Go to the next questions
            </ButtonLink>
          ) : (
            <ButtonLink to={paths.learn({ cohort: cohort.slug })}>Back to your page</ButtonLink>
          )}
        </p>
      </Stack>
      {skillPaths}
      <Section
        title="The questions"
        hint="Open one to see your answer, the one that fits, and the reasons for all of them."
      >
        <AnsweredQuestions questions={view.questions} />
      </Section>
    </Stack>
  )
}
