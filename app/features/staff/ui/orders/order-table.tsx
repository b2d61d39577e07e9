import { ORDER_STATES } from '~/features/checkout/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayOf } from '~/platform/shared/time'
import { Link } from '~/ui/navigation'
import { Badge, Name, Table, type TableColumn, Time } from '~/ui/page'
import { ORDER_KINDS, type OrderInList } from '../../contract'

interface Props {
  caption: string
  orders: OrderInList[]
  /** The reader's. */
  timeZone: string
  empty: string
}

/** Orders as program staff read them; their numbers lead to them. */
export function OrderTable({ caption, orders, timeZone, empty }: Props) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns(timeZone)}
      rows={orders}
      rowKey={({ id }) => id}
      empty={empty}
    />
  )
}

const columns = (timeZone: string): TableColumn<OrderInList>[] => [
  {
    key: 'number',
    label: 'Order',
    heads: true,
    cell: ({ id, number }) => (
      <Link to={paths.adminOrder(id)} className="link -my-1 inline-block py-1 whitespace-nowrap">
        {number}
      </Link>
    ),
  },
  {
    key: 'at',
    label: 'Placed',
    cell: ({ createdAt }) => <Time day={dayOf(new Date(createdAt), timeZone)} style="year" />,
  },
  {
    key: 'for',
    label: 'For',
    cell: ({ agencyName, buyerName }) => (
      <span>
        {agencyName ? <Name>{agencyName}</Name> : <Name>{buyerName}</Name>}
        {agencyName ? (
          <span className="block text-sm text-muted">
            ordered by <Name>{buyerName}</Name>
          </span>
        ) : null}
      </span>
    ),
  },
  { key: 'cohort', label: 'Cohort', cell: ({ cohortTitle }) => <span>{cohortTitle}</span> },
  { key: 'kind', label: 'Kind', cell: ({ kind }) => <span>{ORDER_KINDS[kind]}</span> },
  { key: 'seats', label: 'Seats', number: true, cell: ({ quantity }) => <span>{quantity}</span> },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: ({ totalMinor, currency }) => <span>{formatMoney(totalMinor, currency)}</span>,
  },
  {
    key: 'state',
    label: 'State',
    cell: ({ state, toLookAt }) => (
      <span className="inline-flex flex-wrap gap-2">
        {ORDER_STATES[state]}
        {toLookAt ? <Badge tone="warning">To look at</Badge> : null}
      </span>
    ),
  },
]
