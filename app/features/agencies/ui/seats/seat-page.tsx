import type { SeatEvent, SeatEventKind, SeatState } from '~/features/seats/contract'
import { paths } from '~/platform/shared/paths'
import { formatDeadline } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Badge, Name, Stack, Table, type TableColumn } from '~/ui/page'
import type { SeatPage as Page } from '../../contract'
import { AgencyFrame } from '../agency-frame'

const STATES: Record<SeatState, { tone: 'plain' | 'success' | 'info'; label: string }> = {
  held: { tone: 'success', label: 'In use' },
  offered: { tone: 'info', label: 'Invited' },
  free: { tone: 'plain', label: 'Available' },
}

const WHAT: Record<SeatEventKind, string> = {
  bought: 'Bought',
  invited: 'Invited',
  reminded: 'Reminded',
  declined: 'Declined',
  canceled: 'Invitation ended',
  claimed: 'Claimed',
  freed: 'Unassigned',
  moved: 'Moved to another cohort',
}

const columns = (timeZone: string): TableColumn<SeatEvent>[] => [
  {
    key: 'what',
    label: 'What happened',
    heads: true,
    cell: ({ kind, reassigned }) => (
      <>
        {WHAT[kind]}
        {reassigned ? (
          <span className="block text-sm text-muted">in the running cohort</span>
        ) : null}
      </>
    ),
  },
  {
    key: 'who',
    label: 'Who',
    cell: ({ about }) => (about ? <bdi className="wrap-anywhere">{about}</bdi> : '—'),
  },
  { key: 'by', label: 'By', cell: ({ by }) => (by ? <Name>{by}</Name> : '—') },
  { key: 'at', label: 'When', cell: ({ at }) => formatDeadline(at, timeZone) },
]

/** One seat and everything that has happened to it. */
export function SeatPage({ agency, seat, timeZone }: Page & { timeZone: string }) {
  const { tone, label } = STATES[seat.state]
  return (
    <AgencyFrame agency={agency} title={`Seat ${seat.number} in ${seat.cohort.title}`}>
      <Stack>
        <p>
          <Badge tone={tone}>{label}</Badge>
        </p>
        <Table
          caption="History, the newest first"
          columns={columns(timeZone)}
          rows={seat.events}
          rowKey={({ kind, at, about }) => `${kind} ${new Date(at).getTime()} ${about}`}
        />
        <p className="flex flex-wrap gap-3">
          {seat.stays ? null : (
            <ButtonLink to={paths.agencyMove(seat.id)} tone="secondary">
              Move to another cohort
            </ButtonLink>
          )}
          <ButtonLink
            to={paths.agencySeats({ agency: agency.others.length > 0 ? agency.id : null })}
            tone="quiet"
          >
            Back to seats
          </ButtonLink>
        </p>
      </Stack>
    </AgencyFrame>
  )
}
