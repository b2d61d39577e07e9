import type { OrderView } from '~/features/billing/contract'
import type { QuoteRow } from '~/features/checkout/contract'
import { lastDayIn, ORDER_STATES, ORDER_TONES } from '~/features/checkout/contract'
import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { dayOf } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { FindForm, FoundNothing } from '~/ui/lists/find-form'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Badge, EmptyState, Section, Stack, Table, type TableColumn, Time } from '~/ui/page'
import type { OrdersPage as Orders } from '../contract'
import { AgencyFrame } from './agency-frame'
import { OpenChoices } from './open-choices'

const columns = (timeZone: string): TableColumn<OrderView>[] => [
  {
    key: 'number',
    label: 'Order',
    heads: true,
    cell: (order) => (
      <Link to={paths.agencyOrder(order.id)} className="link">
        {order.number}
      </Link>
    ),
  },
  { key: 'cohort', label: 'Cohort', cell: (order) => order.cohortTitle },
  {
    key: 'day',
    label: 'Ordered',
    cell: (order) => (
      <>
        <Time day={dayOf(new Date(order.createdAt), timeZone)} style="year" />
        <span className="block text-sm text-muted">by {order.buyerName}</span>
      </>
    ),
  },
  { key: 'po', label: 'Purchase order', cell: (order) => order.purchaseOrder ?? '—' },
  {
    key: 'seats',
    label: 'Seats',
    number: true,
    cell: (order) => (order.forSeatId ? 'Difference' : order.quantity),
  },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: (order) => formatMoney(order.totalMinor, order.currency),
  },
  { key: 'state', label: 'Status', cell: (order) => <State order={order} timeZone={timeZone} /> },
]

const QUOTE_STATES: Record<QuoteRow['state'], string> = {
  open: 'Open',
  ordered: 'Ordered',
  expired: 'Expired',
}

const QUOTE_COLUMNS: TableColumn<QuoteRow>[] = [
  {
    key: 'number',
    label: 'Quote',
    heads: true,
    cell: ({ id, number }) => (
      <Link to={paths.agencyQuote(id)} className="link">
        {number}
      </Link>
    ),
  },
  { key: 'cohort', label: 'Cohort', cell: ({ cohortTitle }) => cohortTitle },
  { key: 'seats', label: 'Seats', number: true, cell: ({ quantity }) => quantity },
  {
    key: 'amount',
    label: 'Amount',
    number: true,
    cell: ({ totalMinor, currency }) => formatMoney(totalMinor, currency),
  },
  {
    key: 'until',
    label: 'Valid through',
    cell: ({ expiresAt, timeZone }) => <span>{lastDayIn(expiresAt, timeZone)}</span>,
  },
  { key: 'state', label: 'Status', cell: ({ state }) => <Badge>{QUOTE_STATES[state]}</Badge> },
]

function State({ order, timeZone }: { order: OrderView; timeZone: string }) {
  const since = order.refundedAt ?? order.paidAt
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge tone={ORDER_TONES[order.state]}>{ORDER_STATES[order.state]}</Badge>
      {since ? (
        <span className="text-sm text-muted">
          <Time day={dayOf(new Date(since), timeZone)} style="year" />
        </span>
      ) : null}
      {order.due ? (
        <span className="text-sm text-muted">
          {`${order.state === 'overdue' ? 'was due on' : 'due on'} ${lastDayIn(order.due.at, order.due.timeZone)}`}
        </span>
      ) : null}
      {order.refundedMinor > 0 && order.state !== 'refunded' ? (
        <span className="text-sm text-muted">
          {formatMoney(order.refundedMinor, order.currency)} refunded
        </span>
      ) : null}
      {order.state === 'pending' ? (
        <Link to={paths.checkoutOrder(order.id)} className="link">
          <span>Continue to payment</span>
          <span className="sr-only"> of {order.number}</span>
        </Link>
      ) : null}
    </span>
  )
}

export function OrdersPage({
  agency,
  orders,
  quotes,
  choices,
  find,
  timeZone,
}: Orders & { timeZone: string }) {
  const query = { agency: agency.others.length > 0 ? agency.id : null, find: find.search }
  return (
    <AgencyFrame agency={agency} title="Orders">
      <Stack>
        <OpenChoices {...{ choices, timeZone }} />
        <FindForm find={find} also={{ agency: agency.id }} label="Find an order" />
        <FoundNothing find={find} />
        {orders.length === 0 && find.search === '' ? (
          <EmptyState
            title="No orders yet"
            action={<ButtonLink to={paths.cohorts()}>See open cohorts</ButtonLink>}
          >
            What your agency buys appears here, with its numbers and amounts.
          </EmptyState>
        ) : orders.length === 0 ? null : (
          <Table
            caption="Orders, the newest first"
            captionHidden
            columns={columns(timeZone)}
            rows={orders}
            rowKey={(order) => order.id}
          />
        )}
        <Pager
          page={find.page}
          pages={find.pages}
          to={(page) => paths.agencyOrders({ ...query, page })}
          label="Pages of orders"
        />
        {quotes.length > 0 ? (
          <Section title="Quotes">
            <Table
              caption="Quotes, the newest first"
              captionHidden
              columns={QUOTE_COLUMNS}
              rows={quotes}
              rowKey={({ id }) => id}
            />
          </Section>
        ) : null}
      </Stack>
    </AgencyFrame>
  )
}
