import { optionsOf } from '~/ui/forms/choice'
import { type FieldLike, RadioGroup } from '~/ui/forms/field'
import { FormActions, SubmitButton } from '~/ui/forms/form'

interface ReasonProps {
  field: FieldLike
  reasons: Readonly<Record<string, string>>
}

export const Reason = ({ field, reasons }: ReasonProps) => (
  <RadioGroup
    field={field}
    label="Why?"
    hint="Kept in the audit log. The buyer does not read it."
    options={optionsOf(reasons)}
  />
)

interface PreviewedActionProps {
  /** The field that says which button was pressed. */
  intent: string
  preview: { value: string; label: string }
  action: { value: string; label: string }
  /** Its preview is on the page. */
  previewed: boolean
}

/** Whatever staff do to an order can be pressed only below its preview. */
export const PreviewedAction = ({ intent, preview, action, previewed }: PreviewedActionProps) => (
  <FormActions>
    <SubmitButton name={intent} value={preview.value} tone={previewed ? 'secondary' : 'primary'}>
      {previewed ? 'Preview again' : preview.label}
    </SubmitButton>
    {previewed ? (
      <SubmitButton name={intent} value={action.value} tone="danger">
        {action.label}
      </SubmitButton>
    ) : null}
  </FormActions>
)
