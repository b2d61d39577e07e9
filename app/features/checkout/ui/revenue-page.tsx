import { formatMoney } from '~/platform/shared/money'
import { paths } from '~/platform/shared/paths'
import { formatDayIn } from '~/platform/shared/time'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { PageHeader, Stack, Table, type TableColumn } from '~/ui/page'
import type { RevenuePage as Page, RevenueRow } from '../contract'

type Money = 'paid' | 'refunded' | 'disputed' | 'lost' | 'owed' | 'earned' | 'moved'

const money = (key: Money, label: string): TableColumn<RevenueRow> => ({
  ...{ key, label, number: true },
  // A browser may break a line behind a minus sign.
  cell: (row) => <span className="whitespace-nowrap">{formatMoney(row[key], row.currency)}</span>,
})

const COLUMNS: TableColumn<RevenueRow>[] = [
  {
    key: 'cohort',
    label: 'Cohort',
    heads: true,
    cell: ({ slug, title }) => (
      <Link to={paths.adminCohort(slug)} className="link inline-block py-1">
        {title}
      </Link>
    ),
  },
  {
    key: 'first',
    label: 'First day',
    cell: ({ startsOn, timeZone }) => <span>{formatDayIn(startsOn, timeZone, 'year')}</span>,
  },
  money('paid', 'Paid'),
  money('refunded', 'Refunded'),
  money('disputed', 'In dispute'),
  money('lost', 'Lost'),
  money('owed', 'Owed'),
  money('earned', 'Earned'),
  money('moved', 'Moved'),
  { key: 'bought', label: 'Seats', number: true, cell: ({ bought }) => bought },
  { key: 'claimed', label: 'Claimed', number: true, cell: ({ claimed }) => claimed },
  { key: 'unclaimed', label: 'Not claimed', number: true, cell: ({ unclaimed }) => unclaimed },
  { key: 'comp', label: 'For free', number: true, cell: ({ comp }) => comp },
]

/** Revenue and seats by cohort, as the ledger has them. */
export function RevenuePage({ rows, newer, older }: Page) {
  const at = (page: number | null) =>
    page === null ? null : paths.adminRevenue({ page: page === 1 ? null : page })
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="Revenue and seats"
        lead="By cohort, as the ledger has it. Owed is what was sold on invoice and not paid yet; earned is what was sold, less what was credited, refunded or lost in disputes. Money in a dispute counts as earned until the bank decides. Moved is what seats brought along from other cohorts, or took away to them."
      />
      <Stack>
        <Table
          caption="Revenue and seats by cohort, the newest first"
          captionHidden
          columns={COLUMNS}
          rows={rows}
          rowKey={({ slug, currency }) => `${slug} ${currency}`}
          empty="No cohort has been opened yet."
        />
        <Pager label="Pages of cohorts" previous={at(newer)} next={at(older)} />
        <p>
          <ButtonLink to={paths.adminRevenueFile()} tone="secondary" reloadDocument>
            Download all cohorts as a CSV file
          </ButtonLink>
        </p>
      </Stack>
    </div>
  )
}
