import type { Day } from '~/platform/shared/time'
import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxField, CheckboxGroup, DateField, RadioGroup, TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, MutationId, SubmitButton } from '~/ui/forms/form'
import { CONTACT_KINDS, contactSchema, MAX_CONTACT_MINUTES, RECORD_CONTACT } from '../contract'

interface Props {
  coaches: readonly { enrollmentId: string; name: string }[]
  /** The enrollment of the coach that the form is opened for. */
  chosen: string | null
  today: Day
  mutationId: string
  lastResult: LastResult
}

/** A contact with one coach, or a meeting with several: no words about anyone. */
export function ContactForm({ coaches, chosen, today, mutationId, lastResult }: Props) {
  const [form, fields] = useActionForm(contactSchema, {
    id: 'contact',
    lastResult,
    defaultValue: { heldOn: today, minutes: '30', coaches: chosen ? [chosen] : [] },
  })
  return (
    <ActionForm form={form}>
      <input type="hidden" name="intent" value={RECORD_CONTACT} />
      <MutationId value={mutationId} />
      <RadioGroup
        field={fields.kind}
        label="How did you meet?"
        options={Object.entries(CONTACT_KINDS).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxGroup
        field={fields.coaches}
        label="Who was there?"
        hint="One coach, or several for a group meeting."
        layout="row"
        options={coaches.map(({ enrollmentId, name }) => ({ value: enrollmentId, label: name }))}
      />
      <div className="flex flex-wrap gap-6">
        <DateField field={fields.heldOn} label="Day" max={today} />
        <TextField
          field={fields.minutes}
          label="Minutes"
          type="number"
          inputMode="numeric"
          min={1}
          max={MAX_CONTACT_MINUTES}
          width="short"
        />
      </div>
      <CheckboxField
        field={fields.observed}
        label="I saw them at work"
        hint="Scores are not recorded here. Open an observation for those."
      />
      <FormActions>
        <SubmitButton>Save contact</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
