import { RESEND, REVOKE } from '~/features/seats/contract'
import { dayOf, formatDay, formatDeadline } from '~/platform/shared/time'
import { Button } from '~/ui/button'
import { type LastResult, MutationId } from '~/ui/forms/form'
import { Form, useNavigation } from '~/ui/navigation'
import { Badge } from '~/ui/page'
import type { SeatRow, SeatsPage } from '../contract'
import { FreeSeatForm } from './free-seat-form'

type Cohort = SeatsPage['cohorts'][number]

interface SeatListProps {
  cohort: Cohort['cohort']
  seats: SeatRow[]
  enrolling: boolean
  /** Seats that no one has or was offered. */
  untouched: number
  lastResult: LastResult
  timeZone: string
}

/** Available seats are alike, so they share one line. */
export function SeatList(props: SeatListProps) {
  const { cohort, seats, enrolling, untouched, lastResult, timeZone } = props
  return (
    <ul aria-label={`Seats in ${cohort.title}`} className="border-t border-line">
      {seats.map((seat) => (
        <li key={seat.id} className="border-b border-line py-4">
          {seat.holder ? (
            <Held {...{ seat, enrolling, lastResult, timeZone }} />
          ) : (
            <Offered {...{ seat, enrolling, timeZone: cohort.timeZone }} />
          )}
        </li>
      ))}
      {untouched > 0 ? (
        <li className="flex flex-wrap items-center gap-3 border-b border-line py-4">
          <Badge>{enrolling ? 'Available' : 'Unused'}</Badge>
          <span>{untouched === 1 ? '1 seat' : `${untouched} seats`}</span>
        </li>
      ) : null}
    </ul>
  )
}

interface RowProps {
  seat: SeatRow
  enrolling: boolean
  timeZone: string
}

function Held({ seat, enrolling, lastResult, timeZone }: RowProps & { lastResult: LastResult }) {
  const { holder } = seat
  if (!holder) return null
  const name = holder.name || holder.email
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="success">In use</Badge>
        <bdi className="font-semibold">{name}</bdi>
        {holder.name ? <span className="text-muted">{holder.email}</span> : null}
        <span className="text-sm text-muted sm:ml-auto">
          since {formatDay(dayOf(new Date(holder.since), timeZone))}
        </span>
      </div>
      <FreeSeatForm {...{ seat, name, enrolling, lastResult }} />
    </div>
  )
}

function Offered({ seat, enrolling, timeZone }: RowProps) {
  const { invitation } = seat
  if (!invitation) return null
  const { id, email, expiresAt, state } = invitation
  const open = state === 'open'
  // The offer has ended with the enrollment: nothing can be done with it, and nothing is to be undone.
  if (!enrolling)
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge>Unused</Badge>
        <span className="font-semibold">{email}</span>
        <span className="text-sm text-muted">did not accept in time</span>
      </div>
    )
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Badge tone={open ? 'info' : 'plain'}>{open ? 'Invited' : 'Expired'}</Badge>
      <span className="font-semibold">{email}</span>
      <span className="text-sm text-muted">
        <span>{open ? 'until' : 'on'}</span> {formatDeadline(expiresAt, timeZone)}
      </span>
      <span className="flex flex-wrap gap-2 sm:ml-auto">
        <Act
          intent={RESEND}
          invitation={id}
          mutationId={seat.mutationIds.resend}
          label="Send again"
          about={email}
        />
        <Act
          intent={REVOKE}
          invitation={id}
          mutationId={seat.mutationIds.revoke}
          label="Cancel invitation"
          about={email}
        />
      </span>
    </div>
  )
}

interface ActProps {
  intent: string
  invitation: string
  mutationId: string
  label: string
  about: string
}

/** A form of one button. */
function Act({ intent, invitation, mutationId, label, about }: ActProps) {
  const pending = useNavigation().formData?.get('mutationId') === mutationId
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="invitation" value={invitation} />
      <MutationId value={mutationId} />
      <Button type="submit" tone="secondary" size="small" pending={pending}>
        <span>{label}</span>
        <span className="sr-only">, {about}</span>
      </Button>
    </Form>
  )
}
