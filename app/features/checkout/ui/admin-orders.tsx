import type { AdminOrder, AdminOrders as Orders } from '~/features/billing/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { FindForm, FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Badge, Stack, Table, type TableColumn, Time } from '~/ui/page'
import { ORDER_STATES } from '../contract'

const orderColumns = (timeZone: string): TableColumn<AdminOrder>[] => [
  { key: 'number', label: 'Order', heads: true, cell: (order) => <OrderLink {...order} /> },
  { key: 'at', label: 'Placed', cell: ({ createdAt }) => <Time at={createdAt} zone={timeZone} /> },
  { key: 'agency', label: 'Agency', cell: ({ agencyName }) => agencyName },
  { key: 'cohort', label: 'Cohort', cell: ({ cohortTitle }) => cohortTitle },
  { key: 'seats', label: 'Seats', number: true, cell: ({ quantity }) => quantity },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency),
  },
  { key: 'state', label: 'State', cell: ({ state }) => ORDER_STATES[state] },
]

function OrderLink({ id, number, toLookAt }: AdminOrder) {
  return (
    <>
      <Link to={paths.adminOrder(id)} className="link">
        {number}
      </Link>
      {toLookAt ? <Badge tone="warning">To look at</Badge> : null}
    </>
  )
}

export function AdminOrders({ orders, find, timeZone }: Orders & { timeZone: string }) {
  return (
    <Stack>
      <FindForm find={find} label="Find an order" />
      <FoundNothing find={find} />
      {orders.length > 0 || find.search === '' ? (
        <Table
          caption="Orders, the newest first"
          captionHidden
          columns={orderColumns(timeZone)}
          rows={orders}
          rowKey={({ number }) => number}
          empty="No seats have been ordered yet."
        />
      ) : null}
      <Pager
        page={find.page}
        pages={find.pages}
        to={(page) => paths.admin({ find: find.search, page })}
        label="Pages of orders"
      />
    </Stack>
  )
}
