import { dayOf } from '~/platform/shared/time'
import { Table, type TableColumn, Time } from '~/ui/page'
import type { AuditEntry } from '../contract/log'

const columns = (zone: string): TableColumn<AuditEntry>[] => [
  {
    key: 'what',
    label: 'What happened',
    heads: true,
    cell: ({ sentence }) => <span className="font-normal">{sentence}.</span>,
  },
  {
    key: 'at',
    label: 'When',
    cell: ({ at }) => (
      <span>
        <Time day={dayOf(new Date(at), zone)} style="year" />,{' '}
        <Time at={at} zone={zone} style="time" />
      </span>
    ),
  },
  {
    key: 'details',
    label: 'Details',
    cell: ({ details }) => (
      <span className="text-sm text-muted">{details.join(' · ') || 'None'}</span>
    ),
  },
]

interface TableProps {
  entries: AuditEntry[]
  /** The reader's. */
  timeZone: string
  empty: string
}

/** Entries of the log, the newest first. */
export const AuditTable = ({ entries, timeZone, empty }: TableProps) => (
  <Table
    caption="Changes, the newest first"
    captionHidden
    columns={columns(timeZone)}
    rows={entries}
    rowKey={({ seq }) => seq}
    empty={empty}
  />
)
