import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { DateField, RadioGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { DEBRIEF, debriefSchema } from '../../contract'

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** The conversation about an observation is told of once, by the coach or the observer. */
export function DebriefForm({
  today,
  mutationId,
  lastResult,
}: {
  today: string
  mutationId: string
  lastResult: LastResult
}) {
  const [form, fields] = useActionForm(debriefSchema, {
    ...{ id: 'debrief', lastResult, intent: DEBRIEF },
    defaultValue: { debriefedOn: today },
  })
  return (
    <details open={lastResult?.initialValue?.intent === DEBRIEF ? true : undefined}>
      <summary className={buttonClass('secondary', 'small')}>Record the debrief</summary>
      <ActionForm form={form} intent={DEBRIEF} mutationId={mutationId} className="mt-4">
        <DateField field={fields.debriefedOn} label="When did you talk?" max={today} />
        <RadioGroup
          field={fields.coachFirst}
          label="Did the coach speak first?"
          options={YES_NO}
          layout="row"
        />
        <RadioGroup
          field={fields.rehearsed}
          label="Did you rehearse something?"
          options={YES_NO}
          layout="row"
        />
        <FormActions>
          <SubmitButton>Save debrief</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
