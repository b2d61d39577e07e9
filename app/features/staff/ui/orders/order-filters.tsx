import { ORDER_STATES } from '~/features/checkout/contract'
import { paths } from '~/platform/shared/paths'
import { Button } from '~/ui/button'
import { optionsOf } from '~/ui/forms/choice'
import { DateField, Select, TextField } from '~/ui/forms/field'
import { Form, Link } from '~/ui/navigation'
import { ORDER_KINDS, type OrderList } from '../../contract'

/** The parts of the orders that can be asked for: a form that is its own address. */
export function OrderFilters({ filter, cohorts }: Pick<OrderList, 'filter' | 'cohorts'>) {
  const field = (name: 'state' | 'kind' | 'cohort' | 'from' | 'to') => ({
    ...{ id: name, name, initialValue: filter[name] ?? '' },
  })
  return (
    <Form
      key={JSON.stringify(filter)}
      method="get"
      action={paths.adminOrders()}
      role="search"
      aria-label="Orders"
      className="flex flex-col gap-4"
    >
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          field={{ id: 'find', name: 'find', initialValue: filter.search }}
          label="Agency or buyer"
          hint="Part of a name or email, or an order or purchase order number."
          type="search"
          autoComplete="off"
        />
        <Select
          field={field('state')}
          label="State"
          placeholder="Every state"
          options={optionsOf(ORDER_STATES)}
        />
        <Select
          field={field('kind')}
          label="Kind of order"
          placeholder="Every kind"
          options={optionsOf(ORDER_KINDS)}
        />
        <Select
          field={field('cohort')}
          label="Cohort"
          placeholder="Every cohort"
          options={cohorts.map(({ slug: value, title: label }) => ({ value, label }))}
        />
        <DateField field={field('from')} label="Placed from" />
        <DateField field={field('to')} label="Placed to" />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" tone="secondary">
          Show these orders
        </Button>
        <Link to={paths.adminOrders()} className="link inline-flex min-h-11 items-center">
          Show every order
        </Link>
      </div>
    </Form>
  )
}
