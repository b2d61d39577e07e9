import { formatDeadlineTime, formatInstant, zoneName } from '~/platform/shared/time'
import { isLink, type LiveSession } from '../contract'

type Timed = Pick<LiveSession, 'at' | 'minutes'>

const endOf = ({ at, minutes }: Timed) => new Date(new Date(at).getTime() + minutes * 60_000)

/** "today", "tomorrow", "in 3 days" */
export function awayWords({ phase, inDays }: Pick<LiveSession, 'phase' | 'inDays'>): string {
  if (phase === 'now') return 'now'
  if (inDays <= 0) return 'today'
  return inDays === 1 ? 'tomorrow' : `in ${inDays} days`
}

interface WhenProps {
  session: Timed
  /** The cohort's. */
  zone: string
  /** The reader's. */
  timeZone: string
}

/** When it is, where the cohort is; and in the reader's own zone where that says something else. */
export function SessionTime({ session, zone, timeZone }: WhenProps) {
  const { at } = session
  const end = endOf(session)
  const elsewhere = formatInstant(at, zone) !== formatInstant(at, timeZone)
  return (
    <span className="flex flex-col">
      <time dateTime={new Date(at).toISOString()}>
        {`${formatInstant(at, zone)} to ${formatDeadlineTime(end, zone)}`}
      </time>
      {elsewhere ? (
        <span className="text-sm text-muted">
          {`${formatInstant(at, timeZone)} ${zoneName(timeZone)} for you`}
        </span>
      ) : null}
    </span>
  )
}

/** Where it is: a link that can be opened, or words. */
export const Place = ({ place, position }: { place: string; position: number }) =>
  isLink(place) ? (
    <a
      href={place}
      rel="noreferrer"
      className="link inline-flex min-h-11 items-center font-semibold"
    >
      {`Join live session ${position}`}
    </a>
  ) : (
    <span>{place}</span>
  )
