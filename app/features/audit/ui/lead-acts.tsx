import { dayOf } from '~/platform/shared/time'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { EmptyState, Stack, Time } from '~/ui/page'
import type { AuditEntry, AuditPage } from '../contract/log'

interface Props extends Pick<AuditPage, 'entries'> {
  /** The reader's. */
  timeZone: string
  /** The address of the next, older page; null on the last. */
  older: string | null
  /** The address of the page about the agency's people. */
  back: string
}

/** The acts of an agency’s leads, the newest first: short on a phone, with all that is known of one folded away. */
export const LeadActs = ({ entries, timeZone, older, back }: Props) => (
  <Stack>
    {entries.length === 0 ? (
      <EmptyState title="Nothing yet">It fills as leads invite, remind, move and order.</EmptyState>
    ) : (
      <ul className="flex flex-col divide-y divide-line border-y border-line">
        {entries.map((entry) => (
          <li key={entry.seq} className="py-1">
            <Act entry={entry} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    )}
    <Pager label="Pages of changes" previous={null} next={older} />
    <p>
      <Link to={back} className="link inline-flex min-h-11 items-center">
        Go back to people
      </Link>
    </p>
  </Stack>
)

function Act({ entry, timeZone }: { entry: AuditEntry; timeZone: string }) {
  const { sentence, at, details } = entry
  const said = (
    <>
      <span className="min-w-0 wrap-anywhere">{sentence}.</span>{' '}
      <span className="text-sm whitespace-nowrap text-muted">
        <Time day={dayOf(new Date(at), timeZone)} style="year" />,{' '}
        <Time at={at} zone={timeZone} style="time" />
      </span>
    </>
  )
  if (details.length === 0) return <p className="py-1">{said}</p>
  return (
    <details>
      <summary className="cursor-pointer py-1">{said}</summary>
      <p className="pb-2 pl-4 text-sm wrap-anywhere text-muted">{details.join(' · ')}</p>
    </details>
  )
}
