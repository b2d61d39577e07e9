import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/field'
import { useKeptForm } from '~/ui/kept-form'
import { Form, Link, useLocation, useNavigation } from '~/ui/navigation'
import { Notice, ProgressBar, Stack } from '~/ui/page'
import { ErrorSummary } from '~/ui/parts/error-summary'
import type { QuestionView } from '../../contract'
import { ANSWER_CHECK, OVERVIEW } from '../../domain/lesson-forms'
import { checkAt, MovingHead, Scenario } from './check-parts'
import type { CheckViewProps } from './check-props'

const FORM = 'check-question'

/** One question on its page. The answer is saved as soon as it is sent. */
export function CheckQuestion(props: CheckViewProps & { view: QuestionView }) {
  const { page, view, said } = props
  const { question, of, answered, changing } = view
  const errors = said?.field ? [said.field] : undefined
  return (
    <Stack gap="large">
      <MovingHead eyebrow={`${page.check.title} · ${question.skill.title}`}>
        Question {question.number} of {of}
      </MovingHead>
      {said?.problem ? (
        <Notice tone="error" live>
          {said.problem}
        </Notice>
      ) : null}
      <ErrorSummary
        form={{
          id: FORM,
          status: errors ? 'error' : undefined,
          allErrors: errors ? { option: errors } : {},
        }}
        refused={errors ? 1 : 0}
      />
      <Scenario paragraphs={question.scenario} />
      <AnswerForm {...props} errors={errors} />
      <Stack gap="small">
        <ProgressBar
          label="Saved so far"
          value={answered}
          max={of}
          words={`${answered} of ${of} answered`}
        />
        <nav aria-label="In this check" className="flex flex-wrap gap-x-8 gap-y-1">
          {question.number > 1 && !changing ? (
            <Link
              to={checkAt(page, { question: question.number - 1 })}
              className="link inline-flex min-h-11 items-center"
            >
              Back to question {question.number - 1}
            </Link>
          ) : null}
          <Link
            to={checkAt(page, { overview: 1 })}
            className="link inline-flex min-h-11 items-center"
          >
            All answers so far
          </Link>
          <Link
            to={paths.module(page.cohort.slug, page.module.key)}
            className="link inline-flex min-h-11 items-center"
          >
            Go on later
          </Link>
        </nav>
      </Stack>
    </Stack>
  )
}

type AnswerFormProps = Parameters<typeof CheckQuestion>[0] & { errors: string[] | undefined }

function AnswerForm({ page, view, person, mutationId, said, errors }: AnswerFormProps) {
  const { question, attempt, changing } = view
  const way = useNavigation()
  const here = useLocation()
  const sentId = way.formData?.get('mutationId')
  const left = way.state === 'loading' && way.location.search !== here.search
  const kept = useKeptForm({
    form: FORM,
    person: person.personId,
    subject: [page.cohort.slug, page.check.key, String(attempt), question.id],
    mutationId,
    posted: said !== undefined,
    accepted: left && typeof sentId === 'string' ? sentId : undefined,
  })
  const address = { question: question.number, ...(changing ? { overview: 1 } : {}) }
  return (
    <Form
      method="post"
      action={checkAt(page, address)}
      id={FORM}
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
      className="flex flex-col gap-6"
    >
      <input type="hidden" name="intent" value={ANSWER_CHECK} />
      <input type="hidden" name="mutationId" value={kept.mutationId} />
      <input type="hidden" name="attempt" value={attempt} />
      <input type="hidden" name="item" value={question.id} />
      {changing ? <input type="hidden" name="from" value={OVERVIEW} /> : null}
      {kept.notice}
      <RadioGroup
        field={{
          id: `${FORM}-option`,
          name: 'option',
          initialValue: question.answer,
          required: true,
          errors,
        }}
        label={question.question}
        options={question.options.map(({ key, text }) => ({ value: key, label: text }))}
      />
      <Button
        type="submit"
        className="self-start"
        pending={way.formData?.get('intent') === ANSWER_CHECK}
        pendingLabel="Saving"
      >
        Save and continue
      </Button>
    </Form>
  )
}
