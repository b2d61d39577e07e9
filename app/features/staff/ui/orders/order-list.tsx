import { counted } from '~/platform/shared/lists/counts'
import { fileHint } from '~/platform/shared/lists/in-parts'
import { paths } from '~/platform/shared/paths'
import { ButtonLink } from '~/ui/button'
import { Pager } from '~/ui/lists/pager'
import { PageHeader, Stack } from '~/ui/page'
import type { OrderFilter, OrderList } from '../../contract'
import { OrderFilters } from './order-filters'
import { OrderTable } from './order-table'

/** The filter as parameters of an address. */
const queryOf = ({ search, state, kind, cohort, from, to }: OrderFilter) => ({
  ...{ find: search, state, kind, cohort, from, to },
})

/** Every order, for program staff. */
export function OrderListPage({
  orders,
  find,
  filter,
  cohorts,
  timeZone,
}: OrderList & { timeZone: string }) {
  const query = queryOf(filter)
  return (
    <div className="max-w-wide">
      <PageHeader
        back={{ to: paths.admin(), label: 'The program' }}
        title="Orders"
        lead="Everything that was ordered, paid or not. Open one to see its money and its seats, or to refund it."
      />
      <Stack>
        <OrderFilters filter={filter} cohorts={cohorts} />
        <p role="status" className="text-muted">
          {find.total > 0 ? counted(find.total, 'order') : null}
        </p>
        <OrderTable
          caption="Orders, the newest first"
          orders={orders}
          timeZone={timeZone}
          empty="No order matches."
        />
        <Pager
          page={find.page}
          pages={find.pages}
          to={(page) => paths.adminOrders({ ...query, page: page === 1 ? null : page })}
          label="Pages of orders"
        />
        {find.total > 0 ? (
          <p>
            <ButtonLink to={paths.adminOrdersFile(query)} tone="secondary" reloadDocument>
              Download these as a CSV file
            </ButtonLink>
            <span className="block text-sm text-muted">{fileHint()}</span>
          </p>
        ) : null}
      </Stack>
    </div>
  )
}
