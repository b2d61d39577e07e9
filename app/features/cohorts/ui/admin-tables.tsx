import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { FindForm, FoundNothing } from '~/ui/find-form'
import { Form, Link } from '~/ui/navigation'
import { Stack, Table, type TableColumn, Time } from '~/ui/page'
import { Pager } from '~/ui/pager'
import type {
  AdminCohort,
  AdminCohortPage,
  AdminOrder,
  OrderState,
  AdminOrders as Orders,
} from '../contract'
import { Dates } from './cohort-facts'

const cohortColumns: TableColumn<AdminCohort>[] = [
  {
    key: 'title',
    label: 'Cohort',
    heads: true,
    cell: ({ slug, title }) => (
      <Link to={paths.cohort(slug)} className="link">
        {title}
      </Link>
    ),
  },
  {
    key: 'dates',
    label: 'Runs',
    cell: (cohort) => (
      <span>
        <Dates {...cohort} />
      </span>
    ),
  },
  { key: 'places', label: 'Places', number: true, cell: ({ capacity }) => capacity },
  { key: 'sold', label: 'Seats sold', number: true, cell: ({ seatsSold }) => seatsSold },
  { key: 'enrolled', label: 'Enrolled', number: true, cell: ({ enrolled }) => enrolled },
]

/** Cohorts in pages, and a search that is an address: it works with scripts and without. */
export function AdminCohorts({ page: { q, cohorts, newer, older } }: { page: AdminCohortPage }) {
  const at = (page: number | null) => page && paths.admin({ q, cohorts: page === 1 ? null : page })
  return (
    <div className="flex flex-col gap-5">
      <Form
        key={q}
        method="get"
        action={paths.admin()}
        role="search"
        aria-label="Cohorts"
        className="flex max-w-reading flex-col gap-3 sm:flex-row sm:items-end"
      >
        <TextField
          field={{ id: 'cohort-q', name: 'q', initialValue: q }}
          label="Find a cohort by its title"
          type="search"
          autoComplete="off"
          className="min-w-0 flex-1"
        />
        <Button type="submit" tone="secondary">
          Search
        </Button>
      </Form>
      <Table
        caption="Cohorts, the newest first"
        captionHidden
        columns={cohortColumns}
        rows={cohorts}
        rowKey={({ slug }) => slug}
        empty={q ? 'No cohort has this in its title.' : 'No cohort has been opened yet.'}
      />
      <Pager label="Pages of cohorts" previous={at(newer) || null} next={at(older) || null} />
    </div>
  )
}

const STATES: Record<OrderState, string> = {
  paid: 'Paid',
  pending: 'Not paid yet',
  cancelled: 'Canceled',
  lapsed: 'Lapsed',
  refunding: 'Being refunded',
  refunded: 'Refunded',
}

const orderColumns = (timeZone: string): TableColumn<AdminOrder>[] => [
  { key: 'number', label: 'Order', heads: true, cell: ({ number }) => number },
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
  { key: 'state', label: 'State', cell: ({ state }) => STATES[state] },
]

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
