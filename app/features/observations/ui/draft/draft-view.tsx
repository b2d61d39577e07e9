import { standingWords } from '~/features/calibration/contract'
import { paths } from '~/platform/shared/paths'
import { buttonClass } from '~/ui/button'
import { useActionForm } from '~/ui/forms/checked-form'
import { ActionForm, FormActions, SubmitButton } from '~/ui/forms/form'
import { Link } from '~/ui/navigation'
import { Notice, Stack } from '~/ui/page'
import { TextView } from '~/ui/words/text-view'
import { DELETE_DRAFT, type DraftPage, deleteDraftSchema } from '../../contract'
import { type DraftAnswer, DraftForm } from './draft-form'

interface Props {
  draft: DraftPage
  today: string
  timeZone: string
  mutationId: string
  answer: DraftAnswer | undefined
}

/** A draft to go on with, or only to be read and deleted by someone who may not observe this coach any more. */
export function DraftView({ draft, mutationId, ...rest }: Props) {
  const { id, form, fields } = draft
  return (
    <Stack gap="large">
      <Standing standing={draft.standing} />
      {form ? (
        <DraftForm {...draft} {...form} {...rest} mutationId={mutationId} />
      ) : (
        <>
          <Notice tone="warning" title="This draft can’t be signed">
            You can’t observe this coach anymore. You can still read your notes and delete the
            draft.
          </Notice>
          <TextView text={fields.notes || 'There are no notes.'} />
        </>
      )}
      <DeleteForm key={id} mutationId={mutationId} />
    </Stack>
  )
}

function Standing({ standing }: Pick<DraftPage, 'standing'>) {
  if (standing.kind === 'calibrated') return null
  return (
    <Notice title={standingWords(standing)}>
      What you see counts all the same. Only “fluent” also asks for a calibrated observer.{' '}
      <Link to={paths.calibration()} className="link">
        Go to calibration
      </Link>
    </Notice>
  )
}

function DeleteForm({ mutationId }: { mutationId: string }) {
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
