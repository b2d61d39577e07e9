import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxField, TextArea } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { useKeptForm } from '~/ui/forms/kept-form'
import { type CheckInPage, SUBMIT_CHECK_IN, submitCheckInSchema } from '../../contract'

interface Props {
  checkIn: CheckInPage
  /** The one primary button of the page is here once no skill is asked about anymore. */
  primary: boolean
  mutationId: string
  lastResult: LastResult
}

/** Sends the check-in, with a wish for support or without. */
export function SubmitForm({ checkIn, primary, mutationId, lastResult }: Props) {
  const { support } = checkIn
  const [form, fields] = useActionForm(submitCheckInSchema, {
    id: 'check-in-submit',
    intent: SUBMIT_CHECK_IN,
    lastResult,
    checkOnLeaving: false,
    defaultValue: { support: support ? 'on' : '', wish: support?.wish ?? '' },
  })
  const kept = useKeptForm({
    form: form.id,
    subject: [checkIn.id],
    mutationId,
    posted: Boolean(lastResult),
  })
  return (
    <ActionForm form={form} kept={kept} intent={SUBMIT_CHECK_IN} className="group/submit">
      <CheckboxField
        field={fields.support}
        label="I’d like support from my facilitator"
        hint="They see that you asked, and what you write below. They don’t see your other answers."
      />
      <div className="hidden group-has-[[type=checkbox]:checked]/submit:block">
        <TextArea
          field={fields.wish}
          label="What would help?"
          hint="Your facilitators read this. No names, nothing that could point to a family."
          optional
          rows={3}
        />
      </div>
      <FormActions>
        <SubmitButton tone={primary ? 'primary' : 'secondary'}>
          {checkIn.standing === 'sent' ? 'Save changes' : 'Submit check-in'}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
