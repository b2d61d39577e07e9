import type { ReactNode } from 'react'
import { REMIND, RESEND, REVOKE, type Reassigning } from '~/features/seats/contract'
import { paths } from '~/platform/shared/paths'
import { dayOf, formatDay, formatDeadline } from '~/platform/shared/time'
import { OneButton } from '~/ui/forms/around/one-button'
import type { LastResult } from '~/ui/forms/form'
import { LinksWithin } from '~/ui/navigation'
import { Badge } from '~/ui/page'
import type { SeatRow, SeatsPage } from '../../contract'
import { AddressForm } from './address-form'
import { FreeSeatForm, type UnfoldedSeat } from './free-seat-form'

type Cohort = SeatsPage['cohorts'][number]

interface SeatListProps {
  cohort: Cohort['cohort']
  seats: SeatRow[]
  enrolling: boolean
  /** Seats that no one has or was offered. */
  untouched: number
  /** One of them, to be moved. */
  spareId?: string | null
  /** Those of them that wait until what is open about their payment is settled. */
  frozenUntouched: number
  /** Where the agency's orders are. */
  orders: string
  reassigning: Reassigning
  lastResult: LastResult
  timeZone: string
  unfolded: UnfoldedSeat
}

/** Seats that no one has are alike, so those that can be assigned share one line, and those that cannot another. */
export function SeatList(props: SeatListProps) {
  const { cohort, seats, enrolling, untouched, spareId } = props
  const { reassigning, lastResult, timeZone } = props
  const { unfolded } = props
  const onHold = props.frozenUntouched
  return (
    <LinksWithin>
      <ul aria-label={`Seats in ${cohort.title}`} className="border-t border-line">
        {seats.map((seat) => (
          <li
            key={seat.id}
            id={seatAnchor(seat.id)}
            className="flex flex-col gap-2 border-b border-line py-4"
          >
            {seat.holder ? (
              <Held
                {...{ seat, enrolling, reassigning, lastResult, timeZone, unfolded }}
                zone={cohort.timeZone}
              />
            ) : (
              <Offered
                {...{ seat, lastResult, timeZone: cohort.timeZone, unfolded }}
                enrolling={enrolling || mayReassign(reassigning)}
              />
            )}
          </li>
        ))}
        <Untouched label={enrolling ? 'Available' : 'Unused'} seats={untouched - onHold} />
        <Untouched label="On hold" seats={onHold}>
          They wait until what is open about their payment is settled.{' '}
          <a href={props.orders} className="link">
            See the orders
          </a>
        </Untouched>
        {spareId && untouched > onHold && reassigning.left !== 0 ? (
          <li className="border-b border-line py-2">
            <a
              href={paths.agencyMove(spareId)}
              className="link inline-flex min-h-11 items-center text-sm"
            >
              {enrolling
                ? 'Move an available seat to another cohort'
                : 'Move an unused seat to another cohort'}
            </a>
          </li>
        ) : null}
      </ul>
    </LinksWithin>
  )
}

interface UntouchedProps {
  label: string
  seats: number
  children?: ReactNode
}

const Untouched = ({ label, seats, children }: UntouchedProps) =>
  seats > 0 ? (
    <li className="flex flex-wrap items-center gap-3 border-b border-line py-4">
      <Badge>{label}</Badge>
      <span>{seats === 1 ? '1 seat' : `${seats} seats`}</span>
      {children ? <span className="text-sm text-muted">{children}</span> : null}
    </li>
  ) : null

interface RowProps {
  seat: SeatRow
  enrolling: boolean
  timeZone: string
  lastResult: LastResult
  unfolded: UnfoldedSeat
}

interface HeldProps extends RowProps {
  reassigning: Reassigning
  /** The cohort's. */
  zone: string
}

/** Where a seat stands on the page. */
export const seatAnchor = (id: string): string => `seat-${id}`

/** Offers of seats that someone had in the running cohort stay open after enrollment is over. */
const mayReassign = ({ left }: Reassigning) => left !== null && left > 0

function Held(props: HeldProps) {
  const { seat, timeZone } = props
  const { holder } = seat
  if (!holder) return null
  const name = holder.name || holder.email
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="success">In use</Badge>
        <bdi className="font-semibold">{name}</bdi>
        {holder.name ? <span className="text-muted">{holder.email}</span> : null}
        <span className="text-sm text-muted sm:ml-auto">
          since {formatDay(dayOf(new Date(holder.since), timeZone))}
        </span>
      </div>
      {holder.invitedAs ? (
        <p className="text-sm text-muted">Invited as {holder.invitedAs}</p>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6">
        <FreeSeatForm {...props} name={name} />
        <HistoryLink id={seat.id} about={name} />
      </div>
    </>
  )
}

function Offered({ seat, enrolling, lastResult, timeZone, unfolded }: RowProps) {
  const { invitation } = seat
  if (!invitation) return null
  const { id, email, expiresAt, state, reminders, unreachable, lost, mutationIds } = invitation
  const about = { fields: { invitation: id }, about: email }
  const open = state === 'open'
  const onHold = open && seat.frozen
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
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge tone={onHold ? 'warning' : open ? 'info' : 'plain'}>
          {onHold ? 'On hold' : open ? 'Invited' : 'Expired'}
        </Badge>
        <span className="font-semibold wrap-anywhere">{email}</span>
        <span className="text-sm text-muted">
          <span>{open ? (onHold ? 'invited until' : 'until') : 'on'}</span>{' '}
          {formatDeadline(expiresAt, timeZone)}
        </span>
        {reminders > 0 ? (
          <span className="text-sm text-muted">reminded {timesOf(reminders)}</span>
        ) : null}
        <span className="flex flex-wrap gap-2 sm:ml-auto">
          {seat.remindable && !unreachable && !seat.frozen ? (
            <OneButton intent={REMIND} mutationId={mutationIds.remind} {...about}>
              Remind
            </OneButton>
          ) : null}
          {unreachable || seat.frozen ? null : (
            <OneButton intent={RESEND} mutationId={mutationIds.resend} {...about}>
              Send again
            </OneButton>
          )}
          <OneButton intent={REVOKE} mutationId={mutationIds.revoke} {...about}>
            Cancel invitation
          </OneButton>
        </span>
      </div>
      {onHold ? (
        <p className="text-sm text-muted">
          The invitation stands, and can be accepted once what is open about the payment is settled.
        </p>
      ) : null}
      {unreachable ? (
        <p className="text-warning">
          Emails can’t be delivered to this address. Send the invitation to another one.
        </p>
      ) : lost ? (
        <p className="text-warning">
          The invitation did not get there. Check the address with the coach, then send it again or
          change the address.
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-6">
        {seat.frozen ? null : <AddressForm {...{ seat, lastResult, unfolded }} />}
        <HistoryLink id={seat.id} about={email} />
      </div>
    </>
  )
}

const timesOf = (times: number) => ['once', 'twice', 'three times'][times - 1]

const HistoryLink = ({ id, about }: { id: string; about: string }) => (
  <a
    href={paths.agencySeat(id)}
    className="link inline-flex min-h-9 items-center text-sm pointer-coarse:min-h-11"
  >
    <span>History</span>
    <span className="sr-only"> of the seat of {about}</span>
  </a>
)
