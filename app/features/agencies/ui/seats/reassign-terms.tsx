import type { Reassigning } from '~/features/seats/contract'
import { addDays, formatLastDay } from '~/platform/shared/time'

/** Says up to when and how often a seat may go to someone else, before anyone tries. */
export function ReassignTerms({
  started,
  endsOn,
  cap,
  used,
  left,
  zone,
}: Reassigning & { zone: string }) {
  const until = formatLastDay(addDays(endsOn, -1), zone)
  const seats = cap === 1 ? 'one seat' : `${cap} seats`
  if (!started)
    return (
      <p className="max-w-reading text-sm text-muted">
        Before the first day, seats can go to someone else at any time. After that, {seats} can,
        until {until}.
      </p>
    )
  return (
    <p className="max-w-reading text-sm text-muted">
      {left === 0 && used < cap
        ? `Seats could go to someone else until ${until}.`
        : left === 0
          ? `In a running cohort, ${seats} can go to someone else, until ${until}. ${used} of ${cap} used: no seat can go to someone else or to another cohort anymore.`
          : `In a running cohort, ${seats} can go to someone else, until ${until}. So far: ${used}.`}
    </p>
  )
}
