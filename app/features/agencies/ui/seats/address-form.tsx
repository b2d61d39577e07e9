import { CHANGE_ADDRESS, changeAddressSchema } from '~/features/seats/contract'
import { useActionForm } from '~/ui/forms/checked-form'
import { TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult, SubmitButton } from '~/ui/forms/form'
import type { SeatRow } from '../../contract'
import type { UnfoldedSeat } from './free-seat-form'
import { SeatFold } from './seat-fold'

interface AddressProps {
  seat: SeatRow
  lastResult: LastResult
  unfolded: UnfoldedSeat
}

/** Folded away until it is wanted; open again when it was refused. */
export function AddressForm({ seat, lastResult, unfolded }: AddressProps) {
  const { invitation } = seat
  if (!invitation) return null
  const mine = lastResult?.initialValue?.invitation === invitation.id
  const ours = mine && lastResult?.initialValue?.intent === CHANGE_ADDRESS ? lastResult : undefined
  return (
    <SeatFold
      to={unfolded.to(seat.id)}
      open={ours !== undefined || unfolded.seat === seat.id}
      label="Change the address"
      about={invitation.email}
    >
      {() => <Address seat={seat} invitation={invitation} lastResult={ours} />}
    </SeatFold>
  )
}

interface AddressFormProps extends Pick<AddressProps, 'seat' | 'lastResult'> {
  invitation: NonNullable<SeatRow['invitation']>
}

function Address({ seat, invitation, lastResult }: AddressFormProps) {
  const [form, fields] = useActionForm(changeAddressSchema, {
    id: `address-${seat.id}`,
    intent: CHANGE_ADDRESS,
    lastResult,
  })
  return (
    <ActionForm
      form={form}
      intent={CHANGE_ADDRESS}
      mutationId={invitation.mutationIds.address}
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
  )
}
