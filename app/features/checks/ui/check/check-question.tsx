import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/forms/error-summary'
import { RadioGroup } from '~/ui/forms/field'
import { useKeptForm } from '~/ui/forms/kept-form'
import { MutationId } from '~/ui/forms/mutation-id'
import { Form, useLocation, useNavigation } from '~/ui/navigation'
import { Notice, ProgressBar, Stack } from '~/ui/page'
import type { AnswerForm, QuestionView } from '../../contract'
import { ANSWER_CHECK, LATER, OVERVIEW } from '../../domain/check-forms'
import { placeOf } from '../../domain/check-places'
import { checkAt, MovingHead, Scenario, useRefusals } from './check-parts'
import type { CheckViewProps } from './check-props'

const FORM = 'check-question'

/** One question on its page. The answer is saved as soon as it is sent. */
export function CheckQuestion(props: CheckViewProps & { view: QuestionView }) {
  const { page, view, said } = props
  const { question, of, answered } = view
  const errors = said?.field ? [said.field] : undefined
  const refused = useRefusals(said)
  return (
    <Stack gap="large">
      <MovingHead eyebrow={`${page.check.title} · ${question.skill.title}`}>
        Question {question.number} of {of}
      </MovingHead>
      {said?.problem && said.kept === undefined ? (
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
        refused={errors ? refused : 0}
      />
      <Scenario paragraphs={question.scenario} />
      <QuestionForm {...props} errors={errors} refused={refused} />
      <Stack gap="small">
        <ProgressBar
          label="Saved so far"
          value={answered}
          max={of}
          words={`${answered} of ${of} answered`}
        />
        <nav aria-label="In this check" className="flex flex-wrap gap-x-8 gap-y-1">
          {question.number > 1 ? <Leave to={question.number - 1}>Previous question</Leave> : null}
          <Leave to={OVERVIEW}>All answers so far</Leave>
          <Leave to={LATER}>Finish later</Leave>
        </nav>
      </Stack>
    </Stack>
  )
}

/** A way out of the question. It sends the form, so that what is chosen is kept on the way. */
function Leave({ to, children }: { to: NonNullable<AnswerForm['to']>; children: string }) {
  return (
    <button
      type="submit"
      form={FORM}
      name="to"
      value={to}
      className="link inline-flex min-h-11 cursor-pointer items-center"
    >
      {children}
    </button>
  )
}

type QuestionFormProps = Parameters<typeof CheckQuestion>[0] & {
  errors: string[] | undefined
  /** How often. */
  refused: number
}

function QuestionForm({ page, view, mutationId, said, ...rest }: QuestionFormProps) {
  const { errors, refused } = rest
  const { question, attempt, changing } = view
  const way = useNavigation()
  const here = useLocation()
  const sentId = way.formData?.get('mutationId')
  const left = way.state === 'loading' && way.location.search !== here.search
  const kept = useKeptForm({
    form: FORM,
    subject: [page.cohort.slug, page.check.key, String(attempt), question.id],
    mutationId,
    posted: said !== undefined,
    accepted: left && typeof sentId === 'string' ? sentId : undefined,
  })
  return (
    <Form
      method="post"
      action={checkAt(page, placeOf(view))}
      id={FORM}
      noValidate
      onInput={kept.onInput}
      onSubmit={kept.onSubmit}
      className="flex flex-col gap-6"
    >
      <input type="hidden" name="intent" value={ANSWER_CHECK} />
      <MutationId value={kept.mutationId} />
      <input type="hidden" name="attempt" value={attempt} />
      <input type="hidden" name="item" value={question.id} />
      {question.answer ? <input type="hidden" name="shown" value={question.answer} /> : null}
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
      {said?.kept === false ? (
        // Where the button is: the page stays where it is, and on a phone its top is out of sight.
        <Notice key={refused} tone="error" live>
          {said.problem}
        </Notice>
      ) : null}
      <Button
        type="submit"
        className="self-start"
        pending={way.formData?.get('intent') === ANSWER_CHECK && !way.formData.has('to')}
        pendingLabel="Saving"
      >
        Save and continue
      </Button>
    </Form>
  )
}
