import {
  FREE,
  freeSeatSchema,
  type Reassigning,
  UNDO_MINUTES,
  WITHDRAWAL_REASONS,
} from '~/features/seats/contract'
import { useActionForm } from '~/ui/forms/checked-form'
import { RadioGroup, TextField } from '~/ui/forms/field'
import { ActionForm, type LastResult, SubmitButton } from '~/ui/forms/form'
import { Notice } from '~/ui/page'
import type { SeatRow } from '../../contract'
import { ReassignTerms } from './reassign-terms'
import { SeatFold } from './seat-fold'

interface FreeSeatProps {
  seat: SeatRow
  name: string
  enrolling: boolean
  reassigning: Reassigning
  /** The cohort's. */
  zone: string
  lastResult: LastResult
  /** The seat whose form is open, and the address that opens one. */
  unfolded: UnfoldedSeat
}

export interface UnfoldedSeat {
  seat: string | null
  to: (seat: string) => string
}

const REASONS = Object.entries(WITHDRAWAL_REASONS).map(([value, label]) => ({ value, label }))

/** Folded away until it is wanted; open again when it was refused. */
export function FreeSeatForm(props: FreeSeatProps) {
  const { seat, name, enrolling, reassigning, lastResult, unfolded } = props
  const { left } = reassigning
  const movable = left === null ? enrolling : left > 0
  const ours = lastResult?.initialValue?.seat === seat.id ? lastResult : undefined
  return (
    <SeatFold
      to={unfolded.to(seat.id)}
      open={ours !== undefined || unfolded.seat === seat.id}
      label={movable ? 'Unassign or move this seat' : 'Unassign this seat'}
      about={name}
    >
      {() => <FreeForm {...props} lastResult={ours} movable={movable} />}
    </SeatFold>
  )
}

function FreeForm(props: FreeSeatProps & { movable: boolean }) {
  const { seat, name, enrolling, reassigning, zone, lastResult, movable } = props
  const [form, fields] = useActionForm(freeSeatSchema, {
    id: `free-${seat.id}`,
    intent: FREE,
    lastResult,
  })
  return (
    <ActionForm
      form={form}
      intent={FREE}
      mutationId={seat.holder?.mutationId}
      className="mt-3 max-w-reading rounded-lg border border-line bg-surface p-5"
    >
      <p>
        <bdi>{name}</bdi> leaves the cohort and is told by email in {UNDO_MINUTES} minutes; until
        then you can undo it. They can still read everything they have written, and it is all there
        again if they come back.
      </p>
      {movable || enrolling ? null : (
        <Notice tone="warning" title={`After ${UNDO_MINUTES} minutes this can’t be undone`}>
          Enrollment in this cohort is over. A seat that you unassign now can’t go to someone else,
          and can’t go back to <bdi>{name}</bdi>.
        </Notice>
      )}
      {reassigning.started ? <ReassignTerms {...reassigning} zone={zone} /> : null}
      <input type="hidden" name={fields.seat.name} value={seat.id} />
      <RadioGroup field={fields.reason} label="Why?" options={REASONS} />
      {movable ? (
        <TextField
          field={fields.email}
          label="Invite someone else"
          hint="The next coach’s email address. Leave it empty to keep the seat available."
          type="email"
          autoComplete="off"
          optional
        />
      ) : null}
      <div>
        <SubmitButton tone="secondary" pendingLabel="Unassigning the seat">
          Unassign seat
        </SubmitButton>
      </div>
    </ActionForm>
  )
}
