import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, FormActions, type LastResult, SubmitButton } from '~/ui/forms/form'
import { VOID, voidObservationSchema } from '../contract'

interface Props {
  mutationId: string
  lastResult: LastResult
  /** The one who can read the reason: "The coach", "Only you". */
  reader: string
}

/** Takes a signed observation out of what counts, with a reason; folded away until it is wanted. */
export function VoidForm({ mutationId, lastResult, reader }: Props) {
  const [form, fields] = useActionForm(voidObservationSchema, {
    ...{ id: 'void', lastResult, intent: VOID },
  })
  const isVoiding = lastResult?.initialValue?.intent === VOID
  return (
    <details open={isVoiding ? true : undefined} className="print:hidden">
      <summary className={buttonClass('quiet', 'small')}>Void this observation</summary>
      <ActionForm form={form} intent={VOID} mutationId={mutationId} className="mt-4 max-w-reading">
        <TextField
          field={fields.reason}
          label="Why should it not count?"
          hint={`${reader} can read this. Nothing is deleted.`}
        />
        <FormActions>
          <SubmitButton tone="danger">Void it</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
