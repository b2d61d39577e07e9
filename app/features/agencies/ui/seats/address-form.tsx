import { CHANGE_ADDRESS, changeAddressSchema } from '~/features/seats/contract'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult, SubmitButton } from '~/ui/forms/form'
import type { SeatRow } from '../../contract'

interface AddressProps {
  seat: SeatRow
  lastResult: LastResult
}

/** Folded away until it is wanted; open again when it was refused. */
export function AddressForm({ seat, lastResult }: AddressProps) {
  const { invitation, mutationIds } = seat
  const mine = lastResult?.initialValue?.invitation === invitation?.id
  const ours = mine && lastResult?.initialValue?.intent === CHANGE_ADDRESS ? lastResult : undefined
  const [form, fields] = useActionForm(changeAddressSchema, {
    id: `address-${seat.id}`,
    intent: CHANGE_ADDRESS,
    lastResult: ours,
  })
  if (!invitation) return null
  return (
    <details open={ours !== undefined} className="group">
      <summary className="inline-flex min-h-9 items-center text-sm font-semibold text-accent underline decoration-accent/50 underline-offset-4 pointer-coarse:min-h-11">
        <span>Change the address</span>
        <span className="sr-only"> of {invitation.email}</span>
      </summary>
      <ActionForm
        form={form}
        intent={CHANGE_ADDRESS}
        mutationId={mutationIds.address}
        className="mt-3 max-w-reading rounded-lg border border-line bg-surface p-5"
      >
        <input type="hidden" name={fields.invitation.name} value={invitation.id} />
        <TextField
          field={fields.email}
          label="The right email address"
          hint="The old link stops working at once."
          type="email"
          autoComplete="off"
        />
        <div>
          <SubmitButton tone="secondary" pendingLabel="Sending">
            Send it there
          </SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
