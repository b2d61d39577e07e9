import { alertWords } from '~/features/checkout/contract'
import { paths } from '~/platform/shared/paths'
import { Pager } from '~/ui/lists/pager'
import { Link } from '~/ui/navigation'
import { Badge, Name, PageHeader, Stack, Table, type TableColumn, Time } from '~/ui/page'
import type { AlertInList, AlertList } from '../../contract'

const columns = (timeZone: string): TableColumn<AlertInList>[] => [
  {
    key: 'what',
    label: 'What it is',
    heads: true,
    cell: (alert) => {
      const { title, text } = alertWords(alert)
      return (
        <span>
          {title}
          <span className="block max-w-reading font-normal text-muted">{text}</span>
        </span>
      )
    },
  },
  {
    key: 'order',
    label: 'Order',
    cell: ({ orderId, orderNumber, cohortTitle }) => (
      <span>
        <Link
          to={paths.adminOrder(orderId)}
          className="link -my-1 inline-block py-1 whitespace-nowrap"
        >
          {orderNumber}
        </Link>
        <span className="block text-sm text-muted">{cohortTitle}</span>
      </span>
    ),
  },
  {
    key: 'noticed',
    label: 'Noticed',
    cell: ({ noticedAt }) => <Time at={noticedAt} zone={timeZone} />,
  },
  {
    key: 'looked',
    label: 'Looked at',
    cell: ({ lookedAt, lookedBy }) =>
      lookedAt ? (
        <span>
          <Name>{lookedBy ?? 'Someone'}</Name>, <Time at={lookedAt} zone={timeZone} />
        </span>
      ) : (
        <Badge tone="warning">Not yet</Badge>
      ),
  },
]

/** Everything about money that staff must look at, and what they have looked at. */
export function AlertListPage({
  alerts,
  open,
  page,
  pages,
  timeZone,
}: AlertList & { timeZone: string }) {
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="To look at"
        lead={
          open === 0
            ? 'Nothing about money waits for you.'
            : 'What no one has looked at comes first. Open its order to see the money, decide, and note that you looked.'
        }
      />
      <Stack>
        {alerts.length > 0 ? (
          <Table
            caption="Warnings about money"
            captionHidden
            columns={columns(timeZone)}
            rows={alerts}
            rowKey={({ id }) => id}
          />
        ) : (
          <p className="max-w-reading text-muted">
            A dispute, a refund that was begun at the payment provider, or a payment of another
            amount than was ordered is listed here, and staff get an email.
          </p>
        )}
        <Pager
          page={page}
          pages={pages}
          to={(to) => paths.adminAlerts({ page: to === 1 ? null : to })}
          label="Pages of warnings"
        />
      </Stack>
    </div>
  )
}
