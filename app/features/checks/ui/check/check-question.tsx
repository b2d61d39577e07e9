import { RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { ProgressBar, Stack } from '~/ui/page'
import type { AnswerForm, QuestionView } from '../../contract'
import { ANSWER_CHECK, FINISH_LATER, OVERVIEW } from '../../domain/check-forms'
import { placeOf } from '../../domain/check-places'
import { checkAt, framed, MovingHead, Scenario, useKeptChoices } from './check-parts'
import type { CheckViewProps } from './check-props'

const FORM = 'check-question'

/** One question on its page. The answer is saved as soon as it is sent. */
export function CheckQuestion(props: CheckViewProps & { view: QuestionView }) {
  const { page, view } = props
  const { question, of, answered } = view
  return (
    <Stack gap="large">
      <MovingHead eyebrow={`${page.check.title} · ${question.skill.title}`}>
        Question {question.number} of {of}
      </MovingHead>
      <Scenario paragraphs={question.scenario} />
      <QuestionForm {...props} />
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
          <Leave to={FINISH_LATER}>Finish later</Leave>
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

function QuestionForm(props: Parameters<typeof CheckQuestion>[0]) {
  const { page, view, mutationId, said } = props
  const { question, attempt, changing } = view
  const errors = said?.field ? [said.field] : undefined
  const kept = useKeptChoices({
    form: FORM,
    subject: [page.cohort.slug, page.check.key, String(attempt), question.id],
    mutationId,
    posted: said !== undefined,
  })
  return (
    <ActionForm
      form={{
        id: FORM,
        status: errors ? 'error' : undefined,
        allErrors: errors ? { option: errors } : {},
      }}
      {...framed(said)}
      action={checkAt(page, placeOf(view))}
      intent={ANSWER_CHECK}
      kept={kept}
    >
      <input type="hidden" name="attempt" value={attempt} />
      <input type="hidden" name="item" value={question.id} />
      {question.answer ? <input type="hidden" name="shown" value={question.answer} /> : null}
      {changing ? <input type="hidden" name="from" value={OVERVIEW} /> : null}
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
      <FormActions>
        <SubmitButton pendingLabel="Saving">Save and continue</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
