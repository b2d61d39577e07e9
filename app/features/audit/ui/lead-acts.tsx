import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Stack } from '~/ui/page'
import type { AuditPage } from '../contract/log'
import { AuditTable } from './audit-table'

interface Props extends Pick<AuditPage, 'entries'> {
  /** The reader's. */
  timeZone: string
  /** The address of the next, older page; null on the last. */
  older: string | null
  /** The address of the page about the agency's people. */
  back: string
}

/** The acts of an agency’s leads, the newest first. */
export const LeadActs = ({ entries, timeZone, older, back }: Props) => (
  <Stack>
    <AuditTable
      {...{ entries, timeZone }}
      empty="Nothing yet. It fills as leads invite, remind, move and order."
    />
    <Pager label="Pages of changes" previous={null} next={older} />
    <p>
      <Link to={back} className="link inline-flex min-h-11 items-center">
        Go back to people
      </Link>
    </p>
  </Stack>
)
