import { LIFT_BLOCK, LIFT_REASONS } from '~/features/identity/contract'
import { Select } from '~/ui/forms/field'
import { ActionForm, type LastResult, SubmitButton, usePlainForm } from '~/ui/forms/form'

interface Props {
  email: string
  mutationId: string
  lastResult: LastResult
}

const OPTIONS = Object.entries(LIFT_REASONS).map(([value, label]) => ({ value, label }))

/** Lets emails leave for one address again. It stays folded: a list of blocked addresses is read more often than changed. */
export function LiftForm({ email, mutationId, lastResult }: Props) {
  const mine = lastResult?.initialValue?.email === email ? lastResult : undefined
  const [form, field] = usePlainForm({ id: `lift-${email}`, lastResult: mine, intent: LIFT_BLOCK })
  return (
    <details open={mine?.status === 'error'}>
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">
        Lift<span className="sr-only"> the block on {email}</span>…
      </summary>
      <ActionForm form={form} intent={LIFT_BLOCK} mutationId={mutationId} className="gap-3">
        <input type="hidden" name="email" value={email} />
        <Select
          field={field('reason')}
          label="Why"
          options={OPTIONS}
          placeholder="Choose a reason"
        />
        <SubmitButton tone="secondary" size="small">
          Lift the block
        </SubmitButton>
      </ActionForm>
    </details>
  )
}
