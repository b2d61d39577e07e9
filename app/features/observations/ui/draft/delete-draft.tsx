import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { DELETE_DRAFT, deleteDraftSchema } from '../../contract'

/** A draft is deleted with its words. */
export function DeleteDraft({ mutationId }: { mutationId: string }) {
  const [form] = useActionForm(deleteDraftSchema, { id: 'delete', intent: DELETE_DRAFT })
  return (
    <details className="print:hidden">
      <summary className={buttonClass('quiet', 'small')}>Delete this draft</summary>
      <ActionForm form={form} intent={DELETE_DRAFT} mutationId={mutationId} className="mt-4">
        <p className="max-w-reading">Nothing of it is kept. This can’t be undone.</p>
        <FormActions>
          <SubmitButton tone="danger">Delete draft</SubmitButton>
        </FormActions>
      </ActionForm>
    </details>
  )
}
