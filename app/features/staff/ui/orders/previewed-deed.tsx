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

interface DeedProps {
  /** The field that says which button was pressed. */
  intent: string
  preview: { value: string; label: string }
  deed: { value: string; label: string }
  /** Its preview is on the page. */
  previewed: boolean
}

/** Whatever staff do to an order can be pressed only below its preview. */
export const PreviewedDeed = ({ intent, preview, deed, previewed }: DeedProps) => (
  <FormActions>
    <SubmitButton name={intent} value={preview.value} tone={previewed ? 'secondary' : 'primary'}>
      {previewed ? 'Preview again' : preview.label}
    </SubmitButton>
    {previewed ? (
      <SubmitButton name={intent} value={deed.value} tone="danger">
        {deed.label}
      </SubmitButton>
    ) : null}
  </FormActions>
)
