import { formatDeadline } from '~/platform/shared/time'
import { Badge, Name, Section, Table, type TableColumn } from '~/ui/page'
import type { WaitingRow } from '../contract'

const columns = (timeZone: string): TableColumn<WaitingRow>[] => [
  {
    key: 'who',
    label: 'Who waits',
    heads: true,
    cell: ({ name, agencyName }) => (
      <>
        <Name>{name}</Name>
        {agencyName ? (
          <span className="block text-sm text-muted">
            <Name>{agencyName}</Name>
          </span>
        ) : null}
      </>
    ),
  },
  { key: 'seats', label: 'Seats', number: true, cell: ({ seats }) => seats },
  { key: 'since', label: 'Since', cell: ({ since }) => formatDeadline(since, timeZone) },
  {
    key: 'offer',
    label: 'Offer',
    cell: ({ offerUntil }) =>
      offerUntil ? (
        <Badge tone="info">{`Kept until ${formatDeadline(offerUntil, timeZone)}`}</Badge>
      ) : (
        '—'
      ),
  },
]

/** Everyone who waits for places, in the order in which these are offered. */
export const WaitingList = ({ rows, timeZone }: { rows: WaitingRow[]; timeZone: string }) =>
  rows.length === 0 ? null : (
    <Section
      title="Waiting list"
      hint="Places that come free are offered in this order, to the first for whom they are enough. Raise the capacity, and the next are offered theirs within minutes."
    >
      <Table
        caption="Waiting list, in its order"
        captionHidden
        columns={columns(timeZone)}
        rows={rows}
        rowKey={({ id }) => id}
      />
    </Section>
  )
