import { useActionForm } from '~/ui/forms/checked-form'
import { CheckboxGroup } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { BEGIN_OBSERVING, beginObservingSchema, type FocusPage } from '../../contract'

interface Props {
  page: FocusPage
  mutationId: string
  lastResult: LastResult
}

/** The coach chooses one to three skills; then the draft begins. */
export function FocusForm({ page, mutationId, lastResult }: Props) {
  const [form, fields] = useActionForm(beginObservingSchema, {
    ...{ id: 'focus', lastResult, intent: BEGIN_OBSERVING },
  })
  return (
    <ActionForm form={form} intent={BEGIN_OBSERVING} mutationId={mutationId}>
      <CheckboxGroup
        field={fields.skill}
        label="What is the focus?"
        hint="One to three skills. Growth shows soonest when you look at the same ones again."
        options={page.skills.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <FormActions>
        <SubmitButton>Continue</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
